import { describe, expect, test } from 'vitest';
import { flushViews, seeView } from '../../functions/acts/count-views.ts';
import { readAnswerTime } from '../../functions/acts/read-numbers.ts';
import { sumLog } from '../../functions/acts/sum-log.ts';
import { ANSWER_TIME_MIN_REQUESTS, VIEWS_FLUSH_SECONDS, VIEWS_PER_DAY } from '../../functions/domain/limits.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import { hostOf, isCountable, isNavigation, referrerKind } from '../../functions/domain/views.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { lastMail, signed } from './support/walk.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const counting = (more: Parameters<typeof makeApp>[0] = {}) =>
  makeApp({ ...more, bend: ({ company }) => Object.assign(company.statistics, { views: 'script' }) });
const tell = (rig: Rig, page: unknown, from: unknown = '', headers: Record<string, string> = {}) =>
  rig.app.request(`${SITE}/api/seen`, {
    method: 'POST',
    body: new URLSearchParams({ page: String(page), from: String(from) }),
    headers: { 'sec-fetch-site': 'same-origin', 'user-agent': FIREFOX, ...headers },
  });
const views = async ({ deps }: Rig) =>
  (await deps.store.rows('sums', { order: ['id', 'asc'] })).map(({ id, count }) => `${id} ${count}`);

describe('POST /api/seen', () => {
  test('does not exist unless the company wants it', async () => {
    const rig = await makeApp();
    expect((await tell(rig, '/')).status).toBe(404);
    await flushViews(rig.deps);
    expect(await views(rig)).toEqual([]);
  });

  test('adds up by day, page and kind of referrer, once a minute, and keeps nothing else', async () => {
    const rig = await counting();
    expect((await tell(rig, '/faq/passwords/', 'www.google.de')).status).toBe(204);
    await rig.settle();
    await tell(rig, '/faq/passwords/', 'trust.northwind.example');
    await tell(rig, '/faq/passwords/', 'news.elsewhere.example');
    await tell(rig, '/', 'northwind.example');
    await rig.settle();
    expect(await views(rig)).toEqual(['2026-11-21 view /faq/passwords/ search 1']);
    rig.pass(VIEWS_FLUSH_SECONDS / 3600);
    await tell(rig, '/faq/passwords/', 'www.bing.com');
    await rig.settle();
    expect(await views(rig)).toEqual([
      '2026-11-21 view / own 1',
      '2026-11-21 view /faq/passwords/ inside 1',
      '2026-11-21 view /faq/passwords/ other 1',
      '2026-11-21 view /faq/passwords/ search 2',
    ]);
    expect(await rig.snapshot()).not.toMatch(/elsewhere|google|bing|203\.0\.113|Firefox/);
  });

  test('a flood costs no row more than there are pages', async () => {
    const rig = await counting();
    await Promise.all(Array.from({ length: 500 }, (_, at) => tell(rig, at % 2 ? '/faq/' : '/', `x${at}.example`)));
    await flushViews(rig.deps);
    expect((await views(rig)).map((one) => one.replace(/\d+$/, ''))).toEqual([
      '2026-11-21 view / other ',
      '2026-11-21 view /faq/ other ',
    ]);
    expect((await rig.deps.store.rows('sums')).reduce((sum, { count }) => sum + count, 0)).toBe(500);
  });

  test('whoever makes views up cannot go beyond what is counted in a day', async () => {
    const rig = await counting();
    const forge = async (views: number) => {
      for (let at = 0; at < views; at++) seeView(rig.deps, '/', 'other');
      await flushViews(rig.deps);
    };
    await forge(VIEWS_PER_DAY + 1);
    await tell(rig, '/', 'www.google.de');
    await forge(1);
    await forge(2 * VIEWS_PER_DAY);
    rig.pass(24);
    await forge(3);
    expect(await views(rig)).toEqual([
      `2026-11-21 view / other ${VIEWS_PER_DAY}`,
      '2026-11-21 view / search 1',
      '2026-11-22 view / other 3',
    ]);
  });

  test.each([
    ['a page that there is not', '/faq/no-such/', '', {}],
    ['an address of elsewhere', 'https://elsewhere.example/faq/', '', {}],
    ['a host that is none', '/faq/', 'x'.repeat(300), {}],
    ['Global Privacy Control', '/faq/', '', { 'sec-gpc': '1' }],
    ['Do Not Track', '/faq/', '', { dnt: '1' }],
    [
      'a robot',
      '/faq/',
      '',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    ['a program', '/faq/', '', { 'user-agent': 'curl/8.5.0' }],
    ['nobody who says who it is', '/faq/', '', { 'user-agent': '' }],
    ['what is loaded in advance', '/faq/', '', { 'sec-purpose': 'prefetch;prerender' }],
    ['someone signed in to the desk', '/faq/', '', { cookie: 'a=b; __Host-vouchsafe-admin=x' }],
  ])('does not count %s', async (_, page, from, headers) => {
    const rig = await counting();
    expect((await tell(rig, page, from, headers)).status).toBe(204);
    await flushViews(rig.deps);
    expect(await views(rig)).toEqual([]);
  });

  test('another site cannot count for us', async () => {
    const rig = await counting();
    expect((await tell(rig, '/faq/', '', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    await flushViews(rig.deps);
    expect(await views(rig)).toEqual([]);
  });

  test('what the database did not take is written by the next try', async () => {
    const rig = await counting();
    const { commit } = rig.deps.store;
    rig.deps.store.commit = () => Promise.reject(new StoreFault('gone'));
    await tell(rig, '/');
    await rig.settle().catch(() => {});
    await expect(flushViews(rig.deps)).rejects.toThrow('gone');
    rig.deps.store.commit = commit;
    await tell(rig, '/');
    await flushViews(rig.deps);
    expect(await views(rig)).toEqual(['2026-11-21 view / none 2']);
  });

  test('two instances add to one sum', async () => {
    const rig = await counting();
    const other = await counting({ store: rig.deps.store });
    await Promise.all([tell(rig, '/'), tell(other, '/')]);
    await Promise.all([rig.settle(), other.settle()]);
    expect(await views(rig)).toEqual(['2026-11-21 view / none 2']);
  });
});

test.each([
  ['', 'none'],
  ['trust.acme.example', 'inside'],
  ['acme.example', 'own'],
  ['www.acme.example', 'own'],
  ['notacme.example', 'other'],
  ['www.google.com', 'search'],
  ['google.co.uk', 'search'],
  ['mail.google.com', 'other'],
  ['docs.google.com', 'other'],
  ['cn.bing.com', 'search'],
  ['duckduckgo.com', 'search'],
  ['html.duckduckgo.com', 'search'],
  ['search.brave.com', 'search'],
  ['brave.com', 'other'],
  ['uk.search.yahoo.com', 'search'],
  ['mail.yahoo.com', 'other'],
  ['yandex.com.tr', 'search'],
  ['ya.ru', 'search'],
  ['search.seznam.cz', 'search'],
  ['com.google.android.googlequicksearchbox', 'search'],
  ['google.com.evil.example', 'other'],
])('a reader from “%s” comes from: %s', (host, kind) => {
  expect(referrerKind(host, 'trust.acme.example', 'www.acme.example')).toBe(kind);
});

test('of a referrer only the host is looked at', () => {
  expect(hostOf('https://www.google.com/search?q=secret')).toBe('www.google.com');
  expect(hostOf('android-app://com.google.android.googlequicksearchbox/')).toBe(
    'com.google.android.googlequicksearchbox',
  );
  expect(hostOf('nothing')).toBe('');
});

test('what a browser asks for beside a page is no view', () => {
  const from = (headers: Record<string, string>) => (name: string) => headers[name];
  expect(isNavigation(from({ 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }))).toBe(true);
  expect(isNavigation(from({}))).toBe(true);
  expect(isNavigation(from({ 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }))).toBe(false);
  expect(isCountable(from({ 'user-agent': FIREFOX, purpose: 'prefetch' }))).toBe(false);
  expect(isCountable(from({ 'user-agent': FIREFOX, 'sec-gpc': '0' }))).toBe(true);
});

describe('the time to answer, in public', () => {
  /** So many requests, each approved an hour later than the one before it. */
  async function answered(count: number, publishAnswerTime: boolean): Promise<Rig> {
    const rig = await makeApp({ bend: ({ access }) => Object.assign(access, { publishAnswerTime, targetHours: 8 }) });
    for (let at = 0; at < count; at++) {
      await signed(rig, ['soc-2'], { ...ada, email: `reader${at}@buyer${at}.example` });
      rig.pass(at + 0.9);
      const approver = new Visitor(rig.app);
      const page = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
      await approver.submit(page, { decision: 'deny', reason: 'No.' });
      await rig.settle();
    }
    await sumLog(rig.deps);
    return rig;
  }
  const asked = (rig: Rig) => rig.app.request(`${SITE}/api/answer-time`);

  test('is told to whoever waits, and to programs', async () => {
    const rig = await answered(ANSWER_TIME_MIN_REQUESTS, true);
    const answer = await asked(rig);
    expect(await answer.json()).toEqual({
      days: 90,
      requests: 10,
      halfWithinHours: 5,
      nineInTenWithinHours: 9,
      promisedHours: 8,
      withinPromise: 0.8,
    });
    const { page } = await signed(rig);
    expect(page.text).toContain('In the last 90 days, nine in ten requests were answered within 9 hours.');
  });

  test('is told to nobody where the company does not want it, or of too few', async () => {
    const few = await answered(ANSWER_TIME_MIN_REQUESTS - 1, true);
    expect((await asked(few)).status).toBe(404);
    expect((await signed(few)).page.text).not.toContain('nine in ten');
    const quiet = await answered(ANSWER_TIME_MIN_REQUESTS, false);
    expect((await asked(quiet)).status).toBe(404);
    expect(await readAnswerTime(quiet.deps)).toBeNull();
  });
});
