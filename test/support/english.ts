import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { COUNTRIES } from '../../src/schemas/countries.ts';
import { type Element, parseHtml } from './facts/html.ts';

/** Fields that hold a name that code knows and shows in its own words, such as an access or a status. */
const CODES = new Set([
  'kind',
  'access',
  'type',
  'opinion',
  'stage',
  'method',
  'criteria',
  'principles',
  'language',
  'decide',
  'maps',
]);

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) if (!CODES.has(key)) yield* textsIn(one);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sentencesOf = (body: string): string[] =>
  body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll("'", '’')
    .split(/(?<=[.!?])\s+/);

/** Every text of the content that may stand on a page as it is, longest first. */
export function contentTexts(tree: ContentTree): string[] {
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const texts = [
    ...Object.values(tree).flatMap((part) => [part].flat().flatMap(({ data }) => [...textsIn(data)])),
    ...tree.learn.flatMap(({ body }) => [...body.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)),
    // The overview answers featured questions in their own first sentences.
    ...tree.faqs.filter(({ data }) => data.featured).flatMap(({ body }) => sentencesOf(body)),
    ...tree.principles.map(({ data }) => data.name.toLowerCase()),
    ...[...COUNTRIES].map((code) => regions.of(code) ?? code),
  ].map((text) => plain(text).replace(/\.$/, ''));
  return [...new Set(texts)].filter((text) => /[a-z]{2}/i.test(text)).toSorted((a, b) => b.length - a.length);
}

/** Addresses and files, looked for before the content, which may hold a part of one. */
const ADDRESSES = /https?:\/\/\S+|[\w.+-]+@[\w.-]+|\b[\w-]+\.(?:txt|json|xml|csv|md)\b/g;
/** What is the same in every language: names of hosts and formats. */
const SAME = /\b[\w-]+(?:\.[\w-]+)+\b|\b(?:Atom|JSON Feed|CAIQ|MVSP|CSV|JSON|PDF|RFC|AICPA|NDA|VS|EU)\b/g;

/** Elements whose text is the author's, or no text for people. */
const isSkipped = ({ tag, attributes }: Element): boolean =>
  ['script', 'style', 'code', 'pre'].includes(tag) || /(?:^| )prose(?: |$)/.test(attributes.class ?? '');
const SPOKEN = ['aria-label', 'title', 'alt', 'placeholder', 'data-label', 'data-lapsed', 'data-copy'];

/** Every text of a page that people read or hear: text nodes, and attributes that are shown or spoken. */
export function* said(of: Element): Generator<string> {
  if (isSkipped(of)) return;
  for (const name of SPOKEN) if (of.attributes[name]) yield of.attributes[name];
  if (
    of.tag === 'meta' &&
    /description|og:(?:title|site_name)/.test(of.attributes.name ?? of.attributes.property ?? '')
  )
    yield of.attributes.content ?? '';
  for (const child of of.children) {
    if (typeof child === 'string') yield child;
    else yield* said(child);
  }
}

/** The texts of a page that hold an English word of our own: one without an accent, outside of whatever the content says. */
export function englishIn(html: string, content: readonly string[]): string[] {
  return [...said(parseHtml(html))].map(plain).filter((text) => {
    const own = content.reduce(
      (rest, one) => (rest.includes(one) ? rest.replaceAll(one, ' ') : rest),
      text.replace(ADDRESSES, ' '),
    );
    const left = own.replace(SAME, ' ');
    return /(?<![\p{L}\p{M}\p{N}])[a-z]{2,}(?![\p{L}\p{M}\p{N}])/iu.test(left);
  });
}
