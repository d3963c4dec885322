import type { ContentTree } from '../../schemas/content-tree.ts';
import { factsAgainst } from './against.ts';
import { contextOf } from './context.ts';
import { RULES } from './rules.ts';
import { silence } from './silence.ts';
import type { Facts, Finding, Silenced } from './types.ts';

/**
 * Judges a whole content tree on a day. Pure: what is on disk and the raw text of the files are handed in.
 * Findings are ordered by file, and within a file as the rules stand in the table.
 */
export function checkClaims(tree: ContentTree, facts: Facts): { findings: Finding[]; silenced: Silenced[] } {
  const context = contextOf(tree, facts);
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const { code, severity, family, check } of RULES) {
    const isProse = family === 'wording' || family === 'contradiction';
    for (const fault of check(context)) {
      // A cell of a table is read by itself and beside the name of its row.
      const key = JSON.stringify([code, fault.file, fault.at, fault.found]);
      if (seen.has(key)) continue;
      seen.add(key);
      const { report, ...told } = fault;
      const finding: Finding = { code, severity, ...told };
      const against = isProse ? factsAgainst(context, finding, report) : null;
      found.push(against === null ? finding : { ...finding, against });
    }
  }
  const { findings, silenced } = silence(
    found,
    context.pages.map((page) => page.entry),
    facts.sources,
    new Set(RULES.map((rule) => rule.code)),
  );
  return { findings: findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)), silenced };
}
