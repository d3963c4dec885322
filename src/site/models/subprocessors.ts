import { mailto } from '../documents.ts';
import { type PageModel, type Paragraph, paragraph, type Section, type Table } from '../page-model.ts';
import { sayDay, sayDayShort } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { lastChange, type SubprocessorView, subprocessors } from '../subprocessors.ts';

const subprocessorTable = (site: Site, all: readonly SubprocessorView[], label: string, hasEnded = false): Table => ({
  kind: 'table',
  look: 'even',
  label,
  columns: ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Since', ...(hasEnded ? ['Until'] : [])],
  rows: all.map((one) => ({
    subject: { kind: 'subprocessor', id: one.id },
    anchor: one.id,
    cells: [
      [{ text: one.name, href: one.url ?? undefined, name: 'name' }],
      [{ text: one.purpose, name: 'purpose' }],
      [{ text: one.data, name: 'data' }],
      [
        {
          text: one.location.map(({ name }) => name).join(', '),
          name: 'location',
          value: one.location.map(({ code }) => code).join(' '),
        },
      ],
      [{ text: one.transfer ?? site.words.claims.notStated, name: 'transfer', value: one.transfer ? undefined : '' }],
      [sayDayShort(site.words.claims, one.since, 'since')],
      ...(hasEnded ? [one.until ? [sayDayShort(site.words.claims, one.until, 'until')] : []] : []),
    ],
  })),
});

/** Who comes, when, and until when one may object. */
const announcement = (site: Site, { name, since, announced, objectBy }: SubprocessorView): Paragraph =>
  paragraph(
    'panel note',
    `${name} starts on `,
    sayDay(site.words.claims, since),
    ...(announced ? [', announced on ', sayDay(site.words.claims, announced)] : []),
    '.',
    ...(objectBy
      ? [
          ' You can ',
          { text: 'object by email', href: mailto(site.company.contacts.privacy, `Objection: ${name}`) },
          ' until ',
          sayDay(site.words.claims, objectBy),
          '.',
        ]
      : []),
  );

export function subprocessorsPage(site: Site): PageModel {
  const { name, asOf } = site.company;
  const all = subprocessors(site);
  const of = (state: SubprocessorView['state']) => all.filter((one) => one.state === state);
  const [announced, engaged, ended] = [of('announced'), of('current'), of('ended')];
  const change = lastChange(site);
  const crumb = crumbOf(site, 'subprocessors');
  const count = engaged.length === 1 ? 'One subprocessor handles' : `${engaged.length} subprocessors handle`;
  const section = (id: string, title: string, found: unknown[], ...blocks: Section['blocks']): Section[] =>
    found.length > 0 ? [{ id, title, blocks }] : [];
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      kind: 'Subprocessor',
      description: `The subprocessors of ${name}: who they are, what they do, which data they handle, where, and since when. As of ${site.words.claims.day(asOf)}.`,
    },
    isDated: true,
    // An empty list does not say that there is none.
    title: { text: engaged.length > 0 ? `${count} personal data for us` : 'No subprocessor is listed' },
    told: [
      ...(change
        ? [paragraph('lede', 'Last change, ', sayDay(site.words.claims, change.date), `: ${change.text}.`)]
        : []),
      paragraph(
        'meta',
        { text: 'CSV', href: site.to('subprocessorsCsv') },
        ' · ',
        { text: 'JSON', href: site.to('subprocessorsJson') },
        ' · ',
        { text: 'Feed', href: site.to('feed') },
      ),
    ],
    facts: [],
    notes: [],
    sections: [
      ...section(
        'announced',
        'Coming soon',
        announced,
        ...announced.map((one) => announcement(site, one)),
        subprocessorTable(site, announced, 'Announced subprocessors'),
      ),
      ...section('in-use', 'In use', engaged, subprocessorTable(site, engaged, 'Subprocessors in use')),
      ...section('ended', 'Former subprocessors', ended, subprocessorTable(site, ended, 'Former subprocessors', true)),
    ],
    changed: null,
  };
}
