import { plainMarkdown } from '../body/plain.ts';
import { addDays } from '../claims/days.ts';
import type { Language } from '../schemas/language.ts';
import type { Day } from '../schemas/primitives.ts';
import type { FrameworkView } from '../site/frameworks.ts';
import type { Site } from '../site/site.ts';
import type { SubprocessorView } from '../site/subprocessors.ts';
import type { UpdateView } from '../site/updates.ts';
import { bodyHtml } from './markdown/plain.ts';
import { facts, line, page, text } from './markdown/write.ts';

/** What the feeds say of a subprocessor beside the words; days are ISO 8601. */
export interface SubprocessorFacts {
  id: string;
  name: string;
  purpose: string;
  data: string;
  location: string[];
  transfer: string | null;
  /** The first day of use: when an announced change takes effect. */
  since: Day | null;
  until: Day | null;
  announced: Day | null;
  objectBy: Day | null;
}

export interface FeedEntry {
  /** A tag URI (RFC 4151) that never changes. */
  id: string;
  url: string;
  title: string;
  date: Day;
  kind: string;
  html: string;
  /** CommonMark with absolute links. */
  text: string;
  subprocessor?: SubprocessorFacts;
}

export interface Feed {
  id: string;
  language: Language;
  title: string;
  subtitle: string;
  home: string;
  self: string;
  author: { name: string; url: string };
  entries: FeedEntry[];
  /** The day of the newest entry; the day of judgment when there is none. */
  updated: Day;
}

/** Tags are minted under the company's host and this year, which never changes: an entry whose days move stays the same entry. */
const TAG_YEAR = '2026';
const tag = ({ host }: Site, specific: string): string => `tag:${host},${TAG_YEAR}:${specific}`;

const update = (one: UpdateView, site: Site): FeedEntry => {
  const url = site.at(one.path);
  return {
    id: tag(site, `updates/${one.id}`),
    url,
    title: one.title,
    date: one.date,
    kind: one.kind,
    html: bodyHtml(one.body, url),
    text: plainMarkdown(one.body, url),
  };
};

type Change = readonly [event: 'announced' | 'added' | 'ended', date: Day, title: string];

/** What has happened to a subprocessor by `asOf`, each with the day it happened. */
function changes({ words, company: { asOf } }: Site, one: SubprocessorView): Change[] {
  const { name, announced, since, until, objectBy } = one;
  const { feeds } = words;
  const ahead = since !== null && since > asOf;
  const told = announced && announced <= asOf ? announced : ahead ? since : null;
  const starts = (day: Day): string =>
    objectBy ? feeds.announcedToObject(name, day, objectBy) : feeds.announced(name, day);
  return [
    ...(told && since ? [['announced', told, starts(since)] as const] : []),
    ...(ahead || !since ? [] : [['added', since, feeds.added(name, since)] as const]),
    ...(until && until < asOf ? [['ended', until, feeds.removed(name, until)] as const] : []),
  ];
}

function subprocessor(one: SubprocessorView, site: Site): FeedEntry[] {
  const { id, name, purpose, data, transfer, since, until, announced, objectBy } = one;
  const known = {
    id,
    name,
    purpose,
    data,
    location: one.location.map(({ code }) => code),
    transfer,
    since,
    until,
    announced,
    objectBy,
  };
  const { claims, feeds } = site.words;
  const { fields } = feeds;
  const day = (label: string, value: Day | null) => (value ? [line(label, claims.day(value))] : []);
  const body = facts([
    line(fields.name, name),
    line(fields.purpose, purpose),
    line(fields.data, data),
    line(
      fields.location,
      one.location.map(({ name: country, code }) => `${country} (${code})`).join(', ') || claims.notStated,
    ),
    line(fields.transfer, transfer ?? claims.notStated),
    ...day(fields.announced, announced),
    ...day(fields.objectBy, objectBy),
    ...day(since && since > site.company.asOf ? fields.inUseFrom : fields.inUseSince, since),
    ...day(fields.lastDay, until),
  ]);
  const url = `${site.at(site.to('subprocessors'))}#${id}`;
  return changes(site, one).map(([event, date, title]) => ({
    id: tag(site, `subprocessors/${id}/${event}`),
    url,
    title,
    date,
    kind: 'subprocessor',
    html: bodyHtml(body, url),
    text: body,
    subprocessor: known,
  }));
}

/** A claim that no longer holds is news of its own, from the day after its last. */
function lapse({ id, path, heldName, claim, status, standing }: FrameworkView, site: Site): FeedEntry[] {
  if (status.status !== 'lapsed' || !standing.validThrough) return [];
  const url = site.at(path);
  return [
    {
      id: tag(site, `compliance/${id}/lapsed/${standing.validThrough}`),
      url,
      title: site.words.feeds.lapse(heldName, site.words.claims.lapsedMidSentence(standing.validThrough)),
      date: addDays(standing.validThrough, 1),
      kind: 'lapsed',
      html: bodyHtml(text(claim), url),
      text: page(text(claim)).trim(),
    },
  ];
}

/** So is what was withdrawn, from the day on: the framework, or a report or certificate of it. */
function withdrawals({ id, path, name, data, reports, certificates }: FrameworkView, site: Site): FeedEntry[] {
  const { feeds } = site.words;
  const held = data.kind === 'attestation' ? data.reports : data.kind === 'certification' ? data.certificates : [];
  const titles = [...reports, ...certificates].map(({ title }) =>
    title.startsWith(name) ? title : `${name} ${title}`,
  );
  const all = [
    { title: name, withdrawn: data.withdrawn, tail: '' },
    ...held.map(({ withdrawn }, index) => ({ title: titles[index] ?? name, withdrawn, tail: `/${index + 1}` })),
  ];
  const url = site.at(path);
  return all.flatMap(({ title, withdrawn, tail }) => {
    if (!withdrawn || withdrawn.on > site.today) return [];
    const told = text(feeds.withdrawnTold(title, withdrawn.on, withdrawn.why));
    return [
      {
        id: tag(site, `compliance/${id}/withdrawn/${withdrawn.on}${tail}`),
        url,
        title: feeds.withdrawn(title, withdrawn.on),
        date: withdrawn.on,
        kind: 'withdrawn',
        html: bodyHtml(told, url),
        text: page(told).trim(),
      },
    ];
  });
}

const newestFirst = (entries: readonly FeedEntry[]): FeedEntry[] =>
  entries.toSorted((a, b) => b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1));

function feed(kind: 'all' | 'subprocessors', entries: readonly FeedEntry[], site: Site): Feed {
  const { name, url, asOf } = site.company;
  const sorted = newestFirst(entries);
  const only = kind === 'subprocessors';
  const words = only ? site.words.feeds.subprocessors : site.words.feeds.updates;
  return {
    id: tag(site, only ? 'subprocessors' : 'updates'),
    language: site.language,
    title: words.title(name),
    subtitle: words.subtitle,
    home: site.at(site.to(only ? 'subprocessors' : 'updates')),
    self: site.at(site.to(only ? 'subprocessorsFeed' : 'feed')),
    author: { name, url },
    entries: sorted,
    updated: sorted[0]?.date ?? asOf,
  };
}

/** Updates, subprocessor changes, and lapsed claims. */
export function trustFeed(
  all: {
    updates: readonly UpdateView[];
    subprocessors: readonly SubprocessorView[];
    frameworks: readonly FrameworkView[];
  },
  site: Site,
): Feed {
  return feed(
    'all',
    [
      ...all.updates.map((one) => update(one, site)),
      ...all.subprocessors.flatMap((one) => subprocessor(one, site)),
      ...all.frameworks.flatMap((one) => [...lapse(one, site), ...withdrawals(one, site)]),
    ],
    site,
  );
}

export const subprocessorFeed = (all: readonly SubprocessorView[], site: Site): Feed =>
  feed(
    'subprocessors',
    all.flatMap((one) => subprocessor(one, site)),
    site,
  );
