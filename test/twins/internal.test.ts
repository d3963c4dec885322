import { describe, expect, it } from 'vitest';
import { makeStated } from '../../src/build/make-stated.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { faq } from '../../src/schemas/faq.ts';
import { publishedBy } from '../../src/schemas/published.ts';
import { publicDays } from '../../src/site/dated.ts';
import { documents } from '../../src/site/documents.ts';
import { faqs } from '../../src/site/faqs.ts';
import { frameworks } from '../../src/site/frameworks.ts';
import { guides } from '../../src/site/guides.ts';
import { everyPage } from '../../src/site/models/every.ts';
import { headline } from '../../src/site/overview.ts';
import { principles } from '../../src/site/principles.ts';
import { shownCategories } from '../../src/site/question-lists.ts';
import { openSite } from '../../src/site/site.ts';
import { sitemaps } from '../../src/site/sitemaps.ts';
import { subprocessors } from '../../src/site/subprocessors.ts';
import { shownYears } from '../../src/site/update-lists.ts';
import { updates } from '../../src/site/updates.ts';
import { atom } from '../../src/twins/atom.ts';
import { trustCalendar } from '../../src/twins/calendar.ts';
import { subprocessorFeed, trustFeed } from '../../src/twins/feed.ts';
import { trustFacts } from '../../src/twins/gather.ts';
import { calendar } from '../../src/twins/ics.ts';
import { jsonFeed } from '../../src/twins/json-feed.ts';
import { structured } from '../../src/twins/json-ld.ts';
import { llmsTxt } from '../../src/twins/llms-txt.ts';
import { pageMarkdown } from '../../src/twins/markdown/page.ts';
import { faqCsv, faqJson, subprocessorsCsv, subprocessorsJson } from '../../src/twins/tables.ts';
import { answer, baseTree, entry, TODAY } from '../claims/check/base-tree.ts';

const MARK = 'zanzibar';
const marked = (internal: boolean) =>
  entry(
    `content/faqs/${MARK}.mdx`,
    faq.parse({
      question: `What is ${MARK}?`,
      category: `About ${MARK}`,
      updated: '2026-10-01',
      reviewBy: '2026-12-01',
      principles: ['security'],
      featured: true,
      maps: { caiq: ['IAM-02.1'], 'mvsp-3.0': ['2.4'] },
      asks: [`Tell us of ${MARK}.`],
      internal,
    }),
    `Nobody may read of ${MARK}.`,
  );

/** Everything that is published about a tree, by the name of what says it. */
async function published(tree: ContentTree): Promise<Record<string, string>> {
  const site = openSite({ tree, today: TODAY, language: 'en', base: '' });
  const all = {
    headline: headline(site),
    frameworks: frameworks(site),
    principles: principles(site),
    documents: documents(site),
    categories: shownCategories(site),
    years: shownYears(site),
    guides: guides(site),
  };
  const feed = trustFeed(
    { updates: updates(site), subprocessors: subprocessors(site), frameworks: all.frameworks },
    site,
  );
  const found: Record<string, unknown> = {
    'trust.json': trustFacts(site),
    'faq.csv': faqCsv(faqs(site)),
    'faq.json': faqJson(faqs(site), site),
    'subprocessors.csv': subprocessorsCsv(subprocessors(site)),
    'subprocessors.json': subprocessorsJson(subprocessors(site), site),
    'llms.txt': llmsTxt(all, site),
    'feed.json': jsonFeed(feed),
    'feed.xml': atom(feed),
    'subprocessors/feed.xml': atom(subprocessorFeed(subprocessors(site), site)),
    'calendar.ics': calendar(trustCalendar(publicDays(site), subprocessors(site), site)),
    sitemaps: sitemaps(site),
    'what agents are told': await makeStated(tree, TODAY),
  };
  for (const page of everyPage(site)) {
    found[`${page.path} as a page`] = [page, structured(site, page)];
    found[`${page.path} as Markdown`] = pageMarkdown(site, page);
  }
  const said = Object.entries(found).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(said);
}

describe('an answer for internal use', () => {
  const without = { ...baseTree(), faqs: [answer('Yes.', 'Is data encrypted?', 'encryption')] };
  const having = (internal: boolean) => ({ ...without, faqs: [...without.faqs, marked(internal)] });

  it('leaves no trace on any page, list, twin, feed, count or in what is searched', async () => {
    expect(await published(having(true))).toEqual(await published(without));
  });
  it('would be seen in each place where answers stand', async () => {
    const shown = Object.entries(await published(having(false))).flatMap(([name, text]) =>
      text.includes(MARK) ? [name] : [],
    );
    for (const name of [
      'trust.json',
      'faq.csv',
      'faq.json',
      'llms.txt',
      'sitemaps',
      'what agents are told',
      '/faq/ as a page',
      '/ as Markdown',
    ])
      expect(shown).toContain(name);
  });
  it('is no page that a link could lead to', () => {
    expect(publishedBy(having(true), []).ids.faqs).toEqual(['encryption']);
    expect(publishedBy(having(false), []).ids.faqs).toEqual(['encryption', MARK]);
  });
});

describe('maps', () => {
  const maps = (value: object) => faq.safeParse({ question: 'Is it?', category: 'General', maps: value });
  it('name a questionnaire with its version', () => {
    expect(maps({ 'caiq-4.0': ['IAM-02.1'], 'mvsp-3.0': ['2.4'], 'hecvat-4.1': ['DOCU-01'] }).success).toBe(true);
    expect(maps({ hecvat: ['DOCU-01'] }).error?.issues).toMatchObject([{ code: 'unrecognized_keys', path: ['maps'] }]);
    expect(maps({ 'mvsp-3.0': [2.4] }).error?.issues).toMatchObject([
      { path: ['maps', 'mvsp-3.0', 0], message: 'question-id' },
    ]);
  });
});
