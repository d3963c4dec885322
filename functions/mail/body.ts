import type { Child } from 'hono/jsx';
import { jsx } from 'hono/jsx/jsx-runtime';
import { DIRECTIONS, type Language } from '../../src/schemas/language.ts';
import { isolated, needsIsolation, withoutDirections } from '../../src/schemas/typed-text.ts';

/** An email's body, once, from which the plain and the HTML part are both made. */
export type Block =
  /** A visitor's words within it come with their direction bounded: `isolated`. */
  | { say: string }
  | { link: { label: string; url: string } }
  | { facts: [label: string, value: string][] }
  | { list: string[] }
  | { verbatim: string };

function plain(block: Block): string {
  if ('say' in block) return block.say;
  // The address stands alone on its line: some programs take the next character along.
  if ('link' in block) return `${block.link.label}:\n${block.link.url}`;
  // A value of several lines stays under its label, so that no line of it can pass for one of ours.
  if ('facts' in block)
    return block.facts
      .map(([label, value]) => `${label}: ${isolated(value).replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n  | ')}`)
      .join('\n');
  if ('list' in block) return block.list.map((item) => `- ${isolated(item)}`).join('\n');
  return block.verbatim;
}

/** An element of `hono/jsx`, without JSX's syntax, which Node does not run. The library escapes text and attributes. */
const element = (tag: string, attributes: Record<string, string>, ...children: Child[]): Child =>
  jsx(tag, { ...attributes, children });
/** The same for HTML as `isolated` is for text. */
const bounded = (text: string): Child => (needsIsolation(text) ? element('bdi', {}, withoutDirections(text)) : text);

function marked(block: Block): Child {
  if ('say' in block) return element('p', {}, block.say);
  if ('link' in block) return element('p', {}, element('a', { href: block.link.url }, block.link.label));
  if ('facts' in block)
    return element(
      'table',
      { cellpadding: '4' },
      ...block.facts.map(([label, value]) =>
        element('tr', {}, element('th', { align: 'start' }, label), element('td', {}, bounded(value))),
      ),
    );
  if ('list' in block) return element('ul', {}, ...block.list.map((item) => element('li', {}, bounded(item))));
  return element('pre', {}, block.verbatim);
}

export function render(blocks: readonly Block[], language: Language): { text: string; html: string } {
  const page = element(
    'html',
    { lang: language, dir: DIRECTIONS[language] },
    element('body', {}, ...blocks.map(marked)),
  );
  return { text: `${blocks.map(plain).join('\n\n')}\n`, html: `<!doctype html>${page}` };
}
