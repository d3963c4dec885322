import type { GlossaryData } from '../answers/languages/glossary.ts';
import type { PackedAnswers, PackedEveryday } from '../answers/packed/unpack.ts';
import type { Hit, Outcome, Search } from '../answers/types.ts';
import { inSlices } from './in-slices.ts';
import { onceEach } from './once-each.ts';
import { loadPart } from './part.ts';
import { counted, element, fill, given, linkTo, results, said, say, sayDay, showBrowsing } from './search-page.ts';

const fetched = onceEach(async (address): Promise<unknown> => {
  // The first answers are small, and shown before the rest.
  const answer = await fetch(address, { priority: address === given.first ? 'high' : 'low' });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
});
const fetchData = async (address?: string) => (await fetched(address)) as PackedAnswers;
/** The answers at an address; what finds them is fetched beside them and not before. To index them is most of the work of the page. */
const load = onceEach(async (address): Promise<Search> => {
  const isFirst = address === given.first;
  const [opening, data, mending, everyday] = await Promise.all([
    loadPart('answering'),
    fetchData(address),
    // What comes first is read as it is written.
    isFirst ? undefined : loadPart('mending'),
    // Without everyday words the field's own find most.
    isFirst ? undefined : fetched(given.everyday).catch(() => null),
  ]);
  return inSlices(opening({ ...data, ...(everyday ? { everyday: everyday as PackedEveryday } : {}) }, { ...mending }));
});

/** Runs once the page has been shown and the browser has nothing else to do. */
function whenIdle(act: () => void): void {
  const shown = () => requestAnimationFrame(() => (globalThis.requestIdleCallback ?? setTimeout)(act));
  if (document.readyState === 'complete') shown();
  else addEventListener('load', shown, { once: true });
}

/**
 * Fetches what the first result needs once the page is there, so that nobody waits for it who types; nothing is indexed before. Where
 * the address asks already, everything is needed, and at once.
 */
export function prepare(): void {
  const fetchAll = (...addresses: (string | undefined)[]) =>
    void Promise.allSettled([loadPart('answering'), ...addresses.map((address) => fetchData(address))]);
  if (location.search !== '') fetchAll(given.first, given.index, given.everyday);
  else whenIdle(() => fetchAll(given.first));
}

let whole: Search | undefined;
/** All answers, once they are there. The first ones are smaller and come before them. */
async function loadWhole(): Promise<Search> {
  whole ??= await load(given.index);
  return whole;
}

let askForeign: Search['ask'] | undefined;
/** Whoever goes on typing needs no other language for what stands there now. */
const PAUSED_MS = 300;
/** The search in other languages, where a question may be in one of them; null where it is not. */
async function inItsLanguage(query: string, outcome: Outcome, { ask }: Search): Promise<Search['ask'] | null> {
  if (outcome.kind === 'answer' && !outcome.guessed) return null;
  await new Promise((done) => setTimeout(done, PAUSED_MS));
  if (asked !== query) return null;
  const { mayBeForeign, askIn } = await loadPart('languages');
  if (!mayBeForeign(query, outcome)) return null;
  askForeign ??= askIn(ask, (await fetched(given.languages)) as readonly GlossaryData[]);
  return askForeign;
}

/** Says which language an element is in, where that is another than the page's. */
function inLanguage<Made extends HTMLElement>(made: Made, lang: string | undefined): Made {
  if (lang) Object.assign(made, { lang, dir: 'auto' });
  return made;
}

/** The sentence that answers, with what matched in it marked. */
function excerpt({ excerpt: { text, marks, lang } }: Hit): HTMLElement {
  const line = inLanguage(element('p'), lang);
  let at = 0;
  for (const [start, end] of marks) {
    line.append(text.slice(at, start), element('mark', text.slice(start, end)));
    at = end;
  }
  line.append(text.slice(at));
  return line;
}

function row(hit: Hit): HTMLElement {
  const made = element('li');
  const asOf = hit.updated ? fill(said.asOf, sayDay(hit.updated)) : '';
  made.append(
    inLanguage(linkTo(hit.href, hit.title), hit.lang),
    excerpt(hit),
    element('p', [said.kinds[hit.kind] ?? '', asOf].filter(Boolean).join(' · '), 'meta'),
  );
  return made;
}

/**
 * Where to go on when no answer is good enough: to what the filters leave out, to a person, with the question filled in, or to the search
 * of all text.
 */
function further(query: string, isFiltered: boolean): HTMLElement {
  const mail = new URLSearchParams({ subject: given.subject ?? '', body: query });
  const made = element('p', '', 'further');
  if (isFiltered)
    made.append(linkTo(`${location.pathname}?${new URLSearchParams({ q: query })}`, said.unfiltered ?? '', 'button'));
  made.append(
    linkTo(`mailto:${given.contact}?${mail.toString().replaceAll('+', '%20')}`, said.ask ?? '', 'button button--quiet'),
    linkTo(`${given.all}?q=${encodeURIComponent(query)}`, said.allText ?? ''),
  );
  return made;
}

/** One list in the order of rank, each row with its kind. */
function list(hits: readonly Hit[], ...after: HTMLElement[]): void {
  const made = element('ol', '', 'rows');
  made.append(...hits.map(row));
  results?.replaceChildren(...(hits.length > 0 ? [made] : []), ...after);
  showBrowsing(hits.length === 0);
}

const ANSWERED = { answer: 'yes', closest: 'close', silence: 'no' } as const;

type Filters = Record<string, string>;
const areSet = (filters: Filters): boolean => Object.keys(filters).length > 0;

function show(query: string, filters: Filters, outcome: Outcome): string {
  const hits = outcome.kind === 'silence' ? [] : outcome.hits;
  const isFiltered = areSet(filters);
  list(hits, ...(outcome.kind === 'answer' ? [] : [further(query, isFiltered)]));
  if (results) results.dataset.answered = ANSWERED[outcome.kind];
  if (outcome.kind === 'answer') return counted('answers', query, hits.length);
  // What the filters leave out may answer it all the same.
  if (outcome.kind === 'closest') return counted(isFiltered ? 'closest-filtered' : 'closest', query, hits.length);
  if (isFiltered) return fill(said.noneFiltered, query);
  const unstated = outcome.unstated.filter((name) => name.toLowerCase() !== query.toLowerCase()).join(', ');
  return [fill(said.none, query), ...(unstated ? [fill(said.unstated, unstated)] : [])].join(' ');
}

/** Shows it in place of what stands there; whoever is in the list stays in it. */
function replaceShown(query: string, filters: Filters, outcome: Outcome): void {
  const isInside = results?.contains(document.activeElement);
  say(show(query, filters, outcome));
  if (isInside) results?.querySelector('a')?.focus();
}

/** The query asked last: an answer to another one is dropped. */
let asked = '';

/** A search is counted once the reader has stayed with it so long: what was typed on the way is none. */
const STAYED_MS = 3000;
const told = new Set<string>();
/** Tells the company which words found no answer, where it asked for that; never for readers who ask not to be tracked (Global Privacy Control). */
function count(query: string): void {
  const { counts } = given;
  const { globalPrivacyControl: isRefused } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (!counts || isRefused || told.has(query)) return;
  setTimeout(() => {
    if (asked !== query || told.has(query)) return;
    told.add(query);
    const body = JSON.stringify({ query });
    // Whether it arrives is the company's concern, not the reader's.
    fetch(counts, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(() => {});
  }, STAYED_MS);
}

/** What an answer is shown of before everything is there; silence and guesses have to wait, because only the whole can tell. */
async function showFirst(query: string, filters: Filters): Promise<void> {
  const first = await load(given.first).catch(() => null);
  if (!first || whole || asked !== query || query === '') return;
  const outcome = first.ask(query, { filters });
  // What looks like a slip may be a word of another language.
  if (outcome.kind === 'answer' && !outcome.guessed) say(show(query, filters, outcome));
}

/** Shows the answers to a query, or what the filters leave where there is none. */
export async function searchAnswers(query: string, filters: Filters): Promise<void> {
  asked = query;
  if (!whole) await showFirst(query, filters);
  const engine = await loadWhole();
  if (asked !== query || (query === '' && !areSet(filters))) return;
  if (query === '') {
    const hits = engine.browse(filters);
    list(hits);
    return say(counted('listed', query, hits.length));
  }
  let outcome = engine.ask(query, { filters });
  replaceShown(query, filters, outcome);
  // Without it the outcome stays what it is.
  const ask = await inItsLanguage(query, outcome, engine).catch(() => null);
  if (asked !== query) return;
  if (ask) {
    outcome = ask(query, { filters });
    replaceShown(query, filters, outcome);
  }
  if (outcome.kind === 'silence' && !areSet(filters)) count(query);
}
