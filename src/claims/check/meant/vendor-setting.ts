import { readSentence, type Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { OUTSIDE_ID } from '../outside.ts';
import { type Cue, cueAt, cuesOf } from './cues.ts';
import { isNameColumn, isOfOthersList, namesSubprocessors, namesVendors, saysWeUse } from './vendor-list-words.ts';
import type { VendorMention } from './vendor-mentions.ts';
import { isSetAside } from './vendors-aside.ts';

const LOOKED_AT = 160;
const TOPICS: readonly (readonly [string, readonly Cue[]])[] = [
  ['purpose', ['subprocessors.purposes', 'labels.names', 'labels.through']],
  ['thing', ['labels.things', 'handling.matters']],
  ['duty', ['subprocessors.duties']],
  ['offered', ['labels.offered']],
  ['linked', ['subprocessors.linked']],
  ['readers', ['subprocessors.readers', 'handling.chosen']],
  ['advice', ['handling.advice']],
  ['compared', ['subprocessors.compared']],
  ['staff', ['subprocessors.staff']],
  ['field', ['labels.fields']],
  ['vendor column', ['labels.vendorColumns']],
  ['vendor section', ['labels.vendorSections']],
  ['trust', ['weighed.trust']],
  ['guide', ['weighed.guide']],
  ['policy', ['weighed.policy']],
  ['ended', ['subprocessors.endings', 'history.past']],
  ['open', ['weighed.open']],
  ['key', ['weighed.key']],
  ['aside', ['weighed.aside']],
];

const FOUND = new Map<string, readonly string[]>();
const REMEMBERED = 2000;
/** What a heading, a lead, a title or a column's head is about. */
function topicsOf(text: string, { parties }: Sentence): readonly string[] {
  const said = text.slice(0, LOOKED_AT);
  const known = FOUND.get(said);
  if (known !== undefined) return known;
  const read = readSentence(said, parties);
  const cues = cuesOf(read);
  const found = TOPICS.filter(([, of]) => read.words.some((_, at) => of.some((cue) => cueAt(cues, at, cue) > 0))).map(
    ([name]) => name,
  );
  if (namesSubprocessors(said)) found.push('subprocessors');
  if (namesVendors(said)) found.push('vendors');
  if (isOfOthersList(said)) found.push('yours');
  if (saysWeUse(said)) found.push('we use');
  if (isQuestion(said)) found.push('question');
  if (read.marks.some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true))
    found.push('us');
  if (read.marks.some((mark) => mark?.has('reader') === true)) found.push('you');
  if (read.marks.some((mark) => mark?.has('denied') === true)) found.push('no');
  if (read.words.length <= 2) found.push('short');
  if (FOUND.size >= REMEMBERED) FOUND.clear();
  FOUND.set(said, found);
  return found;
}

/** What stands over or beside a vendor, as signs of whether the company says that it uses it. */
export function* settingSigns(mention: VendorMention): Generator<string> {
  const { block, page, read } = mention.spoken;
  const { question = '', title = '' } = page.entry.data as { question?: string; title?: string };
  const over = block.over ?? [];
  const columns = block.columns ?? [];
  const parts: [string, string][] = [
    ['title', page.entry.id === OUTSIDE_ID ? title : `${question} ${title}`.trim()],
    ['heading', over.at(-1) ?? ''],
    ['outer heading', over.slice(0, -1).join(' | ')],
    [block.kind === 'cell' ? 'column' : 'lead', block.leadIn ?? ''],
    ['row', block.row ?? ''],
    ['other columns', columns.filter((one) => one !== block.leadIn).join(' | ')],
  ];
  for (const [place, text] of parts) {
    if (text.trim() === '') {
      yield `no ${place}`;
      continue;
    }
    for (const topic of topicsOf(text, read)) yield `${topic} in ${place}`;
    if (text.toLowerCase().includes(mention.text.toLowerCase())) yield `named in ${place}`;
  }
  if (block.kind === 'cell') {
    if (columns[0] === block.leadIn) yield 'first column';
    if (isNameColumn(block.leadIn ?? '')) yield 'name column';
    if (columns.some((one) => isNameColumn(one))) yield 'table of names';
  }
  if (block.kind === 'text' && block.lead.includes(' | ')) yield 'item';
  if (isSetAside(mention.spoken)) yield 'set aside';
  yield `page of ${page.collection}`;
}
