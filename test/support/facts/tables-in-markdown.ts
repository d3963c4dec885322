import type { Facts } from './facts.ts';
import { byTag, textOf } from './html.ts';
import { accessOf, dayOf, kindOf, statusOf, words } from './normal.ts';
import { lastPart, links, rowsOf, type Section, statedIn } from './sections.ts';

export const isHeld = (status: string): boolean => ['current', 'bridged', 'lapsed'].includes(status);
export const firstDay = (text: string): string => dayOf(/\d+ \w+ \d{4}/.exec(text)?.[0] ?? '');

/** "In scope", "Not in scope" or "Not stated", as `/trust.json` says it. */
export const scopeOf = (word: string): string =>
  word === 'Not stated' || word === '' ? '' : String(word === 'In scope');

/** The tables of the index pages must say the same as the single pages. */
export function putTables(facts: Facts, sections: readonly Section[]): void {
  const rows = sections.flatMap(rowsOf);
  const addressOf = ([first]: (typeof rows)[number]): string => links(first)[0] ?? '';
  for (const row of rows) {
    const address = addressOf(row);
    const [kind, id] = [address.split('/').at(-3), lastPart(address)];
    const said = row.slice(1).map((cell) => words(textOf(cell)));
    const status = statusOf(said[0] ?? '');
    const same = rows.filter((other) => addressOf(other) === address);
    if (kind === 'compliance' && same.length === 1) facts.put(`framework:${id}`, 'status', status);
    else if (kind === 'compliance')
      facts.all(`product:${id}/${same.indexOf(row) + 1}`, {
        status,
        'valid-through': isHeld(status) ? firstDay(said[3] ?? '') : '',
      });
    if (kind === 'documents')
      facts.all(`document:${id}`, {
        kind: kindOf(said[0] ?? ''),
        issued: dayOf(said[1] ?? ''),
        access: accessOf(said[2] ?? ''),
      });
  }
  for (const item of sections.flatMap(({ nodes }) => nodes.flatMap((node) => byTag(node, 'li')))) {
    const id = /\/principles\/([^/]+)\/$/.exec(links(item)[0] ?? '')?.[1];
    const [, word] = /^\S.*? (In scope|Not in scope|Not stated): /.exec(words(textOf(item))) ?? [];
    if (id && word) facts.put(`principle:${id}`, 'in-scope', scopeOf(word));
  }
  const denied = sections.find(({ title }) => title === 'What we don’t claim');
  for (const [claim, why] of denied ? statedIn(denied) : [])
    facts.put(`not-claimed:${claim}`, 'why', words(textOf(why)));
}
