import { connect, counted, element, fill, given, linkTo, results, said, say, showBrowsing } from './search-page.ts';

/** What Pagefind's bundle gives, as far as it is used: https://pagefind.app/docs/api/ */
interface Found {
  url: string;
  meta: Record<string, string>;
  plain_excerpt: string;
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}
interface Bundle {
  createInstance(options: { noWorker: boolean; baseUrl: string | undefined }): Pagefind;
}

/** Results that are read from the index; the rest is only counted. */
const SHOWN_MAX = 24;
/**
 * A query is looked for once the reader has paused so long. Pagefind's own way of waiting fetches the index of every beginning of a word
 * that is typed, which is most of what a search would weigh.
 */
const PAUSE_MS = 200;
/** Words that nearly every page holds: each costs as much of the index as a word that tells pages apart, and finds nothing. */
const COMMON = new Set(
  'a an and any are as at be by can do does for from has have how i if in is it may of on or our that the their there they this to us was we what when where which who why will with you your'.split(
    ' ',
  ),
);

let loading: Promise<Pagefind> | undefined;
const pagefind = (): Promise<Pagefind> => {
  // Without its worker: that would be the same code, fetched a second time.
  loading ??= import(/* @vite-ignore */ `${given.index}pagefind.js`).then(
    (bundle: Bundle) => bundle.createInstance({ noWorker: true, baseUrl: given.home }),
    (fault) => {
      loading = undefined;
      throw fault;
    },
  );
  return loading;
};

/** The passage that was found, without the end of the heading that stands above it, and marked where it was cut out. */
function passage({ plain_excerpt: text, meta }: Found): string {
  const heading = (meta.title ?? '').split(' ');
  const ends = heading.map((_, at) => heading.slice(at).join(' '));
  const end = ends.find((one) => text.startsWith(one)) ?? '';
  const rest = text.slice(end.length).replace(/^[.\s]+/, '');
  return `${end || /^[\p{Lu}\d“]/u.test(rest) ? '' : '… '}${rest}${/[.!?]$/.test(rest) ? '' : ' …'}`;
}

function show(found: Found[]): void {
  const list = element('ol', '', 'rows');
  for (const one of found) {
    const row = element('li');
    row.append(
      linkTo(new URL(one.url, location.origin).pathname, one.meta.title ?? one.url),
      element('p', passage(one)),
      element('p', said.kinds[one.meta.kind ?? ''] ?? '', 'meta'),
    );
    list.append(row);
  }
  results?.replaceChildren(...(found.length > 0 ? [list] : []));
}

/** The query without common words; whole when it holds no other, or asks for a phrase. */
function telling(query: string): string {
  if (query.includes('"')) return query;
  const words = query.split(/\s+/);
  const kept = words.filter((word) => !COMMON.has(word.toLowerCase().replace(/\W+$/, '')));
  return kept.length > 0 ? kept.join(' ') : query;
}

/** The query asked last: an answer to another one is dropped. */
let asked = '';

/** Shows the pages that hold all words of a query. */
async function searchText(query: string, isTyped: boolean): Promise<void> {
  asked = query;
  if (query === '' || !results) return;
  const paused = isTyped ? new Promise((done) => setTimeout(done, PAUSE_MS)) : undefined;
  const [engine] = await Promise.all([pagefind(), paused]);
  if (asked !== query) return;
  const answer = await engine.search(telling(query));
  if (asked !== query) return;
  const total = answer.results.length;
  // The best result at once, the rest once it can be seen.
  const [best, ...others] = answer.results.slice(0, SHOWN_MAX);
  const first = best && (await best.data());
  if (asked !== query) return;
  showBrowsing(total === 0);
  show(first ? [first] : []);
  await new Promise(requestAnimationFrame);
  const rest = await Promise.all(others.map((result) => result.data()));
  if (asked !== query) return;
  // Whoever has gone on to the best result stays there: it is still the first.
  const inside = results.contains(document.activeElement);
  if (first) show([first, ...rest]);
  if (inside) results.querySelector('a')?.focus();
  results.dataset.answered = total > 0 ? 'yes' : 'no';
  if (total === 0) return say(fill(said.none, query, given.contact ?? ''));
  say(total > SHOWN_MAX ? fill(said.top, query, total, SHOWN_MAX) : counted('found', query, total));
}

connect((query, _, isTyped) => searchText(query, isTyped));
