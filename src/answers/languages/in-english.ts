import { type Glossary, type Meaning, PIECES } from './glossary.ts';

/** A text word by word in English. */
export interface InEnglish {
  text: string;
  /** What stands in the original for words of it, each once. */
  back: (words: readonly string[]) => string[];
}

interface Part extends Meaning {
  start: number;
  end: number;
  /** What stands before it in the original apart from words that are passed over. */
  gap: string;
  /** Whether only a word like "of" stands between it and the part before. */
  isLinked: boolean;
  /** Whether nothing at all stands between it and the part before. */
  isNext: boolean;
  /** Whether it's a phrase of several words. */
  isPhrase: boolean;
}

/** What ends a phrase. */
const BREAK = /[.?!;:()[\]|,•"“”„«»–]/;
const BLANK = /^\s*$/;
/** So many parts are put the English way round at most. */
const CHAIN_MAX = 3;
/** How an English question or instruction begins. */
const BEGINS = /^\W*(?:are|is|do|does|how|which|who|when|where|why|can|should|have|please|describe|list|provide|if)\b/i;
/** A question that begins with its subject: "Les données sont-elles chiffrées ?" */
const ASKED = /\?[^?\w]*$/;
/** The company itself is no topic: "the provider" stays as it is. */
const COMPANY = 'provider';

interface Token {
  plain: string;
  start: number;
  end: number;
}

function partsOf(text: string, glossary: Glossary): Part[] {
  const { forms, passed, definite, linkers, phrases, meaningOf } = glossary;
  const tokens: Token[] = [...text.matchAll(PIECES)].map(({ 0: word, index }) => ({
    plain: forms.plain(word),
    start: index,
    end: index + word.length,
  }));
  const breaksBetween = (from: number, to: number): boolean => BREAK.test(text.slice(from, to));
  /** Where a phrase that begins at a token ends; -1 where it does not stand there. */
  const endOf = (words: readonly string[], at: number): number => {
    let last = at;
    for (const wanted of words.slice(1)) {
      let next = last + 1;
      while (
        tokens[next] &&
        passed.has((tokens[next] as Token).plain) &&
        forms.inflected((tokens[next] as Token).plain) !== wanted
      )
        next += 1;
      const token = tokens[next];
      if (!token || forms.inflected(token.plain) !== wanted || breaksBetween((tokens[last] as Token).end, token.start))
        return -1;
      last = next;
    }
    return last;
  };
  const parts: Part[] = [];
  let gap = '';
  let reached = 0;
  let between: ('link' | 'other')[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { plain, start, end } = tokens[at] as Token;
    gap += text.slice(reached, start);
    reached = end;
    let last = -1;
    let meaning: Meaning | null = null;
    for (const phrase of phrases.get(forms.inflected(plain)) ?? []) {
      last = endOf(phrase.words, at);
      if (last >= 0) {
        meaning = phrase;
        break;
      }
    }
    if (last < 0 && passed.has(plain)) {
      if (definite.has(plain)) gap += 'the';
      between.push(linkers.has(plain) ? 'link' : 'other');
      continue;
    }
    last = Math.max(last, at);
    const until = (tokens[last] as Token).end;
    meaning ??= meaningOf(plain);
    const isJoined = !BREAK.test(gap) && parts.length > 0;
    parts.push({
      english: meaning?.english ?? text.slice(start, until),
      sort: meaning?.sort ?? 'term',
      start,
      end: until,
      gap: gap.replace(/['’¿¡]/g, ' '),
      isLinked: isJoined && between[0] === 'link' && between.length <= 2,
      isNext: isJoined && between.length === 0 && BLANK.test(gap),
      isPhrase: last > at,
    });
    at = last;
    reached = until;
    gap = '';
    between = [];
  }
  return parts;
}

/** The words of a text that stand in a phrase which a glossary knows as a whole, as they are written. */
export const inPhrases = (text: string, glossary: Glossary): string[] =>
  partsOf(text, glossary).flatMap(({ start, end, isPhrase }) =>
    isPhrase ? (text.slice(start, end).match(PIECES) ?? []) : [],
  );

/** Puts the words of a language into English, one by one, in the order that English phrases have; what is in no glossary stays. */
export function inEnglish(original: string, glossary: Glossary): InEnglish {
  const written = new Map<string, string>();
  const parts = partsOf(original, glossary);
  for (const { english, start, end } of parts)
    for (const word of [english, ...english.split(' ')]) written.set(word.toLowerCase(), original.slice(start, end));
  /** Groups of a noun and its adjectives, each in English order. */
  const units: { english: string; gap: string; isLinked: boolean; isTopic: boolean }[] = [];
  let before: Part | null = null;
  for (const part of parts) {
    const unit = units.at(-1);
    const isPair =
      unit && before && part.isNext && before.sort !== 'little' && part.sort !== 'little' && before.sort !== part.sort;
    if (isPair && before?.sort === 'adjective') unit.english = `${unit.english} ${part.english}`;
    else if (isPair && glossary.language !== 'de') unit.english = `${part.english} ${unit.english}`;
    else
      units.push({
        english: part.english,
        gap: part.gap,
        isLinked: part.isLinked,
        isTopic: part.sort !== 'little' && part.english !== COMPANY,
      });
    before = part;
  }
  let text = '';
  for (let at = 0; at < units.length; ) {
    let last = at;
    while (last - at < CHAIN_MAX && units[last]?.isTopic && units[last + 1]?.isTopic && units[last + 1]?.isLinked)
      last += 1;
    const chain = units.slice(at, last + 1).map(({ english }) => english);
    text += `${units[at]?.gap || ' '}${chain.reverse().join(' ')}`;
    at = last + 1;
  }
  const rest = original.slice(parts.at(-1)?.end ?? 0);
  const whole = `${text}${rest}`.replace(/\s+/g, ' ').trim();
  return {
    text: ASKED.test(whole) && !BEGINS.test(whole) ? `Is ${whole}` : whole,
    back: (words) => [
      ...new Set(words.map((word) => written.get(word) ?? written.get(word.split(' ')[0] ?? '') ?? word)),
    ],
  };
}
