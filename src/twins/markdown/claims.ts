import type { FrameworkView } from '../../site/frameworks.ts';
import type { PrincipleView } from '../../site/principles.ts';
import type { CompanyView, Site } from '../../site/site.ts';
import { claims } from '../../words/en/claims.ts';
import { facts, line, link, section, table, text } from './write.ts';

/** The table of claims, column by column as on the pages. */
export function claimsTable(frameworks: readonly FrameworkView[], { at }: Site): string {
  if (frameworks.length === 0) return 'Nothing is listed yet.';
  return table(
    ['Framework', 'Status', 'Covers', 'Principles', 'Validity', 'Issued by'],
    frameworks.map((one) => [
      link(one.heldName, at(one.path)),
      text(one.status.word),
      text(one.what),
      one.data.kind === 'attestation' ? text(one.principles ?? claims.notStated) : '–',
      text(one.status.holds),
      text(one.by ?? claims.notStated),
    ]),
  );
}

export const notClaimed = ({ notClaimed: claims }: CompanyView): string =>
  claims.length > 0 ? section(2, 'What we don’t claim', facts(claims.map(({ claim, why }) => line(claim, why)))) : '';

export const principlesTable = (principles: readonly PrincipleView[], { at }: Site): string =>
  table(
    ['Principle', 'Scope', 'Commitment', 'Covered by'],
    principles.map((one) => [
      link(one.name, at(one.path)),
      one.word,
      text(one.commitment ?? claims.notStated),
      one.coveredBy.length > 0
        ? one.coveredBy.map(({ name, framework }) => link(name, at(framework.path))).join(', ')
        : 'Not covered',
    ]),
  );
