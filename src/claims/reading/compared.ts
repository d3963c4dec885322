import file from './lexicon/compared.json' with { type: 'json' };
import { type Marks, Phrases } from './phrases.ts';
import type { Sentence } from './sentence.ts';

export type Measure = 'bank' | 'military' | 'government';
const MEASURES = Object.keys(file.who) as Measure[];
const PARTS = [
  'adjective',
  'grade',
  'level',
  'protection',
  'means',
  'same',
  'trusting',
  'using',
  'likened',
  'comparing',
  'between',
  'thing',
  'kept',
] as const;
type Part = (typeof PARTS)[number];
const PHRASES = new Phrases<Part | Measure>();
for (const measure of MEASURES) PHRASES.add(measure, file.who[measure]);
for (const part of PARTS) PHRASES.add(part, file[part]);

/** Security measured by somebody who never set a measure. `from` and `to` are words. `plain`: said outright, as in "bank-grade". */
export interface Comparison {
  measure: Measure;
  from: number;
  to: number;
  plain: boolean;
}

/** How far the word for security may stand from whom it is measured by. */
const AHEAD = 3;
const BEHIND = 10;
/** How many words may name what is protected "like a bank". */
const OBJECT_WORDS = 3;

/** How far before whose data it is "used to protect" may stand. */
const KEPT_BEHIND = 5;

/** What stands for the word for security after a comparison. */
const POINTING = new Set(['those', 'that', 'what']);

const LINKS = ['likened', 'comparing', 'trusting', 'using'] as const;
type Link = (typeof LINKS)[number];

/** Everything in a sentence that measures security by banks, armies or governments. */
export function comparisonsIn({ words }: Pick<Sentence, 'words'>): Comparison[] {
  const marks = PHRASES.marks(words);
  const reader = new Reader(words, marks);
  const found: Comparison[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const measure = MEASURES.find((one) => reader.at(index, one) > 0);
    if (measure === undefined || index < (found.at(-1)?.to ?? 0)) continue;
    const end = index + reader.at(index, measure);
    const isAdjective = reader.at(index, 'adjective') === end - index;
    const one =
      reader.graded(index, end) ?? (isAdjective ? null : (reader.likened(index, end) ?? reader.shared(index, end)));
    // "the same standard used by banks and governments" is one.
    if (one !== null && one.from >= (found.at(-1)?.to ?? 0)) found.push({ measure, ...one });
  }
  return found;
}

/** What ties security to a level. */
const TIES = new Set(['at', 'to', 'of', 'on', 'is', 'are', 'with', 'by']);
const PROTECTED = new Set(['a', 'the', 'our', 'your', 'data', 'files', 'it', 'them', 'records', 'documents', 'built']);

type Place = Omit<Comparison, 'measure'>;

class Reader {
  readonly #words: Sentence['words'];
  readonly #marks: Marks<Part | Measure>;

  constructor(words: Sentence['words'], marks: Marks<Part | Measure>) {
    this.#words = words;
    this.#marks = marks;
  }

  at(index: number, part: Part | Measure): number {
    return this.#marks[index]?.get(part) ?? 0;
  }

  #gap(index: number): string {
    return this.#words[index]?.gap ?? ';';
  }

  /** "bank-grade", "military and bank grade", "government-level security", "security at bank level" */
  graded(start: number, from: number): Place | null {
    let end = from;
    if (['and', 'or', 'industry', 'vault'].includes(this.#words[end]?.text ?? '')) end += 1;
    while (end > from && MEASURES.some((one) => this.at(end, one) > 0)) end += 1;
    if (!/^[ -]{1,2}$/.test(this.#gap(end))) return null;
    const grade = this.at(end, 'grade');
    // "Financial-grade API" is the name of a profile by the OpenID Foundation.
    if (grade > 0)
      return this.#words[end + grade]?.text === 'api' ? null : { from: start, to: end + grade, plain: true };
    // "bank security standards", but not those that somebody complies with
    if (this.at(end, 'protection') > 0 && this.at(end + 1, 'level') > 0) {
      const isRule = (this.#words[start - 2]?.text ?? '').startsWith('compl') || this.at(start, 'bank') === 0;
      return isRule ? null : { from: start, to: end + 2, plain: false };
    }
    const level = this.at(end, 'level');
    if (level === 0) return null;
    for (let index = end + level; index < end + level + AHEAD; index += 1) {
      if (!/^[ -]{1,2}$/.test(this.#gap(index)) || this.at(index, 'thing') > 0) break;
      if (['for', 'such'].includes(this.#words[index]?.text ?? '')) break;
      if (this.at(index, 'protection') > 0) return { from: start, to: index + 1, plain: true };
    }
    if (!this.#isSecurityBefore(start)) return null;
    return { from: start, to: end + level, plain: this.#words[end]?.text === 'level' };
  }

  /** "Security at a …", "data is secured to …" */
  #isSecurityBefore(start: number): boolean {
    let isTied = false;
    for (let index = start - 1; index >= Math.max(0, start - AHEAD - 2); index -= 1) {
      if (!/^[ -]$/.test(this.#gap(index + 1))) return false;
      const word = this.#words[index]?.text ?? '';
      if (this.at(index, 'protection') > 0) return isTied;
      if (TIES.has(word)) isTied = true;
      else if (!PROTECTED.has(word)) return false;
    }
    return false;
  }

  /** "the same encryption that banks use", "AES-256, trusted by banks", "security on par with that of a bank" */
  likened(start: number, end: number): Place | null {
    if (this.at(end, 'thing') > 0 && this.#gap(end) === ' ' && !this.#isKept(start)) return null;
    const verb = Math.max(this.at(end, 'using'), this.at(end, 'trusting'));
    let link: Link | 'verb' | null = verb > 0 ? 'verb' : null;
    let loose = 0;
    let isMeant = false;
    for (let index = start - 1; index >= Math.max(0, start - BEHIND); index -= 1) {
      if (this.#breaksBefore(index + 1, link !== null)) return null;
      const said = this.#linkEndingAt(index);
      if (said !== null) {
        index -= said.length - 1;
        // "Encrypted with TLS, similar to what your bank uses", "systems like those found at banks"
        if (said.link === 'comparing' && POINTING.has(this.#words[index + said.length]?.text ?? ''))
          return this.#hasProtectionBefore(index) ? { from: index, to: end + verb, plain: false } : null;
        if (said.link === 'likened') return { from: index, to: end + verb, plain: false };
        link = said.link;
        continue;
      }
      const word = this.#words[index]?.text ?? '';
      // "Encryption is used by banks" tells a fact of encryption; "is trusted by banks" praises it.
      if (link === 'using' && !isMeant && ['is', 'are', 'and'].includes(word)) return null;
      if (this.#isProtectionEndingAt(index)) {
        const place = this.#protected(index, end + verb, link);
        if (place !== null) return place;
        if (this.at(index, 'protection') > 0) return null;
        isMeant = true;
      } else if (this.at(index, 'between') === 0 && !/^\d+$/.test(word)) {
        // "We protect your files like a bank": what is protected stands between.
        loose += 1;
        if (link !== 'comparing' || loose > OBJECT_WORDS) return null;
      }
    }
    return null;
  }

  #hasProtectionBefore(to: number): boolean {
    for (let index = 0; index < to; index += 1) if (this.at(index, 'protection') > 0) return true;
    return false;
  }

  /** "The same grade used for sensitive government data" */
  #isKept(start: number): boolean {
    for (let index = start - 1; index >= start - KEPT_BEHIND; index -= 1) if (this.at(index, 'kept') > 0) return true;
    return false;
  }

  #breaksBefore(index: number, isLinked: boolean): boolean {
    const gap = this.#gap(index);
    const isInitial = /^[us]$/.test(this.#words[index - 1]?.text ?? '') && /^\.? ?$/.test(gap);
    return !isInitial && (/[.;:!?()]/.test(gap) || (gap.includes(',') && !isLinked));
  }

  #protected(at: number, to: number, link: Link | 'verb' | null): Place | null {
    let from = at;
    while (from > 0 && /^[ -]$/.test(this.#gap(from)) && this.#isPartOfName(from - 1)) from -= 1;
    const same = this.#sameBefore(from);
    if (same !== null) return { from: same, to, plain: true };
    const compared = this.#comparedBefore(from);
    if (link === null && compared !== null && this.#words[to - 2]?.text !== 'for')
      return { from: compared, to, plain: false };
    if (link === null || this.at(at, 'protection') === 0) return null;
    return { from, to, plain: false };
  }

  /** "corresponds to the security standard of banks" */
  #comparedBefore(from: number): number | null {
    const before = this.#words[from - 1]?.text === 'the' ? from - 2 : from - 1;
    if (/^(?:meets?|matches|equals)$/.test(this.#words[before]?.text ?? '')) return before;
    const said = this.#linkEndingAt(before);
    return said?.link === 'comparing' ? before - said.length + 1 : null;
  }

  /** "the same", "the kind of", up to three words before the word for security. */
  #sameBefore(from: number): number | null {
    for (let index = from - 1; index >= Math.max(0, from - AHEAD - 1); index -= 1) {
      if (!/^[ -]$/.test(this.#gap(index + 1))) return null;
      if (this.at(index, 'same') > 0) return this.#words[index]?.text === 'as' ? null : index;
    }
    return null;
  }

  /** "Banks use this very same encryption." */
  shared(start: number, end: number): Place | null {
    if (this.at(end, 'using') === 0 && this.at(end, 'trusting') === 0) return null;
    for (let index = end + 1; index < end + AHEAD + 1; index += 1) {
      if (!/^[ -]$/.test(this.#gap(index))) return null;
      if (this.at(index, 'same') === 0) continue;
      for (let next = index + 1; next < index + 1 + AHEAD; next += 1)
        if (this.at(next, 'protection') > 0) return { from: start, to: next + 1, plain: true };
      return null;
    }
    return null;
  }

  #isProtectionEndingAt(index: number): boolean {
    return (
      (this.at(index, 'protection') > 0 || this.at(index, 'means') > 0 || this.at(index - 1, 'protection') === 2) &&
      this.at(index + 1, 'thing') === 0
    );
  }

  #isPartOfName(index: number): boolean {
    return (
      this.at(index, 'protection') > 0 ||
      /^(?:\d+|bit|data|high|strong|ssl|tls|aes)$/.test(this.#words[index]?.text ?? '')
    );
  }

  #linkEndingAt(index: number): { link: Link; length: number } | null {
    for (const link of LINKS)
      for (let length = 1; length <= 4; length += 1)
        if (this.at(index - length + 1, link) === length) return { link, length };
    return null;
  }
}
