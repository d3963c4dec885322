import { type Cut, cutOf } from './draft.ts';

/** Tags that never close (HTML Living Standard §13.1.2). */
export const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'source', 'track', 'wbr']);
/** Tags whose end may be left out (HTML Living Standard §13.1.2.4). */
export const MAY_STAY_OPEN = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'tr',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'rt',
  'rp',
]);
/** What a text may be marked up with. */
const CONTENT =
  'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';
export const KNOWN: ReadonlySet<string> = new Set(CONTENT.split(' '));

/** Real tags that the pages refuse, and why. The headers refuse most of them in the browser as well. */
export const REFUSED: ReadonlyMap<string, 'refusedCode' | 'refusedFrame' | 'refusedForm'> = new Map([
  ...['script', 'style', 'noscript', 'template', 'link', 'meta', 'base', 'title', 'head', 'body', 'html'].map(
    (name) => [name, 'refusedCode'] as const,
  ),
  ...['iframe', 'embed', 'object', 'video', 'audio', 'track', 'canvas', 'svg', 'math', 'frame', 'frameset'].map(
    (name) => [name, 'refusedFrame'] as const,
  ),
  ...['form', 'input', 'button', 'select', 'option', 'textarea', 'label', 'fieldset', 'dialog'].map(
    (name) => [name, 'refusedForm'] as const,
  ),
]);

export interface Tag {
  name: string;
  /** The whole tag as it was written, and where it begins in the text given. */
  text: string;
  offset: number;
  closes: boolean;
  closesItself: boolean;
  attributes: string;
}

const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'>])*?)(\/?)>/g;

/** Every tag of a piece of HTML. */
export const tagsIn = (html: string): Tag[] =>
  Array.from(html.matchAll(TAG), ({ 0: text, 1: slash, 2: name = '', 3: attributes = '', 4: end, index }) => ({
    name,
    text,
    offset: index,
    closes: slash === '/',
    closesItself: end === '/',
    attributes,
  }));

/** `href="/x/"` and the like, with the value's offset in `attributes`. */
export const attributesIn = (attributes: string): { name: string; value: string; offset: number }[] =>
  Array.from(
    attributes.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g),
    ({ 0: whole, 1: name = '', 2: double, 3: single, 4: bare, index }) => {
      const value = double ?? single ?? bare ?? '';
      return { name: name.toLowerCase(), value, offset: index + Math.max(whole.lastIndexOf(value), 0) };
    },
  );

/** HTML takes `<a id="x" />` for an opening tag, and everything after it for its content: such a tag is closed in words. */
export const closedTags = (html: string, at: number): Cut[] =>
  tagsIn(html)
    .filter(({ name, closesItself }) => closesItself && KNOWN.has(name) && !VOID.has(name))
    .map(({ name, offset, text }) => cutOf(at + offset + text.length - 2, '/>', `></${name}>`));
