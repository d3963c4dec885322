import { type Cut, cutOf } from './cuts.ts';

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

const OPENS = /<(\/?)([A-Za-z][\w.:-]*)/y;

/** For each place in a piece of HTML, where the next of a character stands. */
function nextOf(html: string, wanted: string): Int32Array {
  const next = new Int32Array(html.length + 1).fill(-1);
  for (let at = html.length - 1; at >= 0; at -= 1) next[at] = html[at] === wanted ? at : (next[at + 1] ?? -1);
  return next;
}

/**
 * For each place inside a tag, where the tag ends; -1 where it never does. Quotes and braces hide a `>`. It is told from the end to the
 * beginning, so that a thousand tags that never end cost no more than one.
 */
function endsOf(html: string): Int32Array {
  const ends = new Int32Array(html.length + 2).fill(-1);
  const [double, single, close, open] = ['"', "'", '}', '{'].map((mark) => nextOf(html, mark)) as Int32Array[];
  const behind = (closing: number): number => (closing === -1 ? -1 : (ends[closing + 1] ?? -1));
  for (let at = html.length - 1; at >= 0; at -= 1) {
    const mark = html[at];
    if (mark === '>') ends[at] = at;
    else if (mark === '"') ends[at] = behind(double?.[at + 1] ?? -1);
    else if (mark === "'") ends[at] = behind(single?.[at + 1] ?? -1);
    else {
      const closing = mark === '{' ? (close?.[at + 1] ?? -1) : -1;
      const inner = open?.[at + 1] ?? -1;
      const whole = closing !== -1 && (inner === -1 || inner > closing) ? behind(closing) : -1;
      ends[at] = whole === -1 ? (ends[at + 1] ?? -1) : whole;
    }
  }
  return ends;
}

/** Every tag of a piece of HTML. */
export function tagsIn(html: string): Tag[] {
  const found: Tag[] = [];
  const ends = html.includes('<') ? endsOf(html) : new Int32Array();
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    OPENS.lastIndex = at;
    const opens = OPENS.exec(html);
    const end = opens ? ends[OPENS.lastIndex] : undefined;
    if (opens === null || end === undefined || end === -1) {
      at += 1;
      continue;
    }
    const [begin, slash, name = ''] = opens;
    const inside = html.slice(at + begin.length, end);
    const closesItself = inside.endsWith('/');
    found.push({
      name,
      text: html.slice(at, end + 1),
      offset: at,
      closes: slash === '/',
      closesItself,
      attributes: closesItself ? inside.slice(0, -1) : inside,
    });
    at = end + 1;
  }
  return found;
}

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
