import type { AuditRow } from '../domain/audit-rows.ts';
import type { CountedGrant } from '../domain/grant-rows.ts';
import { documentTitle } from '../domain/policy.ts';
import { isViewOnly } from '../domain/view.ts';
import { h, type Markup } from '../markup.ts';
import { time } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { View } from './view.ts';

const WAYS = ['download', 'view'] as const;
type Way = (typeof WAYS)[number];
const EVENT_OF = { download: 'document.downloaded', view: 'document.viewed' } as const;

/** Every download or every view, the newest first: by the requester or by a program of theirs. */
function made(way: Way, rows: readonly AuditRow[], { words, manifest }: View): Markup {
  const { none, table, at, by, document, person, program } = { ...words.case.access, ...words.case.access[way] };
  if (rows.length === 0) return h('p', {}, none);
  return gridTable(
    table,
    [document, at, by],
    rows.map((row) => {
      const detail = JSON.parse(row.detail) as { document?: string; bearer?: string };
      return [
        documentTitle(manifest, detail.document ?? ''),
        time(row.at, words.format.shortMoment),
        detail.bearer === undefined ? person : program(detail.bearer),
      ];
    }),
  );
}

/** What was given, how much of it is left, and every download and view. */
export function usesOf(grants: readonly CountedGrant[], history: readonly AuditRow[], view: View): Markup {
  const { words, manifest } = view;
  const said = words.case.access;
  const wayOf = (id: string): Way =>
    manifest.documents.some((one) => one.id === id && isViewOnly(one)) ? 'view' : 'download';
  const parts = WAYS.map((way) => ({
    way,
    rows: history.filter(({ event }) => event === EVENT_OF[way]).toReversed(),
    given: grants.some(({ document }) => wayOf(document) === way),
  })).filter(({ rows, given }) => given || rows.length > 0);
  if (parts.length === 0) return null;
  return [
    h('h2', { id: 'downloads' }, said.heading(parts.map(({ way }) => way))),
    grants.length > 0 &&
      gridTable(
        said.given,
        [said.document, said.left, said.until],
        grants.map((one) => [
          documentTitle(manifest, one.document),
          said[wayOf(one.document)].left(Math.max(0, one.allowed - one.used), one.allowed),
          time(one.expiresAt, words.format.shortMoment),
        ]),
      ),
    parts.map(({ way, rows }) => made(way, rows, view)),
  ];
}
