import { stringify } from 'yaml';
import { gap } from '../schemas/gap.ts';
import type { ImportWords } from '../words/en/scripts-import.ts';
import type { Draft, FaqDraft, SubprocessorDraft } from './outcome.ts';

const MAX_QUESTION_CHARS = 300;
const MAX_WORDING_CHARS = 2000;
const MAX_CATEGORY_CHARS = 60;
const MAX_GAP_CHARS = 80;

/** A text that is longer than its place, cut at a word and marked as cut. */
const fitting = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;

/** Only what is known; lists and groups that hold nothing are left out. */
const known = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) =>
        value !== null && value !== false && !(typeof value === 'object' && Object.keys(value as object).length === 0),
    ),
  );
const yaml = (data: Record<string, unknown>): string => stringify(known(data), { lineWidth: 0 });

function faqText(draft: FaqDraft, words: ImportWords['gap']): string {
  const { question, category, asks, maps, body } = draft;
  const isCut = question.length > MAX_QUESTION_CHARS;
  const data = yaml({
    question: fitting(question, MAX_QUESTION_CHARS),
    category: category === null ? gap(words.category) : fitting(category, MAX_CATEGORY_CHARS),
    principles: draft.principles,
    // What does not fit the question is still found.
    asks: [...new Set(isCut ? [question, ...asks] : asks)].map((one) => fitting(one, MAX_WORDING_CHARS)),
    updated: draft.updated,
    reviewBy: draft.reviewBy,
    documents: draft.documents,
    maps,
    internal: draft.internal,
  });
  return `---\n${data}---\n\n${body}\n`;
}

function subprocessorText(draft: SubprocessorDraft, words: ImportWords['gap']): string {
  const { location, locationSaid } = draft;
  const text = yaml({
    name: draft.name,
    purpose: draft.purpose ?? gap(words.purpose),
    data: draft.data ?? gap(words.data),
    location,
    transfer: draft.transfer,
    since: draft.since,
    until: draft.until,
    announced: draft.announced,
    objectBy: draft.objectBy,
    url: draft.url,
  });
  if (location.length > 0) return text;
  const said = fitting((locationSaid ?? '').replace(/[[\]\s]+/g, ' ').trim(), MAX_GAP_CHARS);
  return `${text}# ${gap(words.location(said))}\n# location: [US]\n`;
}

/** The content file of an entry; what its source doesn't say stands as a gap or is left out. */
export const entryText = (draft: Draft, words: ImportWords['gap']): string =>
  draft.collection === 'faqs' ? faqText(draft, words) : subprocessorText(draft, words);
