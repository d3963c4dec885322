import type { Day, Period } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import { type Lapse, type Piece, type Said, sayDay, sayPeriod } from './said.ts';

/** One stated fact: a label and what is said of it. */
export interface Fact {
  label: string;
  said: Said;
  /** False when the content does not say; "Not stated" is said then. */
  stated: boolean;
  /** What the label turns to. */
  labelLapse?: Lapse;
  /** The thing that the fact is about, where the page is about several. */
  subject?: Subject;
  /** What the search on the site leaves out. */
  unsearched?: 'label' | 'whole';
}

/** What facts are about: "framework", "soc-2". */
export interface Subject {
  kind: string;
  id: string;
}

type Optional<T> = T | null | undefined;

export const fact = (label: string, ...said: Said): Fact => ({ label, said, stated: true });

/** A fact whose absence is said, never left out. */
const orNotStated = (words: ClaimWords, name: string, label: string, piece: Optional<Piece>): Fact =>
  piece ? fact(label, piece) : { label, said: [{ name, text: words.notStated, value: '' }], stated: false };

export const textFact = (
  words: ClaimWords,
  name: string,
  label: string,
  text: Optional<string>,
  more: Omit<Piece, 'text'> = {},
): Fact => orNotStated(words, name, label, text ? { name, text, ...more } : null);
export const dayFact = (words: ClaimWords, name: string, label: string, day: Optional<Day>): Fact =>
  orNotStated(words, name, label, day ? sayDay(words, day, name) : null);
export const periodFact = (words: ClaimWords, name: string, label: string, period: Period): Fact =>
  fact(label, sayPeriod(words, period, name));
