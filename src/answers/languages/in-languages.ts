import type { Answers, Outcome, Search } from '../types.ts';
import { isEnglish, languagesOf } from './language-of.ts';
import type { Reader } from './reader.ts';

/** Words that English knows nothing of: that nothing states, or that were taken for slips. */
const unknownOf = ({ guessed = [], ...outcome }: Outcome): string[] => [
  ...new Set([...(outcome.kind === 'silence' ? outcome.unstated : []), ...guessed.map((word) => word.toLowerCase())]),
];
/** Whether nothing but guesses can say that it is right. */
const isOpen = (outcome: Outcome): boolean => outcome.kind !== 'answer' || outcome.guessed !== undefined;

/** Whether another language may have a better answer to a text: "violation de données" has a word that English knows, and means more. */
export const mayBeForeign = (text: string, outcome: Outcome): boolean =>
  languagesOf(text).length > 0 || (isOpen(outcome) && unknownOf(outcome).length > 0 && !isEnglish(text));
const sureOf = (outcome: Outcome): number => (outcome.kind === 'answer' ? (outcome.hits[0]?.score ?? 0) : 0);

/** What people type, in other languages too: what English does not answer is read so, and what looks foreign where that is surer. */
export const askIn =
  (ask: Search['ask'], reader: Reader): Search['ask'] =>
  (query, options) => {
    const outcome = ask(query, options);
    const english = reader.read(query) ?? (isOpen(outcome) ? reader.guess(query, unknownOf(outcome)) : null);
    if (!english) return outcome;
    const other = ask(english.text, { ...options, asWritten: true });
    if (!isOpen(outcome)) return sureOf(other) > sureOf(outcome) ? other : outcome;
    if (other.kind !== 'silence') return other;
    // A word that another language knows was no slip.
    return outcome.guessed ? { ...other, unstated: english.back(other.unstated) } : outcome;
  };

/** Rows of questionnaires, in other languages too. What is not stated is said in the row's own words. */
export const askRowIn =
  (askRow: Answers['askRow'], reader: Reader): Answers['askRow'] =>
  (row) => {
    const read = reader.read(row.text);
    const asSent = read ? null : askRow(row);
    const english = read ?? (asSent && isOpen(asSent) ? reader.guess(row.text, unknownOf(asSent)) : null);
    if (!english) return asSent ?? askRow(row);
    const outcome = askRow({ ...row, text: english.text, asWritten: true });
    return outcome.kind === 'silence' ? { ...outcome, unstated: english.back(outcome.unstated) } : outcome;
  };
