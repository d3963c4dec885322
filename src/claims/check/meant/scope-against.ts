import type { ContentTree } from '../../../schemas/content-tree.ts';
import { at } from '../../reading/sentence.ts';
import type { Word } from '../../reading/words.ts';
import { wordsOf } from '../../reading/words.ts';
import { norm } from '../lexicon/company-names.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import plainFile from './lexicon/plain-scope.json' with { type: 'json' };
import productFile from './lexicon/scope-product.json' with { type: 'json' };
import { type NameSaid, namesIn } from './names-said.ts';
import { isOfAnotherKind, isOfMeasures } from './scope-kinds.ts';
import type { ScopeSaid } from './scope-place.ts';
import { withoutPointers } from './scope-pointers.ts';

const PARTS = new Set(productFile.parts.words);
const PLAIN = new Set(plainFile.words.filter((word) => !word.endsWith('*')));
const PLAIN_STEMS = plainFile.words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
const isPlain = (word: string): boolean =>
  word.length < 2 ||
  /^(?:q[1-4]|\d+)$/.test(word) ||
  PLAIN.has(word) ||
  PLAIN_STEMS.some((stem) => word.startsWith(stem));

/** What the data says that a report or a certificate is about: names of systems and the wording of a scope. */
export interface Stated {
  lines: readonly string[];
  /** Its lines are the wording of a certificate's scope, which may be compared word by word. */
  isWording: boolean;
}

const ownNames = ({ company: { data } }: ContentTree): string[] =>
  [data.name, data.legalName, ...data.entities].map(norm).filter((name) => name !== '');

/** The names of products in what a sentence says is covered: neither ours, a vendor's, a scheme's, a place's nor an everyday word. */
function productsIn(context: Context, one: Spoken, said: ScopeSaid): NameSaid[] {
  const { read, mentions: named } = one;
  const { from } = said;
  const to = said.how === 'name' ? beforeOther(one, said) : said.to;
  const ours = ownNames(context.tree);
  return namesIn(read)
    .flatMap((name) => clipped(one, name, from, to))
    .filter((name) => {
      if (name.form !== '') return false;
      const bare = norm(name.text);
      if (bare === '' || bare.split(' ').every(isPlain) || isOwnPart(bare, ours)) return false;
      // "9amHealth" is two words here, and its second is ours as well.
      if (ours.some((own) => own.replaceAll(' ', '').includes(bare.replaceAll(' ', '')))) return false;
      if (ours.some((own) => isShortFor(name.text, own))) return false;
      if (named.some(({ start, end }) => start < name.end && name.start < end)) return false;
      if (at(read.marks, name.from, 'other-name') > at(read.marks, name.from, 'own')) return false;
      const before = read.words[name.from - 1]?.text ?? '';
      if (name.from > from && PLACED.test(before)) return false;
      const isFirst = name.from === 0 || /[^ ,&/]/.test(read.words[name.from]?.gap ?? '');
      if (said.how !== 'holder') return !isFirst || isNameAtStart(context, one, name);
      return (name.to - name.from > 1 || !isFirst || isNameAtStart(context, one, name)) && !isProvider(one, name.text);
    });
}
/** "Northwind Support", "Northwind Platform": a part of the company or all that it sells, and no product. */
function isOwnPart(name: string, ours: readonly string[]): boolean {
  const begun = ours
    .flatMap((one) => [one, one.split(' ')[0] ?? ''])
    .filter((one) => name.startsWith(`${one} `))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return (
    begun !== '' &&
    name
      .slice(begun.length)
      .trim()
      .split(' ')
      .every((word) => PARTS.has(word))
  );
}
/** "Hosted by Tidewater Hosting. Tidewater Hosting is …": what the page says we use is no product of ours. A page is looked through once for a name. */
function isProvider({ page }: Spoken, name: string): boolean {
  const known = PROVIDERS.get(page) ?? new Map<string, boolean>();
  PROVIDERS.set(page, known);
  const found =
    known.get(name) ??
    page.blocks.some(({ text }) => {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
        if (BY_PROVIDER.test(text.slice(Math.max(0, at - 20), at))) return true;
      return false;
    });
  known.set(name, found);
  return found;
}
const PROVIDERS = new WeakMap<Spoken['page'], Map<string, boolean>>();
const BY_PROVIDER = /\b(?:by|with|via|through|on|use|uses|using|providers?|partners?|vendors?)(?: the)?:? $/i;
/** "The report for Tallyfox Pay and the final letter of an examiner": what begins there is another paper. */
function beforeOther({ read }: Spoken, { from, to }: ScopeSaid): number {
  const joint = read.words.findIndex(
    ({ text }, index) =>
      index > from && index < to && text === 'and' && /^(?:the|our|an?)$/.test(read.words[index + 1]?.text ?? ''),
  );
  const verb = read.words.findIndex(
    ({ text }, index) => index > from && index < to && /^(?:is|are|was|were|can|may)$/.test(text),
  );
  const end = verb > 0 ? verb : to;
  return joint > 0 && joint < end && cueWithin(cuesOf(read), 'covered.holders', joint, end) ? joint : end;
}
/** The first word of a sentence is written with a capital whatever it is: it is a name where it's written so elsewhere, too. */
function isNameAtStart(context: Context, { read: { words }, text }: Spoken, name: NameSaid): boolean {
  const [first = ''] = norm(context.tree.company.data.name).split(' ');
  if (INNER_CAPITAL.test(name.text) || norm(name.text).startsWith(`${first} `)) return true;
  const next = words[name.to];
  const isWhole = next === undefined || /[^ ]/.test(next.gap);
  const isVerb = next !== undefined && /^(?:is|are|was|were|isn't|aren't|and)$/.test(next.text);
  if (!isWhole && !isVerb) return false;
  return capitalsOf(context).has(text.slice(name.start, words[name.from]?.end));
}
/** Every word that stands in the middle of a sentence with a capital. Read once, and only where a name is in doubt. */
const CAPITALS = new WeakMap<Context, ReadonlySet<string>>();
function capitalsOf(context: Context): ReadonlySet<string> {
  const known = CAPITALS.get(context);
  if (known !== undefined) return known;
  const found = new Set(context.sentences.flatMap(({ text }) => text.match(IN_THE_MIDDLE) ?? []));
  CAPITALS.set(context, found);
  return found;
}
const IN_THE_MIDDLE = /(?<=[a-z,] )\p{Lu}[\p{L}\p{N}]+/gu;
/** "SOC 2 Type II for Tallyfox Pay" is read as one name: only what stands within the bounds counts. */
function clipped({ read: { words, text } }: Spoken, name: NameSaid, after: number, before: number): NameSaid[] {
  const [from, to] = [Math.max(name.from, after), Math.min(name.to, before)];
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined || to <= from) return [];
  if (from === name.from && to === name.to) return [name];
  return [{ ...name, from, to, start: first.start, end: last.end, text: text.slice(first.start, last.end) }];
}
const PLACED = /^(?:in|at|from|by|with|near|across)$/;
const INNER_CAPITAL = /[a-z\d][A-Z]/;

/** Letters by which two words are taken for one: "develop" and "development". */
const STEM = 4;
const tells = (words: readonly Word[], ours: readonly string[]): Set<string> =>
  new Set(words.flatMap(({ text }) => (isPlain(text) || ours.includes(text) ? [] : [text.slice(0, STEM)])));
/** How many words tell what a scope is about before it can be compared with another. */
const ENOUGH = 2;
/** The same for what stands behind "for", which may be a purpose. */
const ENOUGH_BEHIND_FOR = 3;

/** Whether a name is that of something stated, or of a part of it: "Tallyfox Cloud EU" is in a scope of "Tallyfox Cloud". */
function isStated(name: string, { lines }: Stated, ours: readonly string[]): boolean {
  const said = norm(name);
  const without = ours.reduce((rest, own) => (rest.startsWith(`${own} `) ? rest.slice(own.length + 1) : rest), said);
  if (lines.some((line) => name.split(' ').some((word) => isShortFor(word, line)))) return true;
  return lines.map(norm).some((line) => {
    const bare = ours.reduce((rest, own) => (rest.startsWith(`${own} `) ? rest.slice(own.length + 1) : rest), line);
    return (
      ` ${line} `.includes(` ${said} `) ||
      ` ${line} `.includes(` ${without} `) ||
      ` ${said} `.includes(` ${line} `) ||
      ` ${said} `.includes(` ${bare} `)
    );
  });
}
/** "CXH" is short for "Content Experience Hub": the first letter of each word, or the X of one that begins with "ex". */
function isShortFor(word: string, line: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word)) return false;
  const words = norm(line).split(' ');
  return (
    words.length >= word.length &&
    [...word.toLowerCase()].every((letter, index) => {
      const said = words[index] ?? '';
      return said.startsWith(letter) || (letter === 'x' && said.startsWith('ex'));
    })
  );
}
/** Whether what is stated names a product, so that another name is another product. */
const namesProduct = ({ lines }: Stated, ours: readonly string[]): boolean =>
  lines.length > 0 &&
  lines.every(
    (line) =>
      !ours.includes(norm(line)) &&
      (line.match(/[A-Z][\w.]*/g) ?? []).some(
        (word, index) =>
          !isPlain(word.toLowerCase()) &&
          (index > 0 || line.split(' ').length < WORDS_OF_NAME || !line.startsWith(word)),
      ),
  );
const WORDS_OF_NAME = 4;

/** "All Tallyfox products", "our entire organization": a scope as wide as the company. */
function everythingIn({ read }: Spoken, { from, to }: ScopeSaid): { from: number; to: number } | null {
  const cues = cuesOf(read);
  if (cueWithin(cues, 'covered.narrowed', from, to)) return null;
  for (let index = from; index < to; index += 1) {
    const all = cueAt(cues, index, 'covered.all');
    for (let noun = index + all; all > 0 && noun < Math.min(to, index + all + NOUN_WITHIN); noun += 1) {
      const whole = cueAt(cues, noun, 'covered.whole');
      if (whole > 0) return { from: index, to: noun + whole };
    }
  }
  return null;
}
/** "All of our own cloud products" */
const NOUN_WITHIN = 4;

/** What of a scope that a sentence tells is against the one that is stated; null where nothing is. Bounds are words. */
export function against(
  context: Context,
  one: Spoken,
  said: ScopeSaid,
  stated: Stated,
): { from: number; to: number } | null {
  const ours = ownNames(context.tree);
  const names = productsIn(context, one, said);
  if (said.how === 'out') {
    const wrong = names.find(({ text }) => isStated(text, stated, ours));
    return wrong === undefined ? null : wrong;
  }
  const isNamed = namesProduct(stated, ours);
  const wrong = isNamed ? names.find(({ text }) => !isStated(text, stated, ours)) : undefined;
  if (wrong !== undefined) return wrong;
  if (
    isNamed &&
    stated.lines.length === 1 &&
    !stated.lines.some((line) => /\b(?:all|entire|whole|company|organi[sz]ation)\b/i.test(line))
  ) {
    const everything = everythingIn(one, said);
    if (everything !== null) return everything;
  }
  const own = ours.flatMap((name) => name.split(' '));
  const words = withoutPointers(one.read.words, said.from, said.to).filter(({ text }) => !own.includes(text));
  const { tagline, name } = context.tree.company.data;
  if (isOfAnotherKind(words, stated.lines, `${tagline} ${name}`)) return { from: said.from, to: said.to };
  // An item of a list tells a part of the scope.
  const isItem = one.block.kind === 'text' && one.block.leadIn;
  if (!stated.isWording || said.how === 'holder' || isItem || isOfMeasures(words)) return null;
  const told = tells(words, own);
  const known = tells(stated.lines.flatMap(wordsOf), own);
  const isOther =
    told.size >= (said.how === 'name' ? ENOUGH_BEHIND_FOR : ENOUGH) &&
    known.size >= ENOUGH &&
    [...told].every((word) => !known.has(word));
  return isOther ? { from: said.from, to: said.to } : null;
}
