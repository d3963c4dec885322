import type { Facts } from './facts.ts';
import { byTag, textOf } from './html.ts';
import { LISTINGS, listed } from './listing.ts';
import { accessOf, dayOf, kindOf, statusOf, words } from './normal.ts';
import { lastPart, links, rowsOf, type Section, statedIn } from './sections.ts';
import type { Ids } from './subprocessors-in-markdown.ts';

export const isHeld = (status: string): boolean => ['current', 'bridged', 'lapsed'].includes(status);
export const firstDay = (text: string): string => dayOf(/\d+ \w+ \d{4}/.exec(text)?.[0] ?? '');

/** "In scope", "Not in scope" or "Not stated", as `/trust.json` says it. */
export const scopeOf = (word: string): string =>
  word === 'Not stated' || word === '' ? '' : String(word === 'In scope');

/** How a cell begins that says how a claim stands: "Current through 30 June 2027". */
const STATUS = /^(?:Current|Point in time|Bridged|Lapsed|Withdrawn|In progress|Planned|Completed|Our statement)\b/;

/** The tables of the index pages must say the same as the single pages. */
export function putTables(facts: Facts, sections: readonly Section[]): void {
  const rows = sections.flatMap(rowsOf);
  const addressOf = ([first]: (typeof rows)[number]): string => links(first)[0] ?? '';
  for (const row of rows) {
    const address = addressOf(row);
    const [kind, id] = [address.split('/').at(-3), lastPart(address)];
    const said = row.slice(1).map((cell) => words(textOf(cell)));
    const status = statusOf(STATUS.exec(said[0] ?? '')?.[0] ?? '');
    const same = rows.filter((other) => addressOf(other) === address);
    if (kind === 'compliance' && same.length === 1) facts.put(`framework:${id}`, 'status', status);
    else if (kind === 'compliance')
      facts.all(`product:${id}/${same.indexOf(row) + 1}`, {
        status,
        'valid-through': isHeld(status) ? firstDay(said[0] ?? '') : '',
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

/** What an index page lists, by the addresses it links to. */
export function putListing(facts: Facts, section: string, sections: readonly Section[], idOf: Ids): void {
  const addresses = sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => byTag(node, 'a').map(({ attributes }) => attributes.href ?? '')),
  );
  const rooms: Record<string, string> = {
    framework: 'compliance',
    principle: 'principles',
    faq: 'faq',
    document: 'documents',
    update: 'updates',
  };
  for (const kind of LISTINGS[section] ?? []) {
    const room = new RegExp(`^https://[^/]+/${rooms[kind]}/([^/]+)/$`);
    const ids =
      kind === 'not-claimed'
        ? sections
            .filter(({ title }) => title === 'What we don’t claim')
            .flatMap(statedIn)
            .map(([claim]) => claim)
        : kind === 'subprocessor'
          ? sections.flatMap(rowsOf).map((cells) => {
              const [name = '', , , , , since = ''] = cells.map((cell) => words(textOf(cell)));
              return idOf(name, dayOf(since.split(' – ')[0] ?? ''));
            })
          : addresses.flatMap((address) => room.exec(address)?.[1] ?? []);
    facts.put(`page:/${section}`, kind, listed(ids));
  }
}
