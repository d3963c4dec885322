import type { Day, Period } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';

/** One stated fact: `name` is what machines read in `data-fact`, `label` what people read. */
export interface Fact {
  name: string;
  label: string;
  text: string;
  /** The value as machines take it, where it differs from the text: an enum, a number, ids parted by spaces. */
  value?: string | number;
  day?: Day;
  period?: Period;
  href?: string;
  /** What the label turns to, by script, once `day` has passed. */
  labelOncePast?: string;
  /** False when the content does not say; the text is then "Not stated". */
  stated: boolean;
}

type Optional<T> = T | null | undefined;

export function textFact(
  words: ClaimWords,
  name: string,
  label: string,
  text: Optional<string>,
  more: { value?: string | number | undefined; href?: string | undefined } = {},
): Fact {
  return text ? { name, label, text, stated: true, ...more } : { name, label, text: words.notStated, stated: false };
}

export function dayFact(words: ClaimWords, name: string, label: string, day: Optional<Day>): Fact {
  return day
    ? { name, label, text: words.day(day), day, stated: true }
    : { name, label, text: words.notStated, stated: false };
}

export function periodFact(words: ClaimWords, name: string, label: string, period: Period): Fact {
  return { name, label, text: words.periodShort(period), period, stated: true };
}
