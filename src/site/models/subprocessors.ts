import { DATA_KINDS } from '../../schemas/subprocessor.ts';
import { mailto } from '../documents.ts';
import { type Block, type PageModel, type Paragraph, paragraph, type Section, type Table } from '../page-model.ts';
import { fill, sayDay, sayDayShort } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import {
  type ComingSubprocessor,
  isComing,
  lastChange,
  REGIONS,
  type SubprocessorView,
  subprocessors,
} from '../subprocessors.ts';
import { followLink } from './common.ts';

const transferOf = ({ words }: Site, { transfer, staysIn }: SubprocessorView): string =>
  transfer ?? (staysIn ? words.subprocessorPages.notNeeded(staysIn) : words.subprocessorPages.noTransfer);

/** The columns are the same in each table, so that they stand in one line. */
const subprocessorTable = (site: Site, all: readonly SubprocessorView[], label: string, hasEnded = false): Table => ({
  kind: 'table',
  look: 'even',
  label,
  columns: [
    ...site.words.subprocessorPages.columns.slice(0, -1),
    (hasEnded ? site.words.subprocessorPages.period : site.words.subprocessorPages.columns.at(-1)) ?? '',
  ],
  rows: all.map((one) => ({
    subject: { kind: 'subprocessor', id: one.id },
    anchor: one.id,
    sift: { region: one.regions, data: one.dataKinds },
    cells: [
      [{ text: one.name, href: one.url ?? undefined, name: 'name' }],
      [{ text: one.purpose, name: 'purpose' }],
      [{ text: one.data, name: 'data' }],
      [
        {
          text: one.location.map(({ name }) => name).join(', ') || site.words.claims.notStated,
          name: 'location',
          value: one.location.map(({ code }) => code).join(' '),
        },
      ],
      [{ text: transferOf(site, one), name: 'transfer', value: one.transfer ? undefined : '' }],
      [
        one.since
          ? sayDayShort(site.words.claims, one.since, 'since')
          : { text: site.words.claims.notStated, name: 'since', value: '' },
        ...(hasEnded && one.until ? [' – ', sayDayShort(site.words.claims, one.until, 'until')] : []),
      ],
    ],
  })),
});

/** Who comes, when, and until when one may object. */
function announcement(site: Site, { name, since, announced, objectBy }: ComingSubprocessor): Paragraph {
  const { claims, subprocessorPages: words } = site.words;
  return paragraph(
    'panel note',
    ...(announced
      ? fill(words.startsAnnounced(name), sayDay(claims, since), sayDay(claims, announced))
      : fill(words.starts(name), sayDay(claims, since))),
    ...(objectBy
      ? fill(
          words.object,
          {
            text: words.objectByEmail,
            href: mailto(site.company.contacts.privacy ?? site.company.contacts.security, words.objection(name)),
          },
          sayDay(claims, objectBy),
        )
      : []),
  );
}

/** What the list can be narrowed down by: only choices that leave something out and something in. */
function sift({ words }: Site, all: readonly SubprocessorView[]): Block[] {
  const { filter } = words.subprocessorPages;
  const told = <Value extends string>(values: readonly Value[], of: (one: SubprocessorView) => readonly Value[]) =>
    values.filter((value) => {
      const [those, others] = [all.filter((one) => of(one).includes(value)), all.filter((one) => of(one).length > 0)];
      return those.length > 0 && those.length < others.length;
    });
  const regions = told(REGIONS, (one) => one.regions);
  const kinds = told(DATA_KINDS, (one) => one.dataKinds);
  const choices = [
    {
      name: 'region' as const,
      label: filter.region,
      any: filter.anywhere,
      options: regions.map((value) => ({ value, text: filter.regions[value] })),
    },
    {
      name: 'data' as const,
      label: filter.data,
      any: filter.anything,
      options: kinds.map((value) => ({ value, text: filter.kinds[value] })),
    },
  ].filter(({ options }) => options.length > 0);
  return choices.length === 0
    ? []
    : [{ kind: 'sift', label: filter.label, shown: filter.shown, none: filter.none, choices }];
}

export function subprocessorsPage(site: Site): PageModel {
  const { name, asOf } = site.company;
  const all = subprocessors(site);
  const of = (state: SubprocessorView['state']) => all.filter((one) => one.state === state);
  const [announced, engaged, ended] = [all.filter(isComing), of('current'), of('ended')];
  const change = lastChange(site);
  const crumb = crumbOf(site, 'subprocessors');
  const { claims, subprocessorPages: words } = site.words;
  const section = (id: string, title: string, found: unknown[], ...blocks: Section['blocks']): Section[] =>
    found.length > 0 ? [{ id, title, blocks }] : [];
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      kind: 'Subprocessor',
      description: words.description(name, asOf),
    },
    isDated: true,
    // An empty list does not say that there is none.
    title: { text: words.title(engaged.length) },
    told: [
      ...(change ? [paragraph('lede', ...fill(words.lastChange(change.text), sayDay(claims, change.date)))] : []),
      paragraph(
        'meta',
        { text: 'CSV', href: site.to('subprocessorsCsv') },
        ' · ',
        { text: 'JSON', href: site.to('subprocessorsJson') },
        ' · ',
        { text: words.feed, href: site.to('feed') },
        ...followLink(site, 'subprocessors').flatMap((link) => [' · ', link]),
      ),
    ],
    tools: sift(site, all),
    facts: [],
    notes: [],
    sections: [
      ...section(
        'announced',
        words.comingSoon,
        announced,
        ...announced.map((one) => announcement(site, one)),
        subprocessorTable(site, announced, words.announced),
      ),
      ...section('in-use', words.inUse, engaged, subprocessorTable(site, engaged, words.inUseTable)),
      ...section('ended', words.former, ended, subprocessorTable(site, ended, words.former, true)),
    ],
    changed: null,
  };
}
