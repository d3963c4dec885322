import type { Sentence } from '../../reading/sentence.ts';
import type { Word } from '../../reading/words.ts';
import lexicon from './lexicon/names.json' with { type: 'json' };

/** A name that a text writes: capitalized words in a row. Offsets are those of the sentence. */
export interface NameSaid {
  text: string;
  start: number;
  end: number;
  /** Its first word and the one after its last. */
  from: number;
  to: number;
  /** Its legal form in lower case, such as "inc"; '' where it has none. */
  form: string;
}

const NONE = new Set(lexicon.none.words);
const JOINING = new Set(lexicon.joining.words);
const SAME_FORM = new Map(lexicon.same.words.map((pair) => pair.split(' = ') as [string, string]));
const FORMS = new Set(lexicon.forms.words.map((form) => form.replace(/[^a-zàü]/g, '')));
const INSIDE = new Set(lexicon.inside.words);
const LONGEST = 8;

const isNameWord = ({ text, capital, start, end }: Word, whole: string): boolean =>
  capital || /^\d/.test(text) || /[A-Z]/.test(whole.slice(start, end));
/** "Tidewater.com" */
const SUFFIX = /^(?:com|io|net|org|ai|co|app|dev|cloud|so|sh)$/;
const joins = (gap: string): boolean => /^(?: | & |-|\.|\. |'|\/|’| \+ )?$/.test(gap);

/** The form that begins at a word ("Inc", "B.V.", "S. L."), with how many words it has. */
export function formAt({ text, words }: Sentence, index: number): { form: string; length: number } | null {
  let letters = '';
  for (let length = 1; length <= 3; length += 1) {
    const word = words[index + length - 1];
    if (word === undefined || (length > 1 && !/^(?:[./] ?|-)$/.test(word.gap))) break;
    letters += word.text;
    const next = words[index + length];
    const goesOn = next !== undefined && /^[./]$/.test(next.gap) && next.end - next.start === 1;
    const isWritten = /^(?:\p{Lu}|gmbh|[sd]\.)/u.test(text.slice(words[index]?.start ?? word.start));
    if (!goesOn && isWritten && FORMS.has(letters)) return { form: SAME_FORM.get(letters) ?? letters, length };
  }
  return null;
}

/** Every name in a sentence, in order. */
export function namesIn(sentence: Sentence): NameSaid[] {
  const { text, words } = sentence;
  const found: NameSaid[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from] as Word;
    if (
      !(first.capital || /[A-Z]/.test(text.slice(first.start, first.end))) ||
      // "A-Frame", "A13E": a small word is part of a longer one.
      (NONE.has(first.text) && words[from + 1]?.gap !== '-' && words[from + 1]?.gap !== '')
    )
      continue;
    let to = from + 1;
    let form = '';
    while (to < words.length && to - from < LONGEST) {
      const word = words[to] as Word;
      if ((words[to - 1] as Word).possessive) break;
      const legal = /^(?:,? |, ?)$/.test(word.gap) ? formAt(sentence, to) : null;
      if (legal !== null) {
        to += legal.length;
        form = legal.form;
        break;
      }
      const next = words[to + 1];
      // "Example (Pty) Ltd"
      const inside = word.gap === ' (' && next?.gap === ') ' && INSIDE.has(word.text) ? formAt(sentence, to + 1) : null;
      if (inside !== null) {
        to += 1 + inside.length;
        form = inside.form;
        break;
      }
      const isJoint =
        JOINING.has(word.text) &&
        word.gap === ' ' &&
        next?.capital === true &&
        next.gap === ' ' &&
        !NONE.has(next.text);
      const isSuffix = word.gap === '.' && SUFFIX.test(word.text) && !word.capital;
      if (!(joins(word.gap) && (isNameWord(word, text) || isJoint || isSuffix))) break;
      to += 1;
    }
    const last = words[to - 1] as Word;
    const owning = last.possessive && /'s$/i.test(text.slice(last.start, last.end)) ? 2 : 0;
    const end = last.end - owning;
    found.push({ text: text.slice(first.start, end), start: first.start, end, from, to, form });
    from = to - 1;
  }
  return found;
}

/** Whether all words of a name are everyday words or standards. */
export const isNoName = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || NONE.has(word) || /^\d+$/.test(word));
