import { gap } from '../../schemas/gap.ts';
import { agreementText } from '../agreement.ts';
import type { Around } from './around.ts';

const STARTED_ID = 'report-nda';
const fileOf = (id: string): string => `content/agreements/${id}.md`;

/** The agreement that a reader of a new document signs: the one in force, else a template that is still to be filled in. */
export function agreementToSign(around: Around): { id: string; created: [file: string, text: string][] } {
  const { agreements, company } = around.tree;
  const superseded = new Set(agreements.map(({ data }) => data.supersedes));
  const inForce = agreements.filter(({ id }) => !superseded.has(id)).map(({ id }) => id);
  const found = inForce.includes(STARTED_ID) || around.text(fileOf(STARTED_ID)) ? STARTED_ID : inForce[0];
  if (found !== undefined) return { id: found, created: [] };
  const parties = {
    legalName: company?.data.legalName ?? gap('the legal entity that signs agreements'),
    security: company?.data.contacts.security ?? gap('the address for notices'),
  };
  return { id: STARTED_ID, created: [[fileOf(STARTED_ID), agreementText(parties, around.today)]] };
}
