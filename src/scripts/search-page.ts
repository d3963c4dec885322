/** What both search pages share: the field, the query in the address, what is said, and how it is worked by keyboard. */

import { atFirstSign } from './first-sign.ts';

const field = document.querySelector<HTMLInputElement>('#q');
const count = document.querySelector<HTMLElement>('#count');
export const results = document.querySelector<HTMLElement>('#results');
const browse = document.querySelector<HTMLElement>('.columns');

/** Addresses and settings of the page. */
export const given: DOMStringMap = count?.dataset ?? {};
/** What is said, from the catalog. */
export const said = JSON.parse(given.said ?? '{}') as Record<string, string> & { kinds: Record<string, string> };
export const fill = (sentence = '', ...parts: (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, at) => String(parts[Number(at)] ?? ''));

const language = document.documentElement.lang || 'en';
const plural = new Intl.PluralRules(language);
/** "1 result for “sso”": the sentence of this name by the plural category of the number. */
export const counted = (name: string, query: string, total: number): string =>
  fill(said[`${name}-${plural.select(total)}`] ?? said[`${name}-other`], query, total);
/** Days as the site writes them: in English with the month as a word, and the day first. */
const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
export const sayDay = (day: string): string => days.format(new Date(day));

export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = '') {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}
export function linkTo(href: string, text: string, className = ''): HTMLAnchorElement {
  const made = element('a', text, className);
  made.href = href;
  return made;
}

/** Said on the page and to whoever hears it. */
export function say(text: string): void {
  if (count) count.textContent = text;
}
/** The ways to look around are shown unless there is something better; the style sheet keeps them unseen until that is known. */
export function showBrowsing(isShown: boolean): void {
  if (browse) browse.hidden = !isShown;
  if (results) results.dataset.known = '';
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

/** `isTyped`: somebody is typing the query; otherwise it came with the address, or was sent. */
type SearchFor = (query: string, chosen: Record<string, string>, isTyped: boolean) => Promise<void>;

/**
 * Runs a search each time the query or a filter changes, and keeps both in the address. What `search` throws is shown with a button that tries again.
 * Without a query and a filter `search` is called to get ready as soon as somebody is there, and shows nothing.
 */
export function connect(search: SearchFor): void {
  const form = field?.form;
  if (!field || !form || !results) return;
  const selects = [...form.querySelectorAll('select')];
  const chosen = () => Object.fromEntries(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  const run = (query: string, isTyped: boolean) =>
    search(query, chosen(), isTyped).catch(() => {
      const again = element('button', said.retry, 'button button--quiet');
      again.addEventListener('click', () => {
        field.focus();
        started();
      });
      results.replaceChildren(again);
      showBrowsing(true);
      say(said.failed ?? '');
    });
  /** Puts the query and the filters into the address; without any the page is as it came. */
  const kept = (): string => {
    const query = field.value.trim();
    const address = new URLSearchParams();
    for (const { name, value } of [{ name: 'q', value: query }, ...selects]) if (value) address.set(name, value);
    history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
    if (address.size === 0) {
      showBrowsing(true);
      results.replaceChildren();
      delete results.dataset.answered;
      say('');
    }
    return query;
  };
  const started = () => run(kept(), false);
  const asked = new URLSearchParams(location.search);
  // Whoever typed before this was loaded keeps what they typed.
  field.value ||= asked.get('q') ?? '';
  for (const select of selects) {
    select.value = asked.get(select.name) ?? '';
    // A value that is not offered is none.
    if (select.selectedIndex === -1) select.selectedIndex = 0;
    select.addEventListener('change', started);
  }
  const options = form.querySelector('details');
  if (options && Object.keys(chosen()).length > 0) options.open = true;
  field.addEventListener('input', () => run(kept(), true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector<HTMLElement>('a');
    if (first) first.focus();
    else started();
  });
  addEventListener('keydown', walk);
  field.focus();
  const query = kept();
  if (query || Object.keys(chosen()).length > 0) run(query, false);
  // What was typed meanwhile has been asked already: asked again, it would put new links beneath the finger that presses one.
  else atFirstSign(() => field.value.trim() === '' && run('', true));
}
