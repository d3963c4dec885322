/** What Pagefind's bundle gives, as far as it is used: https://pagefind.app/docs/api/ */
interface Found {
  url: string;
  meta: Record<string, string>;
  plain_excerpt: string;
}
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

/** Results that are read from the index; the rest is only counted. */
const SHOWN_MAX = 24;
const BUNDLE = '/pagefind/pagefind.js';
const WORKER = '/pagefind/pagefind-worker.js';
const GROUPS: Record<string, string> = { FAQ: 'Questions', Subprocessor: 'Subprocessors' };

const field = document.querySelector<HTMLInputElement>('#q');
const count = document.querySelector<HTMLElement>('#count');
const results = document.querySelector<HTMLElement>('#results');
const browse = document.querySelector<HTMLElement>('#browse');

/**
 * Trusted Types: the browser asks this policy whenever text would become the address of a script. Pagefind's own worker is the
 * one that may; the page's header allows no second policy (https://www.w3.org/TR/trusted-types/#default-policy-hdr).
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}
(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, location.href).href === `${location.origin}${WORKER}` ? url : null),
});

let loading: Promise<Pagefind> | undefined;
const pagefind = (): Promise<Pagefind> => {
  loading ??= import(/* @vite-ignore */ BUNDLE) as Promise<Pagefind>;
  return loading;
};

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = '') {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function group(kind: string, found: Found[]): HTMLElement {
  const section = element('section');
  const list = element('ul', '', 'rows');
  for (const one of found) {
    const row = element('li');
    const link = element('a', one.meta.title ?? one.url);
    link.href = new URL(one.url, location.origin).pathname;
    row.append(link, element('p', one.plain_excerpt, 'meta'));
    list.append(row);
  }
  section.append(element('h2', GROUPS[kind] ?? `${kind}s`), list);
  return section;
}

function say(text: string): void {
  if (count) count.textContent = text;
}

async function search(query: string): Promise<void> {
  if (!results || !browse) return;
  browse.hidden = query !== '';
  if (query === '') {
    results.replaceChildren();
    return say('');
  }
  const answer = await (await pagefind()).debouncedSearch(query);
  if (!answer) return;
  const found = await Promise.all(answer.results.slice(0, SHOWN_MAX).map((result) => result.data()));
  // The kind of the best result comes first.
  const kinds = [...new Set(found.map(({ meta }) => meta.kind ?? ''))];
  const groups = kinds.map((kind) => ({ kind, found: found.filter(({ meta }) => (meta.kind ?? '') === kind) }));
  results.replaceChildren(...groups.map((one) => group(one.kind, one.found)));
  browse.hidden = found.length > 0;
  const total = answer.results.length;
  const said = total === 0 ? 'Nothing found' : total === 1 ? '1 result' : `${total} results`;
  say(`${said} for “${query}”${total > SHOWN_MAX ? `, the best ${SHOWN_MAX} shown` : ''}`);
}

function started(): void {
  const query = field?.value.trim() ?? '';
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  search(query).catch(() => say('Search could not be loaded. The questions are listed below by category.'));
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
