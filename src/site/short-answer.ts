import { type Node, nodesOf, parseMarkdown } from '../body/markdown.ts';
import { readProse } from '../body/prose.ts';
import type { Language } from '../schemas/language.ts';

/** What one line of the overview holds, about: two lines where it stands in a column. */
const SHORT_CHARS = 150;

const textOf = (node: Node): string =>
  [...nodesOf(node)].map(({ type, value }) => (type === 'break' ? ' ' : (value ?? ''))).join('');

/**
 * The first sentences of an answer's first paragraph, as many as are short together and always whole: nothing is cut off in a sentence,
 * nothing is said that the answer does not say. Null where the answer
 * begins with a list, a table or code, or leads up to one.
 */
export function shortAnswer(body: string, language: Language): string | null {
  const first = parseMarkdown(readProse(body).markdown).children?.[0];
  if (first?.type !== 'paragraph') return null;
  const said = textOf(first).replace(/\s+/g, ' ').trim();
  let short = '';
  // What leads up to a list says nothing without it.
  const isLead = (segment: string) => /[:：]\s*$/.test(segment);
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(said)) {
    if (isLead(segment)) break;
    if (short !== '' && (short + segment).trimEnd().length > SHORT_CHARS) break;
    short += segment;
  }
  return short.trim() || null;
}
