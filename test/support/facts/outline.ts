import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { below, byTag, type Element, elements, find, parseHtml, textOf } from './html.ts';

/** What a page says, in order: "h1 …", "p …", "li …", "fact …", a table's "th …" and "td …". Words alone, without their punctuation. */
export type Outline = string[];

const MONTHS = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+\b(?= \d{4})/g;
const wordsOf = (text: string): string => (text.replace(MONTHS, '$1').match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ');
/** A space before each element, so that they do not run into one another. */
const spaced = (of: Element | string): string =>
  typeof of === 'string' ? of : isHidden(of) ? '' : ` ${of.children.map(spaced).join('')}`;
const say = (kind: string, ...parts: (Element | string)[]): string =>
  `${kind} ${parts.map((part) => wordsOf(spaced(part))).join(' | ')}`;

/** A cell across several columns is written in the first of them. */
const spread = (cell: Element): (Element | string)[] => [
  cell,
  ...Array<string>(Number(cell.attributes.colspan ?? 1) - 1).fill(''),
];

const has = ({ attributes }: Element, look: string): boolean => (attributes.class ?? '').split(' ').includes(look);
/** Drawings, and what works on the page alone. */
const isHidden = (one: Element): boolean =>
  ['svg', 'nav', 'button', 'script'].includes(one.tag) ||
  one.attributes.hidden !== undefined ||
  // What a script works on, and only where there is one.
  one.attributes['data-scripted'] !== undefined ||
  // What a script says once something was chosen.
  one.attributes.role === 'status' ||
  has(one, 'key') ||
  ['count', 'results'].includes(one.attributes.id ?? '');

/** "- **Auditor:** …" states a fact, as a list of terms does. */
function factOf(item: Element): string | null {
  const [strong] = elements(item);
  if (strong?.tag !== 'strong' || !textOf(strong).endsWith(':')) return null;
  const rest = { ...item, children: item.children.filter((child) => child !== strong) };
  return say('fact', strong, rest);
}

function walk(one: Element): Outline {
  if (isHidden(one)) return [];
  if (/^h[1-6]$|^p$|^pre$/.test(one.tag)) return [say(one.tag, one)];
  // The empty corner of a table is a cell of its head.
  const isHead = byTag(one, 'td').every((cell) => textOf(cell) === '');
  if (one.tag === 'tr') return [say(isHead ? 'th' : 'td', ...elements(one).flatMap(spread))];
  if (one.tag === 'dl') return elements(one).map((row) => say('fact', ...elements(row)));
  if (has(one, 'records')) return elements(one).flatMap(record);
  if (one.tag === 'li') return [factOf(one) ?? say('li', one)];
  if (has(one, 'choice')) return byTag(one, 'label').map((label) => say('li', label));
  if (one.tag === 'form') return form(one);
  if (one.tag === 'section') return section(one);
  return elements(one).flatMap(walk);
}

const record = (one: Element): Outline => {
  const action = elements(one).at(-1);
  return [...elements(one).slice(0, -1).flatMap(walk), say('fact', 'Get it', action ?? '')];
};

/** A search field is a link to the search, a request form the list of what can be requested. */
function form(one: Element): Outline {
  const field = find(one, ({ attributes }) => attributes.type === 'search');
  if (field) return field.attributes.id === 'q' ? [] : [say('p', field.attributes['aria-label'] ?? '')];
  return below(one)
    .filter((each) => has(each, 'choice'))
    .flatMap(walk);
}

function section(one: Element): Outline {
  const [first, ...rest] = elements(one);
  const all = first && has(first, 'with-more') ? elements(first)[1] : undefined;
  const heading = all && first ? elements(first)[0] : first?.tag === 'h2' ? first : undefined;
  const said = (heading ? rest : elements(one)).flatMap(walk);
  if (said.length === 0) return [];
  return [say('h2', heading ?? one.attributes['aria-label'] ?? ''), ...said, ...(all ? [say('p', all)] : [])];
}

/** What a page for people says, in the order of its twin: the list of facts stands beside the text here, and below the title there. */
export function outlineOfPage(html: string): Outline {
  const main = byTag(parseHtml(html), 'main')[0];
  const top = main && find(main, (one) => has(one, 'top'));
  if (!main || !top) throw new Error('no main part');
  const eyebrows = byTag(main, 'p').filter((one) => has(one, 'eyebrow'));
  const status = eyebrows.filter((one) => !textOf(one).startsWith('As of')).map((one) => say('fact', one));
  const title = elements(top).filter(({ tag }) => tag === 'h1');
  const told = elements(top).filter((one) => one.tag === 'p' && !eyebrows.includes(one));
  const tools = elements(top).filter((one) => !['h1', 'p'].includes(one.tag));
  const aside = find(main, ({ tag }) => tag === 'aside');
  const beside = aside ? elements(aside).filter((one) => !eyebrows.includes(one)) : [];
  const facts = beside.filter(({ tag }) => tag === 'dl');
  const action = beside.filter(({ tag }) => tag === 'a' || tag === 'span');
  // The way through a long page stands on the page alone.
  const notes = byTag(main, 'h2').some(({ attributes }) => attributes.id === 'contents')
    ? []
    : beside.filter((one) => !facts.includes(one) && !action.includes(one));
  const sections = below(main).filter(
    (one) => has(one, 'sections') && !isHidden(one) && one.attributes.id !== 'results',
  );
  return [
    ...title.flatMap(walk),
    ...told.flatMap(walk),
    ...status,
    ...facts.flatMap(walk),
    ...action.map((one) => say('fact', 'Get it', one)),
    ...tools.flatMap(walk),
    ...notes.flatMap(walk),
    ...sections.flatMap(walk),
  ];
}

/** Lines that a twin has and its page need not: where the page stands, as of when (checked with the facts), and where its form is. */
const OF_TWIN = /^(fact (Page|Previous page|Next page) \||p (Search runs in the browser|The form is on) )/;

/** What a twin says. It gives a label to the line above the title, which the page shows without one. */
export function outlineOfTwin(markdown: string): Outline {
  const all = elements(parseHtml(markdownToHtml(markdown).html, true)).flatMap(walk);
  // A report of one day has an "As of" of its own; the page's stands right above its address.
  const isOfTwin = (line: string, index: number) =>
    OF_TWIN.test(line) || (line.startsWith('fact As of |') && all[index + 1]?.startsWith('fact Page |'));
  return all
    .filter((line, index) => !isOfTwin(line, index))
    .map((line) => line.replace(/^fact (?:Status|Published) \| /, 'fact '));
}

/** Where a page and its twin differ, by the first line that does; none when all say the same. */
export function apart(dist: string): string[] {
  // The whole as one document is made of the other pages, each of which is compared here.
  const files = globSync('**/index.md', { cwd: dist }).filter((file) => !/(?:^|\/)print\/index\.md$/.test(file));
  return files.flatMap((file) => {
    const twin = outlineOfTwin(readFileSync(join(dist, file), 'utf8'));
    const page = outlineOfPage(readFileSync(join(dist, file.replace(/md$/, 'html')), 'utf8'));
    const at = Array.from({ length: Math.max(twin.length, page.length) }, (_, index) => index).find(
      (index) => twin[index] !== page[index],
    );
    return at === undefined ? [] : [`${file}: the page says "${page[at]}", its twin "${twin[at]}"`];
  });
}
