import { mentions } from '../../reading/schemes.ts';
import type { Page } from '../prose/page.ts';

const TITLES = new WeakMap<Page, ReadonlySet<string>>();

/** Whether the title of a page, or the question that it answers, names a scheme. */
export function isInTitle(page: Page, key: string): boolean {
  const found = TITLES.get(page) ?? new Set(titleOf(page).map((one) => one.key));
  TITLES.set(page, found);
  return found.has(key);
}
const titleOf = ({ blocks: [first] }: Page) =>
  first?.kind === 'title' || first?.kind === 'question' ? mentions(first.text.slice(0, TITLE_CHARS)) : [];
const TITLE_CHARS = 300;
