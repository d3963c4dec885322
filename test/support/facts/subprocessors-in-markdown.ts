import { COUNTRIES } from '../../../src/schemas/countries.ts';
import { announced } from './announced.ts';
import type { Facts } from './facts.ts';
import { textOf } from './html.ts';
import { dayOf, words } from './normal.ts';
import { rowsOf, type Section } from './sections.ts';

const STATES: Record<string, string> = {
  'Coming soon': 'announced',
  'In use': 'current',
  'Former subprocessors': 'ended',
};

/** A name and its first day tell one subprocessor from another; their ids stand in `/trust.json`. */
export type Ids = (name: string, since: string) => string;
const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });
const CODES = new Map([...COUNTRIES].map((code) => [COUNTRY_NAMES.of(code), code]));

export function putSubprocessors(facts: Facts, sections: readonly Section[], idOf: Ids): void {
  for (const section of sections) {
    const rows = rowsOf(section).map((cells) => cells.map((cell) => words(textOf(cell))));
    for (const [name = '', purpose, data, where = '', transfer, days = ''] of rows) {
      const [since = '', until = ''] = days.split(' – ');
      const subject = `subprocessor:${idOf(name, dayOf(since))}`;
      facts.all(subject, {
        name,
        purpose: purpose ?? '(absent)',
        data: data ?? '(absent)',
        location: where
          .split(', ')
          .map((country) => CODES.get(country) ?? country)
          .join(' '),
        transfer: (transfer ?? '(absent)').replace(/^(?:Not needed: in the EU|None stated)$/, ''),
        since: dayOf(since),
        until: dayOf(until),
        state: STATES[section.title] ?? '(absent)',
      });
      const told = section.nodes
        .filter(({ tag }) => tag === 'p')
        .map((each) => words(textOf(each)))
        .find((each) => each.startsWith(`${name} starts on`));
      if (told) facts.all(subject, announced(told));
    }
  }
}
