import MiniSearch from 'minisearch';
import { openAnswers } from '../../../src/answers/open.ts';
import { pack } from '../../../src/answers/packed/pack.ts';
import { unpacking } from '../../../src/answers/packed/unpack.ts';
import { forSearches } from '../../../src/answers/published.ts';
import { atOnce } from '../../../src/answers/steps.ts';
import type { AnswersData } from '../../../src/answers/types.ts';
import { launchBrowser } from '../../../test/support/browser.ts';
import { serve } from '../../../test/support/serve.ts';
import { type Ask, pageOf } from './score.ts';

export function ours(data: AnswersData): Ask {
  const rows = openAnswers(data);
  const searches = openAnswers(atOnce(unpacking(pack(forSearches(data)))));
  return ({ q, kind }) => {
    const outcome = kind === 'search' ? searches.ask(q) : rows.askRow({ text: q });
    return outcome.kind === 'silence' ? null : outcome.hits.map(pageOf);
  };
}

/** MiniSearch as it comes, over the same texts, other wordings included: any word, with prefixes and typos. */
export function miniSearch(data: AnswersData): Ask {
  const index = new MiniSearch({
    fields: ['title', 'asks', 'says'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  index.addAll(
    data.entries.map(({ title, asks, says }, id) => ({ id, title, asks: asks.join(' '), says: says.join(' ') })),
  );
  return ({ q }) => index.search(q).flatMap(({ id }) => pageOf(data.entries[id] as AnswersData['entries'][number]));
}

/** Pagefind over the built site, in a real browser, as `/search-all/` uses it. */
export async function pagefind(): Promise<{ ask: Ask; close: () => Promise<void> }> {
  const server = await serve({ NODE_ENV: 'test' });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${server.base}/search-all/`);
  const ask: Ask = ({ q }) =>
    page.evaluate(async (query) => {
      const engine = await import(`${location.origin}/pagefind/pagefind.js`);
      const { results } = await engine.search(query);
      const found: { data: () => Promise<{ url: string }> }[] = results.slice(0, 5);
      return (await Promise.all(found.map((one) => one.data()))).map(({ url }) => new URL(url, location.href).pathname);
    }, q);
  return {
    ask,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
