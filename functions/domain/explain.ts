import { type DomainStanding, standingOf } from '../../src/schemas/mail-providers.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { domainOf, sameMailbox } from './mail-domain.ts';
import {
  agreementNeeds,
  documentTitle,
  heldDocuments,
  type Match,
  matchFor,
  type NotAskable,
  type Settled,
  whyNotAskable,
} from './policy.ts';
import { type Verdict, verdictFor } from './verdict.ts';

/** The line that decides: of `content/access.yaml`, and of the list that it names. */
export interface Deciding {
  line: number | null;
  decide: Verdict;
  subject:
    | { kind: 'domain'; of: string }
    | { kind: 'country'; of: string }
    | { kind: 'companies'; of: string; row: number; company: string | null }
    /** `asked`: what the account asks for, where the rule gives less. */
    | { kind: 'accounts'; of: string; company: string | null; asked: Verdict | null };
}

/** What would happen to a request of one document, and why. */
export type Explained =
  | { document: string; title: string; notAskable: NotAskable }
  | {
      document: string;
      title: string;
      notAskable: null;
      /** The first rule that fits; null where none does, and a person decides. */
      deciding: Deciding | null;
      /** What becomes of it. `review` in the place of `approve` where anyone can open an address at the domain, or its holder has left. */
      verdict: Verdict;
      standing: DomainStanding;
      /** When the address was reported to have left the company; null where it was not, or nobody looked. */
      left: string | null;
      /** What the reader agrees to first; null where the document needs none. */
      agreement: { title: string; version: string; settled: Settled | null } | null;
      /** What an approval by rule gives. */
      days: number;
      downloads: number;
      /** What replaces the document is given as well. */
      successors: boolean;
    };

function decidingOf(manifest: Manifest, { rule, at, company, account, decide }: Match): Deciding {
  const asked = account?.decide === undefined || account.decide === decide ? null : account.decide;
  const subject: Deciding['subject'] = account
    ? { kind: 'accounts', of: account.domain, company: account.company ?? null, asked }
    : rule.domain !== undefined
      ? { kind: 'domain', of: rule.domain }
      : rule.country !== undefined
        ? { kind: 'country', of: rule.country }
        : { kind: 'companies', of: rule.companies ?? '', row: company?.row ?? 0, company: company?.company ?? null };
  return { line: manifest.access.ruleLines[at] ?? null, decide, subject };
}

/**
 * What the rules of today would do with a request, document by document; nothing is stored. It is made of the functions that decide.
 * `today` is a day in UTC.
 */
export function explain(manifest: Manifest, email: string, documents: readonly string[], today: string): Explained[] {
  const domain = domainOf(sameMailbox(email));
  const { days, downloads } = manifest.access.grant;
  return documents.map((document): Explained => {
    const title = documentTitle(manifest, document);
    const notAskable = whyNotAskable(manifest, document, today);
    if (notAskable) return { document, title, notAskable };
    const match = matchFor(manifest.access, domain, document);
    const [need] = agreementNeeds(
      manifest,
      domain,
      heldDocuments(manifest, [document]).map(({ id }) => id),
    );
    return {
      document,
      title,
      notAskable,
      deciding: match ? decidingOf(manifest, match) : null,
      verdict: verdictFor(manifest.access, domain, document),
      standing: standingOf(domain),
      left: manifest.access.left ?? null,
      agreement: need ? { title: need.agreement.title, version: need.agreement.version, settled: need.settled } : null,
      days,
      downloads,
      successors: match?.rule.successors === true,
    };
  });
}
