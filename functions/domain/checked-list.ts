import * as v from 'valibot';
import { type FormFault, formFaultOf } from '../../src/schemas/form-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { bindText, textIsBound } from './bound.ts';
import { LINK_LIST_HOURS } from './limits.ts';
import type { ListRow } from './link-list.ts';
import { type OfferFault, offerFaults, type Shown } from './make-offer.ts';
import type { Moment } from './moment.ts';
import { isAddress, type OfferForm, offerForm } from './offer.ts';
import { unbundled } from './policy.ts';
import { addHours, type Instant } from './time.ts';

export type RowFault =
  | { kind: 'form'; fault: FormFault }
  | { kind: 'offer'; fault: OfferFault }
  /** A row before it is the same; there is such a link already, which is open. */
  | { kind: 'twice' | 'there' };
export interface CheckedRow extends ListRow {
  /** What would be made; null with a fault. */
  form: OfferForm | null;
  faults: RowFault[];
}

/** What makes two rows, or a row and a link, the same: for whom, and which documents. */
export const sameness = (subject: string, documents: readonly string[]): string =>
  JSON.stringify([subject, [...documents].sort()]);

/** Each row as it would be made, or what is wrong with it. `there`: the links that are open, by `sameness`. */
export function checkRow(
  manifest: Manifest,
  shown: Shown,
  row: ListRow,
  by: string,
  now: Instant,
): { form: OfferForm | null; faults: RowFault[] } {
  const { row: _, ...typed } = row;
  const read = v.safeParse(offerForm, { ...typed, send: row.for.includes('@') ? 'mail' : 'copy' });
  if (!read.success) return { form: null, faults: [{ kind: 'form', fault: formFaultOf(read.issues[0]) }] };
  const faults = offerFaults(manifest, shown, read.output, by, now);
  if (faults.length > 0) return { form: null, faults: faults.map((fault) => ({ kind: 'offer', fault })) };
  return { form: { ...read.output, documents: unbundled(manifest.access, read.output.documents) }, faults: [] };
}

/** What a person was shown and may send: bound to them and to the moment, so that nothing else can be sent in its place. */
export interface SealedList {
  text: string;
  mac: string;
}
interface Sealed {
  id: string;
  by: string;
  at: Instant;
  forms: OfferForm[];
}
const KIND = 'link-list';

export function sealList(rows: readonly CheckedRow[], by: string, moment: Moment): SealedList {
  const forms = rows.flatMap(({ form }) => form ?? []);
  const documents = [...new Set(forms.map((one) => JSON.stringify(one.documents)))];
  const notes = [...new Set(forms.map(({ note }) => note))];
  const compact = {
    id: moment.id().slice(0, 16),
    by,
    at: moment.now,
    documents,
    notes,
    rows: forms.map((one) => [
      one.for,
      one.company,
      documents.indexOf(JSON.stringify(one.documents)),
      one.days,
      notes.indexOf(one.note),
    ]),
  };
  const text = Buffer.from(JSON.stringify(compact)).toString('base64url');
  return { text, mac: bindText(moment.secret, KIND, text) };
}

/** What was shown, if it was shown to this person lately; null otherwise. */
export function openList({ text, mac }: SealedList, by: string, moment: Moment): Sealed | null {
  if (!textIsBound(moment.secrets, KIND, text, mac)) return null;
  const compact = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as {
    id: string;
    by: string;
    at: Instant;
    documents: string[];
    notes: string[];
    rows: [to: string, company: string, documents: number, days: number, note: number][];
  };
  if (compact.by !== by || addHours(compact.at, LINK_LIST_HOURS) <= moment.now) return null;
  return {
    id: compact.id,
    by,
    at: compact.at,
    forms: compact.rows.map(([to, company, at, days, noteAt]) => ({
      for: to,
      company,
      documents: JSON.parse(compact.documents[at] ?? '[]') as string[],
      days,
      note: compact.notes[noteAt] ?? '',
      title: '',
      frameworks: [],
      answers: [],
      send: isAddress(to) ? 'mail' : 'copy',
    })),
  };
}
