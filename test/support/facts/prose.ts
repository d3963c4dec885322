import { markdownToHtml } from 'satteri';
import { byTag, type Element, parseHtml, textOf } from './html.ts';
import { running } from './normal.ts';

/** Running text in a common form: its words, and where its links lead. */
export function proseOf(element: Element, base: string): string {
  const links = byTag(element, 'a').map(({ attributes }) => new URL(attributes.href ?? '', base).href);
  return [running(textOf(element)), ...links].join(' ');
}

export const proseOfHtml = (html: string, base: string): string => proseOf(parseHtml(html, true), base);
export const proseOfMarkdown = (markdown: string, base: string): string =>
  proseOfHtml(markdownToHtml(markdown).html, base);
