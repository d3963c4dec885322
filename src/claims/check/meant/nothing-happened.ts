import { Phrases } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';
import lexicon from './lexicon/unseen.json' with { type: 'json' };

const { source: _, ...LISTS } = lexicon;
type Part = keyof typeof LISTS;
const PHRASES = new Phrases<Part>();
for (const [part, { words }] of Object.entries(LISTS)) PHRASES.add(part as Part, words);

/** How far before the denial the verb of confirming may stand, and before or behind that whoever confirms; in words. */
const CONFIRMED_WITHIN = 9;
const AUDITOR_WITHIN = 8;
/** How many words may stand between the denial and what is denied, and between that and what befell it. */
const DENIED_WITHIN = 4;
const BEFELL_WITHIN = 7;

/**
 * Where an auditor is said to confirm that nothing happened: "the auditors verified that no customer data was lost", "according to our
 * auditors, nobody was harmed". `names`: of the auditors in the data, in small letters.
 */
export function nothingHappened(sentence: Sentence, names: readonly string[]): { start: number; end: number } | null {
  const { words, text } = sentence;
  if (!/\b(?:no|nobody|nothing|none|never|not)\b|n['’]t\b/i.test(text)) return null;
  const marks = PHRASES.marks(words);
  const has = (index: number, part: Part): boolean => marks[index]?.has(part) === true;
  const within = (from: number, to: number, part: Part): number => {
    for (let index = Math.max(0, from); index < Math.min(words.length, to); index += 1)
      if (has(index, part)) return index;
    return -1;
  };
  const isByAuditor = (verb: number, denial: number): boolean =>
    within(verb - AUDITOR_WITHIN, denial, 'auditors') !== -1 ||
    names.some((name) =>
      text
        .slice(0, words[denial]?.start ?? 0)
        .toLowerCase()
        .includes(name),
    );
  for (const [denial, { text: word }] of words.entries()) {
    if (!DENIALS.test(word)) continue;
    const verb = within(denial - CONFIRMED_WITHIN, denial, 'confirms');
    if (
      verb === -1 ||
      isDoubted(words.slice(0, verb + 1)) ||
      isCut(words, verb + 1, denial) ||
      isNewClause(words, verb + 1, denial) ||
      !isByAuditor(verb, denial)
    )
      continue;
    const end = deniedEnd(denial);
    if (end !== null) return { start: words[denial]?.start ?? 0, end: words[end]?.end ?? 0 };
  }
  return null;

  /** The last word of what is denied: "no *incident*", "no customer data was *lost*", "never been *breached*", "nothing was *stolen*". */
  function deniedEnd(denial: number): number | null {
    const from = denial + 1;
    if (words[denial]?.text === 'no') {
      const thing = within(from, from + DENIED_WITHIN, 'things');
      const happening = within(from, from + DENIED_WITHIN, 'happenings');
      if (happening !== -1 && !isCut(words, from, happening) && within(happening, happening + 3, 'controls') === -1)
        return happening;
      return thing === -1 ? null : befell(from, thing);
    }
    // "Never been breached", "was not exposed"
    return befell(from, /^(?:nobody|nothing|none)$/.test(words[denial]?.text ?? '') ? denial : from - 1);
  }
  function befell(from: number, thing: number): number | null {
    const done = within(thing + 1, thing + 1 + BEFELL_WITHIN, 'befell');
    if (done === -1 || isCut(words, from, done) || within(from, done + 3, 'controls') !== -1) return null;
    return done;
  }
}

const DENIALS = /^(?:no|nobody|nothing|none|never|not)$|n't$/;
/** "No auditor verifies that …", "an auditor could not confirm …" */
const isDoubted = (before: Sentence['words']): boolean => before.some(({ text }) => DOUBTS.test(text));
const DOUBTS = /^(?:no|nobody|none|never|not|neither|nor|if|whether|cannot|could|would|may|might|should|when)$|n't$/;
const isCut = (words: Sentence['words'], from: number, to: number): boolean =>
  words.slice(from, to + 1).some(({ gap }) => /[;:.()–—]/.test(gap));
/** "… confirmed our backups, *and* no data was lost": told by itself, unless a "that" stands over both. */
const isNewClause = (words: Sentence['words'], from: number, to: number): boolean => {
  const clause = words.findIndex(
    ({ text, gap }, index) => index > from && index <= to && gap.includes(',') && /^(?:and|but|so)$/.test(text),
  );
  return clause !== -1 && !words.slice(from, clause).some(({ text }) => text === 'that');
};
