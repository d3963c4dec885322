import { isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';

/** As many words as a bare number has at most. */
const BARE_WORDS = 4;
const isJoint = ({ block }: Spoken): boolean => block.lead.split(' | ').length > 2;
/** What heads the column that a cell stands in. */
export const titleOf = (sentence: Spoken): string => {
  const { kind, leadIn = '', columns = [] } = sentence.block;
  return kind !== 'cell' ? '' : isJoint(sentence) ? (columns[1] ?? '') : leadIn;
};
/** The name of its row, before what a cell from the third column on says; what labels the point that a bare number ends. */
export const rowOf = (sentence: Spoken): string => {
  const label = labelOf(sentence);
  if (label !== '') return `${label}: `;
  const { row = '' } = sentence.block;
  const name = row.split(NAME_ENDS, 1)[0]?.slice(0, NAME_CHARS) ?? '';
  const isFragment = sentence.read.words.length <= FRAGMENT_WORDS;
  return sentence.block.kind !== 'cell' || name === '' || isJoint(sentence) || !isFragment ? '' : `${name}: `;
};
const NAME_ENDS = / [–—-] |[:.;]/;
const NAME_CHARS = 60;
const FRAGMENT_WORDS = 12;
/** A cell that is only a number is told by its row, which is read as well. */
export const isReadInRow = ({ block, read }: Spoken): boolean =>
  block.kind === 'cell' &&
  block.row === undefined &&
  block.lead !== '' &&
  read.words.length <= BARE_WORDS &&
  /\d/.test(block.text);

/** The second cell of a row, for the cells behind it: "Urgent | Severity 1" names the row by two scales. */
export const secondOf = ({ block: { kind, row, leadIn = '', cells = [] } }: Spoken): string => {
  const second = cells[1] ?? '';
  return kind === 'cell' && row !== undefined && leadIn !== '' && second.length <= SECOND_CHARS ? second : '';
};
const SECOND_CHARS = 40;
/** What labels the point that a bare number ends: "High (Sev 2): the service is slow. One hour." */
export const labelOf = ({ block, start, text, read }: Spoken): string =>
  block.kind === 'text' && start > 0 && read.words.length <= BARE_WORDS && text.length <= LABEL_CHARS
    ? (LABEL.exec(block.text)?.[1] ?? '')
    : '';
const LABEL = /^([^:.]{2,60}): /;
const LABEL_CHARS = 40;

/** How many of the headings over a number lend it words, from the closest. */
const HEADINGS = 3;
export const headingOf = ({ page, block }: Spoken): string => {
  const { question } = page.entry.data as { question?: string };
  const over = (block.over ?? []).slice(-HEADINGS, -1).join(' ');
  return `${over} ${block.heading ?? ''} ${block.asked ?? ''} ${block.leadIn ?? ''} ${block.path === null ? (question ?? '') : ''}`;
};

/** The question that a text answers; '' where none is asked. */
export const questionOf = ({ page, block }: Spoken): string => {
  if (block.asked !== undefined) return block.asked;
  const { question } = page.entry.data as { question?: string };
  const isAnswer = block.path === null && (page.entry.body?.length ?? 0) <= SHORT_BODY;
  const asked = block.heading || (isAnswer ? question : undefined) || '';
  return block.kind === 'text' && (asked === question || isQuestion(asked)) ? asked : '';
};

/** A longer text answers more than the question over it. */
const SHORT_BODY = 500;

/** As much of what was said before as is looked at. */
const BEFORE_CHARS = 400;
/** "Minimum: 8 characters" under a line "Password requirements:" that no list follows. */
const LINE = /^[^:.]{1,40}: \S/;
/**
 * What was said before a sentence: the sentence before it in its block, or the paragraph that a list stands under, with the point of
 * the list that the item is one of; and the line that labels it and the lines beside it.
 */
export function leadsOf(): (sentence: Spoken) => { lead: string; label: string } {
  let page: unknown;
  let heading = '';
  let paragraph = '';
  let point = '';
  let label = '';
  return ({ page: at, block, text, previous }) => {
    const isItem = block.lead.includes(' | ');
    const under = block.heading ?? '';
    if (at !== page || (block.kind === 'text' && under !== heading)) [paragraph, point, label] = ['', '', ''];
    [page, heading] = [at, under];
    const isLine = LINE.test(text);
    if (!isLine) label = '';
    const lead = previous !== '' ? previous : isItem || block.kind === 'cell' ? `${paragraph} ${point}` : '';
    if (block.kind === 'text' && !isItem) {
      paragraph = `${paragraph.slice(-BEFORE_CHARS)} ${text}`.slice(-2 * BEFORE_CHARS);
      point = '';
      if (text.trimEnd().endsWith(':')) label = text.slice(-BEFORE_CHARS);
    } else if (isItem && text.trimEnd().endsWith(':')) point = text.slice(-BEFORE_CHARS);
    return { lead: lead.slice(-2 * BEFORE_CHARS), label: isLine ? label : '' };
  };
}
