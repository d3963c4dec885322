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

const field = document.querySelector<HTMLInputElement>('#q');
const count = document.querySelector<HTMLElement>('#count');
const results = document.querySelector<HTMLElement>('#results');
const browse = document.querySelector<HTMLElement>('.columns');

/** What is said, from the catalog. */
const said = JSON.parse(count?.dataset.said ?? '{}') as Record<string, string> & { groups: Record<string, string> };
const fill = (sentence = '', ...parts: (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, at) => String(parts[Number(at)] ?? ''));
const plural = new Intl.PluralRules(document.documentElement.lang || undefined);

let loading: Promise<Pagefind> | undefined;
const pagefind = (): Promise<Pagefind> => {
  // Without its worker: that would be the same code, fetched a second time.
  loading ??= import(/* @vite-ignore */ `${count?.dataset.index}pagefind.js`).then((bundle: Bundle) =>
    bundle.createInstance({ noWorker: true, baseUrl: count?.dataset.home }),
  );
  return loading;
};

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = '') {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** The passage that was found, without the end of the heading that stands above it, and marked where it was cut out. */
function passage({ plain_excerpt: text, meta }: Found): string {
  const heading = (meta.title ?? '').split(' ');
  const ends = heading.map((_, at) => heading.slice(at).join(' '));
  const end = ends.find((one) => text.startsWith(one)) ?? '';
  const said = text.slice(end.length).replace(/^[.\s]+/, '');
  return `${end || /^[\p{Lu}\d“]/u.test(said) ? '' : '… '}${said}${/[.!?]$/.test(said) ? '' : ' …'}`;
}

function group(kind: string, found: Found[]): HTMLElement {
  const section = element('section');
  const list = element('ul', '', 'rows');
  for (const one of found) {
    const row = element('li');
    const link = element('a', one.meta.title ?? one.url);
    link.href = new URL(one.url, location.origin).pathname;
    row.append(link, element('p', passage(one), 'meta'));
    list.append(row);
  }
  section.append(element('h2', said.groups[kind] ?? ''), list);
  return section;
}

function show(found: Found[]): void {
  // The kind of the best result comes first.
  const kinds = [...new Set(found.map(({ meta }) => meta.kind ?? ''))];
  const groups = kinds.map((kind) => ({ kind, found: found.filter(({ meta }) => (meta.kind ?? '') === kind) }));
  results?.replaceChildren(...groups.map((one) => group(one.kind, one.found)));
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

function say(text: string): void {
  if (count) count.textContent = text;
}

async function search(query: string): Promise<void> {
  if (!results || !browse) return;
  browse.hidden = query !== '';
  if (query === '') {
    asked = '';
    results.replaceChildren();
    return say('');
  }
  asked = query;
  const [engine] = await Promise.all([pagefind(), new Promise((done) => setTimeout(done, PAUSE_MS))]);
  if (asked !== query) return;
  const answer = await engine.search(telling(query));
  if (asked !== query) return;
  const total = answer.results.length;
  browse.hidden = total > 0;
  // The best result at once, the rest once it can be seen.
  const [best, ...others] = answer.results.slice(0, SHOWN_MAX);
  const first = best && (await best.data());
  if (asked !== query) return;
  show(first ? [first] : []);
  await new Promise(requestAnimationFrame);
  const rest = await Promise.all(others.map((result) => result.data()));
  if (asked !== query) return;
  // Whoever has gone on to the best result stays there: it is still the first.
  const inside = results.contains(document.activeElement);
  if (first) show([first, ...rest]);
  if (inside) results.querySelector('a')?.focus();
  if (total === 0) {
    return say(fill(said.none, query, count?.dataset.contact ?? ''));
  }
  const sentence = total > SHOWN_MAX ? said.top : (said[plural.select(total)] ?? said.other);
  say(fill(sentence, query, total, SHOWN_MAX));
}

function started(): void {
  const query = field?.value.trim() ?? '';
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  search(query).catch(() => say(said.failed ?? ''));
}

/** Arrow keys walk from the field through the results and back; Escape returns to the field. */
function walk(event: KeyboardEvent): void {
  if (!field || !results) return;
  if (event.key === 'Escape') field.focus();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops = [field, ...results.querySelectorAll<HTMLElement>('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at === -1) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}

if (field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', started);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results?.querySelector<HTMLElement>('a');
    if (first) first.focus();
    else started();
  });
  addEventListener('keydown', walk);
  field.focus();
  if (field.value !== '') started();
}
