import type { Answers, Outcome, Search } from '../types.ts';
import type { InEnglish } from './in-english.ts';
import type { Reader } from './reader.ts';

const guessed = ({ guess }: Reader, text: string, outcome: Outcome): InEnglish | null =>
  outcome.kind === 'silence' ? guess(text, outcome.unstated) : null;

/** What people type, in other languages too. The lexicon has the words that they type most: only what it does not answer is read so. */
export const askIn =
  (ask: Search['ask'], reader: Reader): Search['ask'] =>
  (query, options) => {
    const outcome = ask(query, options);
    const english = outcome.kind === 'answer' ? null : (reader.read(query) ?? guessed(reader, query, outcome));
    if (!english) return outcome;
    const other = ask(english.text, options);
    return other.kind === 'silence' ? outcome : other;
  };

/** Rows of questionnaires, in other languages too. What is not stated is said in the row's own words. */
export const askRowIn =
  (askRow: Answers['askRow'], reader: Reader): Answers['askRow'] =>
  (row) => {
    const read = reader.read(row.text);
    const asWritten = read ? null : askRow(row);
    const english = read ?? (asWritten && guessed(reader, row.text, asWritten));
    if (!english) return asWritten ?? askRow(row);
    const outcome = askRow({ ...row, text: english.text });
    return outcome.kind === 'silence' ? { ...outcome, unstated: english.back(outcome.unstated) } : outcome;
  };
