import { DIRECTIONS, type Language } from '../../src/schemas/language.ts';
import { isolated, needsIsolation, withoutDirections } from '../../src/schemas/typed-text.ts';
import { h, type Markup, render as rendered } from '../markup.ts';

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

/** The same for HTML as `isolated` is for text. */
const bounded = (text: string): Markup => (needsIsolation(text) ? h('bdi', {}, withoutDirections(text)) : text);

/** Old programs for email know no `start`. */
const START = { ltr: 'left', rtl: 'right' } as const;
function marked(block: Block, align: 'left' | 'right'): Markup {
  if ('say' in block) return h('p', {}, block.say);
  if ('link' in block) return h('p', {}, h('a', { href: block.link.url }, block.link.label));
  if ('facts' in block)
    return h(
      'table',
      { cellpadding: '4' },
      ...block.facts.map(([label, value]) => h('tr', {}, h('th', { align }, label), h('td', {}, bounded(value)))),
    );
  if ('list' in block) return h('ul', {}, ...block.list.map((item) => h('li', {}, bounded(item))));
  return h('pre', {}, block.verbatim);
}

export function render(blocks: readonly Block[], language: Language): { text: string; html: string } {
  const page = h(
    'html',
    { lang: language, dir: DIRECTIONS[language] },
    h('body', {}, ...blocks.map((block) => marked(block, START[DIRECTIONS[language]]))),
  );
  return { text: `${blocks.map(plain).join('\n\n')}\n`, html: `<!doctype html>${rendered(page)}` };
}
