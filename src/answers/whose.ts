import whose from './lexicon/whose.json' with { type: 'json' };
import { takingEach } from './taking.ts';
import { type Word, wordsOf } from './text.ts';

type List = Exclude<keyof typeof whose, 'source'>;
const LISTS = takingEach(whose);

/** How many words lists take one after another, the first of which stands at a word; 0 where one of them is missing. `?` ends the name of one that may be. */
function inOrder(words: readonly Word[], at: number, ...order: (List | `${List}?`)[]): number {
  let next = at;
  for (const name of order) {
    const may = name.endsWith('?');
    const size = LISTS[(may ? name.slice(0, -1) : name) as List](words, next);
    if (size === 0 && !may) return 0;
    next += size;
  }
  return next - at;
}

/** "Vendor's", "vendor’s". */
const isOwner = ({ word, start, end }: Word): boolean => end - start === word.length + 2;

/** Whether the vendor that the sheet is about is spoken of; any supplier only where `isAny`. */
function namesVendor(words: readonly Word[], isAny: boolean): boolean {
  return words.some((word, at) => {
    if (LISTS.vendor(words, at) > 0 && isOwner(word)) return true;
    if (!isAny) return inOrder(words, at, 'the', 'oneVendor') > 0;
    const size = inOrder(words, at, 'the', 'vendor') || inOrder(words, at, 'anyOne', 'vendor');
    return (size > 0 && LISTS.notOne(words, at + size) === 0) || LISTS.ofVendor(words, at) > 0;
  });
}

/** Whether the buyer's own people are spoken of, who decide or act. */
const namesReader = (words: readonly Word[]): boolean =>
  words.some((_word, at) => {
    const weighing = LISTS.weighing(words, at);
    return (
      LISTS.readers(words, at) > 0 ||
      inOrder(words, at, 'uses', 'the?', 'anyOne?', 'vendor') > 0 ||
      (weighing > 0 && (at + weighing === words.length || LISTS.weighingFor(words, at + weighing) > 0))
    );
  });

/** Whether a row of a questionnaire asks the buyer's own people about the vendor: no vendor has stated the answer. */
export function isForBuyer(text: string): boolean {
  const words = wordsOf(text);
  const has = (list: List) => words.some((_word, at) => LISTS[list](words, at) > 0);
  if (has('weighed') || LISTS.weighedFirst(words, words[0]?.word === 'question' ? 1 : 0) > 0) return true;
  if (!namesVendor(words, true)) return false;
  // "Do you …" asks the company where a supplier is any supplier, and the buyer's people where it is the one that the sheet is about.
  return namesReader(words) || (namesVendor(words, false) && has('addressed'));
}

/** A company by its own name, at the start of a question of what it does or is: "Does Northwind offer …", "Is Northwind a processor". */
const NAMED = /^\W*([Dd]oes|[Hh]as|[Ww]ill|[Cc]an|[Ii]s) (\p{Lu}\p{Ll}{2,15}) \p{Ll}+\b/u;

/** How a row names the company, where its first words show that it does; else null. */
function nameIn(text: string, words: readonly Word[]): string | null {
  const [, asks = '', name = ''] = NAMED.exec(text) ?? [];
  const isNamed = /^is$/i.test(asks)
    ? LISTS.is(words, 2) > 0
    : LISTS.does(words, 2) > 0 || (words[2]?.word.endsWith('ly') ?? false);
  return isNamed && LISTS.people(words, 1) === 0 ? name : null;
}

/** What may follow a word that stands for the company. */
const FREE = /^(?:[\s,.?):]|$)/;

/** Where a row speaks of the company that answers it in the third person, and what is said instead. */
function spokenOf(text: string, words: readonly Word[], at: number): { from: number; to: number; us: string } | null {
  const end = (size: number) => words[at + size - 1]?.end ?? 0;
  const asks = LISTS.asks(words, at);
  // "Will the vendor access …" speaks of what the company does, "the vendor access policy" of its suppliers; insurers ask an applicant.
  const vendor = inOrder(words, at, 'asks', 'the?', 'company', 'mayAccess');
  const who = vendor > 0 ? vendor - 1 : inOrder(words, at, 'asks', 'applicant');
  if (asks > 0 && who > asks) return { from: words[at + asks]?.start ?? 0, to: end(who), us: 'the company' };
  const isFirst = at === 0 && LISTS.company(words, 0) > 0;
  const size = isFirst ? LISTS.company(words, 0) : inOrder(words, at, 'beforeCompany', 'companyKinds?', 'company');
  if (size === 0 || LISTS.aboutSuppliers(words, at + size) > 0) return null;
  const short = LISTS.companyShort(words, at + size) > 0 && text[end(size) + 1] === '(' ? 1 : 0;
  const to = end(size + short) + short;
  if (!FREE.test(text.slice(to, to + 1)) || (isFirst && to >= text.length)) return null;
  return { from: isFirst ? 0 : (words[at + 1]?.start ?? 0), to, us: 'company' };
}

/** A row's text without the company's name for itself, of which the answers speak as "we". */
export function spokenToUs(written: string): string {
  const name = nameIn(written, wordsOf(written));
  const text = name ? written.replaceAll(name, 'the company') : written;
  const words = wordsOf(text);
  let said = '';
  let after = 0;
  for (let at = 0; at < words.length; at += 1) {
    const found = spokenOf(text, words, at);
    if (found === null || found.from < after) continue;
    said += text.slice(after, found.from) + found.us;
    after = found.to;
  }
  return said + text.slice(after);
}
