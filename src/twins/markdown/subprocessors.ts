import type { Day } from '../../schemas/primitives.ts';
import type { Site } from '../../site/site.ts';
import type { SubprocessorChange, SubprocessorView } from '../../site/subprocessors.ts';
import { claims } from '../../words/en/claims.ts';
import { closing, dayLine } from './parts.ts';
import { facts, heading, line, link, page, section, table, text } from './write.ts';

const HEADINGS: Record<SubprocessorView['state'], string> = {
  announced: 'Coming soon',
  current: 'In use',
  ended: 'Former subprocessors',
};
const day = (value: Day | null): string => (value ? claims.day(value) : '–');

export function subprocessorsPage(
  all: readonly SubprocessorView[],
  change: SubprocessorChange | null,
  site: Site,
): string {
  const rows = (state: SubprocessorView['state']) =>
    all
      .filter((one) => one.state === state)
      .map((one) => [
        link(one.name, `${site.at(site.to('subprocessors'))}#${one.id}`),
        text(one.purpose),
        text(one.data),
        one.location.map(({ code, name }) => text(`${name} (${code})`)).join(', '),
        text(one.transfer ?? claims.notStated),
        claims.day(one.since),
        day(one.until),
        day(one.announced),
        day(one.objectBy),
        one.url ? link(one.url, one.url) : '–',
      ]);
  const header = [
    'Name',
    'Purpose',
    'Data',
    'Location',
    'Transfer',
    'Since',
    'Until',
    'Announced',
    'Object by',
    'Website',
  ];
  return page(
    heading(1, 'Subprocessors'),
    facts([
      ...(change ? [line('Last change', `${claims.day(change.date)}: ${change.text}`)] : []),
      dayLine('As of', site.company.asOf),
    ]),
    ...(['announced', 'current', 'ended'] as const).map((state) => {
      const found = rows(state);
      return section(2, HEADINGS[state], found.length > 0 ? table(header, found) : '');
    }),
    all.length > 0 ? '' : 'No subprocessor is listed.',
    closing(site, site.to('subprocessors')),
  );
}
