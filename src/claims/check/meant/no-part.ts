import { anyOf } from '../../reading/wordings.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };

const NO_PART = anyOf(others.noPart.wordings);

/** "Example Tests, *which has no part in our ISO 27001 audit*": somebody of whom it is said behind his name. */
export const hasNoPart = (text: string, end: number): boolean => {
  const found = NO_PART.exec(text.slice(end));
  return found !== null && BETWEEN.test(text.slice(end, end + found.index));
};
/** A relative pronoun, a verb between or what the firm does: no other clause begins there but one of "it". */
const BETWEEN = /^(?:[^.;:]|; (?=it\b|they\b)){0,60}$/;

/** Whether a scheme is named as that in which somebody has no part: "… has nothing to do with *our SOC 2* audit". */
export const isWithoutPart = (text: string, start: number): boolean => {
  const found = NO_PART.exec(text);
  return found !== null && found.index < start && start <= found.index + found[0].length;
};

/** Whether a scheme is what something is unlike ("HIPAA is in progress, *unlike our SOC 2 report*"), or some of our services alone lack it ("*the following services* are not SOC 2 attested:"). */
export const isOfPart = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  return UNLIKE.test(before) || FOLLOWING.test(before);
};
const LOOKED_AT = 120;
const UNLIKE = anyOf(others.unlike.wordings);
const FOLLOWING = anyOf(others.someOnly.wordings);
