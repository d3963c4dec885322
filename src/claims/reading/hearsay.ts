import { at, type Sentence } from './sentence.ts';

/** How many words may stand between the verb of saying and what is said. */
const WITHIN = 8;
/** How far before the verb the one who says it stands. */
const SPEAKER_WITHIN = 3;
const GLUE = new Set([
  'that',
  'it',
  "it's",
  'they',
  "they're",
  'is',
  'are',
  'to',
  'be',
  'being',
  'themselves',
  'itself',
  'fully',
  'a',
  'an',
  'have',
  'has',
  'their',
  'its',
  'we',
  "we're",
  'or',
]);
/** "Never write that we are …", "we don't say that …": what is not said is not put forward. */
const UNSAID = new Set(['never', 'not', "don't", "won't", "can't", 'cannot', 'avoid', 'stop']);

/** "When a vendor says that it is …", "a company that claims to be …": somebody's words, which the text doesn't make its own. */
export function isHearsay({ words, marks }: Sentence, from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - WITHIN); index -= 1) {
    // "tells you they are": the verb may be two words.
    if (at(marks, index, 'says') > 0 || at(marks, index - 1, 'says') > 1) {
      for (let before = index - 1; before >= Math.max(0, index - SPEAKER_WITHIN); before -= 1)
        if (at(marks, before, 'others') > 0 || at(marks, before, 'nobody') > 0 || UNSAID.has(words[before]?.text ?? ''))
          return true;
      return false;
    }
    if (!GLUE.has(words[index]?.text ?? '')) return false;
  }
  return false;
}
