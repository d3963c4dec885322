import type { Manifest } from '../../src/schemas/manifest.ts';
import type { GateWords } from '../../src/words/gate.ts';
import type { AuditRow } from '../domain/audit-rows.ts';
import { agreementTitle, documentTitle } from '../domain/policy.ts';
import { h, type Markup } from '../markup.ts';
import { eventTitle } from './event-title.ts';
import { time } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { View } from './view.ts';

/** Who acted: a person by their address, everyone else by their part. */
export const actor = (who: string, { review }: GateWords): string =>
  new Map(Object.entries(review.actors)).get(who) ?? who;

type Detail = readonly [name: string, value: unknown];
/** The details that have a name for people; null for those that are codes. */
function named([name, value]: Detail, words: GateWords, manifest: Manifest): string[] | null {
  const ids = [value].flat().map(String);
  if (name === 'documents' || name === 'document') return ids.map((id) => documentTitle(manifest, id));
  if (name === 'agreement') return ids.map((id) => agreementTitle(manifest, id));
  if (name === 'to') return ids.map((who) => (who === 'nobody' ? words.case.assign.nobody : who));
  if (name === 'mail') return ids.map((kind) => new Map(Object.entries(words.history.emails)).get(kind) ?? kind);
  return null;
}

/** What an event is about: what has a name for people, and the rest as it stands in the log. */
export function aboutEvent(
  row: Pick<AuditRow, 'detail'>,
  { words, manifest }: Pick<View, 'words' | 'manifest'>,
): { about: string[]; codes: string[] } {
  const details: Detail[] = Object.entries(JSON.parse(row.detail) as Record<string, unknown>);
  return {
    about: details.flatMap((one) => named(one, words, manifest) ?? []),
    codes: details
      .filter((one) => named(one, words, manifest) === null)
      .map(([name, value]) => `${name}: ${[value].flat().map(String).join(', ')}`),
  };
}

function event(row: AuditRow, view: View): Markup {
  const { words } = view;
  const { about, codes } = aboutEvent(row, view);
  return h(
    'div',
    {},
    h('strong', {}, eventTitle(row.event, words)),
    about.length > 0 && h('p', {}, about.join(' · ')),
    h('p', { class: 'meta' }, time(row.at, words.format.moment), ' · ', actor(row.actor, words)),
    codes.length > 0 &&
      h(
        'details',
        { class: 'meta' },
        h('summary', {}, words.review.case.details),
        codes.map((code) => h('code', {}, `${code} `)),
      ),
  );
}

/** The audit trail of one request, in words. */
export const history = (rows: readonly AuditRow[], view: View): Markup =>
  h(
    'ul',
    { class: 'rows' },
    rows.map((row) => h('li', {}, event(row, view))),
  );

/** What proves that nobody rewrote it, for whoever compares: each row with its hash, folded away. */
export const hashes = (rows: readonly AuditRow[], { words }: View): Markup => {
  const said = words.case.hashes;
  const { row: number, event: name, hash } = said.columns;
  return (
    rows.length > 0 &&
    h(
      'details',
      { class: 'hashes' },
      h('summary', {}, said.summary),
      gridTable(
        said.table,
        [number, name, hash],
        rows.map((row) => [String(row.seq), eventTitle(row.event, words), h('code', {}, row.hash)]),
      ),
    )
  );
};
