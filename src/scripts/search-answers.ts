import type { GlossaryData } from '../answers/languages/glossary.ts';
import { openingAnswers } from '../answers/open.ts';
import type { Answers, AnswersData, Hit, Outcome } from '../answers/types.ts';
import { inSlices } from './in-slices.ts';
import type { Languages } from './languages.ts';
import { counted, element, fill, given, linkTo, results, said, say, sayDay, showBrowsing } from './search-page.ts';

/** Done once for each address; what fails is tried again the next time. */
function onceEach<Result>(make: (address: string) => Promise<Result>): (address?: string) => Promise<Result> {
  const made = new Map<string, Promise<Result>>();
  return (address = '') => {
    const one = made.get(address) ?? make(address);
    made.set(address, one);
    one.catch(() => made.delete(address));
    return one;
  };
}
const fetched = onceEach(async (address): Promise<unknown> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
});
const fetchData = async (address?: string) => (await fetched(address)) as AnswersData;
/** The answers at an address. To index them is most of the work of the page. */
const load = onceEach(async (address) => inSlices(openingAnswers(await fetchData(address))));

/** Fetches what the first result needs, so that it's there when somebody types; nothing is indexed before. */
export const fetchFirst = (): void => {
  fetchData(given.first).catch(() => {});
};

let whole: Answers | undefined;
/** All answers, once they are there. The first ones are smaller and come before them. */
async function loadWhole(): Promise<Answers> {
  whole ??= await load(given.index);
  return whole;
}

/** The script that reads other languages, from its template. */
const loadLanguages = onceEach(
  () =>
    new Promise<Languages>((done, failed) => {
      const template = document.querySelector<HTMLTemplateElement>('#languages');
      const script = template && document.importNode(template.content, true).querySelector('script');
      if (!script) return failed(new Error('#languages'));
      addEventListener('languages', (event) => done((event as CustomEvent<Languages>).detail), { once: true });
      script.addEventListener('error', failed);
      document.body.append(script);
    }),
);

let readsLanguages = false;
/** Learns a question's language, where it is another one; whether there is something new to ask. */
async function readLanguageOf(query: string, engine: Answers): Promise<boolean> {
  if (readsLanguages) return false;
  const { languagesOf, makeReader } = await loadLanguages();
  if (languagesOf(query).length === 0) return false;
  engine.readWith(makeReader((await fetched(given.languages)) as readonly GlossaryData[]));
  readsLanguages = true;
  return true;
}

/** The sentence that answers, with what matched in it marked. */
function excerpt({ excerpt: { text, marks } }: Hit): HTMLElement {
  const line = element('p');
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
    linkTo(hit.href, hit.title),
    excerpt(hit),
    element('p', [said.kinds[hit.kind] ?? '', asOf].filter(Boolean).join(' · '), 'meta'),
  );
  return made;
}

/** Where to go on when no answer is good enough: to a person, with the question filled in, or to the search of all text. */
function further(query: string): HTMLElement {
  const mail = new URLSearchParams({ subject: given.subject ?? '', body: query });
  const made = element('p', '', 'further');
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

function show(query: string, outcome: Outcome): string {
  const hits = outcome.kind === 'silence' ? [] : outcome.hits;
  list(hits, ...(outcome.kind === 'answer' ? [] : [further(query)]));
  if (results) results.dataset.answered = ANSWERED[outcome.kind];
  if (outcome.kind !== 'silence') return counted(outcome.kind === 'answer' ? 'answers' : 'closest', query, hits.length);
  const unstated = outcome.unstated.filter((name) => name.toLowerCase() !== query.toLowerCase()).join(', ');
  return [fill(said.none, query), ...(unstated ? [fill(said.unstated, unstated)] : [])].join(' ');
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

/** What an answer is shown of before everything is there; silence has to wait, because only the whole can tell it. */
async function showFirst(query: string, filters: Record<string, string>): Promise<void> {
  const first = await load(given.first).catch(() => null);
  if (!first || whole || asked !== query || query === '') return;
  const outcome = first.ask(query, { filters });
  if (outcome.kind === 'answer') say(show(query, outcome));
}

/** Shows the answers to a query, or what the filters leave where there is none. */
export async function searchAnswers(query: string, filters: Record<string, string>): Promise<void> {
  asked = query;
  if (!whole) await showFirst(query, filters);
  const engine = await loadWhole();
  if (asked !== query || (query === '' && Object.keys(filters).length === 0)) return;
  if (query === '') {
    const hits = engine.browse(filters);
    list(hits);
    return say(counted('listed', query, hits.length));
  }
  const inside = results?.contains(document.activeElement);
  let outcome = engine.ask(query, { filters });
  say(show(query, outcome));
  // Without it the answer stays what it is.
  if (outcome.kind !== 'answer' && (await readLanguageOf(query, engine).catch(() => false)) && asked === query) {
    outcome = engine.ask(query, { filters });
    say(show(query, outcome));
  }
  if (outcome.kind === 'silence') count(query);
  if (inside) results?.querySelector('a')?.focus();
}
