import { documentTitle } from '../domain/policy.ts';
import type { AuditRow, CountedGrant } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import { time } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { View } from './view.ts';

/** What was given, how much of it is left, and every download: by the requester or by a program of theirs. */
export function downloadTables(grants: readonly CountedGrant[], history: readonly AuditRow[], view: View): Markup {
  const { words, manifest } = view;
  const said = words.case.access;
  const made = history.filter(({ event }) => event === 'document.downloaded').toReversed();
  if (grants.length === 0 && made.length === 0) return null;
  const { document, left, until } = said.columns;
  const { at, by } = said.madeColumns;
  return [
    h('h2', { id: 'downloads' }, said.heading),
    grants.length > 0 &&
      gridTable(
        said.table,
        [document, left, until],
        grants.map((one) => [
          documentTitle(manifest, one.document),
          said.left(Math.max(0, one.allowed - one.used), one.allowed),
          time(one.expiresAt, words.format.shortMoment),
        ]),
      ),
    made.length === 0
      ? h('p', {}, said.none)
      : gridTable(
          said.made,
          [said.madeColumns.document, at, by],
          made.map((row) => {
            const detail = JSON.parse(row.detail) as { document?: string; bearer?: string };
            return [
              documentTitle(manifest, detail.document ?? ''),
              time(row.at, words.format.shortMoment),
              detail.bearer === undefined ? said.person : said.program(detail.bearer),
            ];
          }),
        ),
  ];
}
