import { describe, expect, it } from 'vitest';
import { standing } from '../../src/claims/standing.ts';
import { compliance } from '../../src/schemas/compliance.ts';
import type { Day } from '../../src/schemas/primitives.ts';
import type { FrameworkView } from '../../src/site/frameworks.ts';
import { type CompanyView, openSite, type Site } from '../../src/site/site.ts';
import type { SubprocessorView } from '../../src/site/subprocessors.ts';
import { trustCalendar } from '../../src/twins/calendar.ts';
import { subprocessorFeed, trustFeed } from '../../src/twins/feed.ts';
import { jsonFeed } from '../../src/twins/json-feed.ts';
import { securityTxt } from '../../src/twins/security-txt.ts';
import { claims } from '../../src/words/en/claims.ts';
import { baseTree } from '../claims/check/base-tree.ts';

const company = (asOf: Day): CompanyView => ({
  name: 'Northwind Cloud',
  legalName: 'Northwind Cloud, Inc.',
  tagline: 'Payments',
  url: 'https://northwind.example',
  trustUrl: 'https://trust.northwind.example',
  language: 'en',
  contacts: { security: 'security@northwind.example', privacy: 'privacy@northwind.example' },
  disclosure: { policy: 'https://northwind.example/vdp', languages: ['en', 'de'], expires: '2027-06-30' },
  brand: { logo: '/logo.svg', accent: '#1f5eff' },
  entities: [],
  search: { countUnanswered: false },
  follow: false,
  statistics: { views: 'off' },
  notClaimed: [],
  asOf,
  target: 'one working day',
  grant: { days: 14, downloads: 5 },
});
const tree = baseTree();
const site = (asOf: Day): Site =>
  openSite({
    tree: { ...tree, company: { ...tree.company, data: company(asOf) } },
    today: asOf,
    language: 'en',
    base: '',
  });

const subprocessor = (more: Partial<SubprocessorView>): SubprocessorView => ({
  id: 'example-match',
  name: 'Example Match GmbH',
  purpose: 'Matching',
  data: 'Names',
  dataKinds: [],
  regions: ['eu'],
  staysIn: 'EU',
  location: [{ code: 'AT', name: 'Austria' }],
  transfer: null,
  since: '2026-12-15',
  until: null,
  announced: '2026-11-10',
  objectBy: '2026-12-10',
  url: null,
  state: 'announced',
  ...more,
});
const events = (more: Partial<SubprocessorView>, asOf: Day) =>
  subprocessorFeed([subprocessor(more)], site(asOf)).entries.map(({ id, date }) => `${date} ${id.split(':').at(-1)}`);

function framework(asOf: Day): FrameworkView {
  const data = compliance.parse({
    name: 'SOC 2',
    kind: 'attestation',
    summary: 'A report.',
    reports: [
      { type: 2, period: { from: '2025-07-01', to: '2026-06-30' }, criteria: ['security'], issued: '2026-08-14' },
    ],
  });
  const judged = standing(data, asOf);
  return {
    id: 'soc-2',
    path: '/compliance/soc-2/',
    name: data.name,
    data,
    reports: [],
    certificates: [],
    heldName: 'SOC 2 Type 2',
    claim: claims.claim(data, judged),
    standing: judged,
    status: {
      status: judged.status,
      word: '',
      mark: '',
      holds: claims.holds(judged),
      lapsesAfter: null,
      lapsed: null,
    },
  } as unknown as FrameworkView;
}

describe('the feed of subprocessor changes', () => {
  it('announces before the first day, and tells of the first and last day once they have come', () => {
    expect(events({}, '2026-11-09')).toEqual(['2026-12-15 subprocessors/example-match/announced']);
    expect(events({}, '2026-11-21')).toEqual(['2026-11-10 subprocessors/example-match/announced']);
    expect(events({}, '2026-12-15')).toEqual([
      '2026-12-15 subprocessors/example-match/added',
      '2026-11-10 subprocessors/example-match/announced',
    ]);
    expect(events({ announced: null, objectBy: null, since: '2020-01-01', until: '2026-04-30' }, '2026-04-30')).toEqual(
      ['2020-01-01 subprocessors/example-match/added'],
    );
    expect(events({ announced: null, objectBy: null, since: '2020-01-01', until: '2026-04-30' }, '2026-05-01')[0]).toBe(
      '2026-04-30 subprocessors/example-match/ended',
    );
  });
  it('keeps an id when a day moves, and carries the effective and the objection date', () => {
    const [before] = subprocessorFeed([subprocessor({})], site('2026-11-21')).entries;
    const [after] = subprocessorFeed(
      [subprocessor({ since: '2027-01-15', objectBy: '2027-01-10' })],
      site('2026-11-21'),
    ).entries;
    expect(after?.id).toBe(before?.id);
    expect(after?.subprocessor).toMatchObject({ since: '2027-01-15', objectBy: '2027-01-10', announced: '2026-11-10' });
    expect(after?.html).toContain('10 January 2027');
    expect(after?.title).toBe(
      'New subprocessor announced: Example Match GmbH, starting 15 January 2027; you can object until 10 January 2027',
    );
  });
});

describe('the feed of everything', () => {
  const of = (asOf: Day) => trustFeed({ updates: [], subprocessors: [], frameworks: [framework(asOf)] }, site(asOf));
  it('says nothing of a claim that holds', () => {
    expect(of('2027-06-30').entries).toEqual([]);
    expect(of('2027-06-30').updated).toBe('2027-06-30');
  });
  it('says from the day after its last that it has lapsed', () => {
    const { entries, updated } = of('2027-07-01');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      date: '2027-07-01',
      kind: 'lapsed',
      title: 'SOC 2 Type 2: lapsed on 30 June 2027',
    });
    expect(updated).toBe('2027-07-01');
    expect(of('2028-01-01').entries[0]).toEqual(entries[0]);
  });
  it('puts the newest first', () => {
    const all = trustFeed(
      { updates: [], subprocessors: [subprocessor({})], frameworks: [framework('2028-01-01')] },
      site('2028-01-01'),
    );
    const dates = all.entries.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect((jsonFeed(all) as { feed_url: string }).feed_url).toBe('https://trust.northwind.example/feed.json');
  });
});

describe('the calendar', () => {
  const dated = {
    kind: 'framework',
    id: 'soc-2',
    file: '',
    name: 'SOC 2',
    held: 2,
    day: '2027-06-30',
    daysLeft: 1,
  } as const;
  it('gives each event a UID of its own that the day of judgment does not change', () => {
    const uids = (asOf: Day) =>
      trustCalendar(
        [dated, dated, { ...dated, kind: 'document', id: 'a', title: 'Policy' }],
        [subprocessor({})],
        site(asOf),
      ).events.map(({ uid }) => uid);
    expect(uids('2026-11-21')).toEqual([
      'objection-example-match@trust.northwind.example',
      'document-a@trust.northwind.example',
      'framework-soc-2-2027-06-30-2@trust.northwind.example',
      'framework-soc-2-2027-06-30@trust.northwind.example',
    ]);
    expect(uids('2027-01-01')).toEqual(uids('2026-11-21'));
  });
});

describe('security.txt', () => {
  it('has the fields of RFC 9116', () => {
    expect(securityTxt(site('2026-11-21'))?.split('\n')).toEqual([
      'Contact: mailto:security@northwind.example',
      'Expires: 2027-06-30T23:59:59Z',
      'Preferred-Languages: en, de',
      'Canonical: https://trust.northwind.example/.well-known/security.txt',
      'Policy: https://northwind.example/vdp',
      '',
    ]);
  });
  it('is canonical at the root of the host, too, where the site lies under a path', () => {
    const text = securityTxt(
      openSite({
        tree: {
          ...tree,
          company: { ...tree.company, data: { ...company('2026-11-21'), trustUrl: 'https://northwind.example/trust' } },
        },
        today: '2026-11-21',
        language: 'en',
        base: '/trust',
      }),
    );
    expect(text?.match(/^Canonical: .*$/gm)).toEqual([
      'Canonical: https://northwind.example/trust/.well-known/security.txt',
      'Canonical: https://northwind.example/.well-known/security.txt',
    ]);
  });
  it('is left out when no policy is stated', () => {
    const whole = site('2026-11-21');
    const { disclosure: _none, ...rest } = whole.company;
    expect(securityTxt({ ...whole, company: rest })).toBeNull();
  });
});
