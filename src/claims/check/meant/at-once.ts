import type { Quantity } from './quantity.ts';

/** Who leaves, without which "immediately" says no time that could be compared. */
const LEAVER =
  /\b(?:leav(?:es?|ers?|ing)|left|terminat\w+|offboard\w*|depart\w*|resign\w*|quits?|former|separation|last (?:working )?day|employment|engagement)\b/i;
const AT_ONCE =
  /\b(?:immediately|instantly|at once|right away|straight away|on the spot|(?:on|by) the same day|(?:on|by) (?:their|the) (?:very )?last (?:working )?day)\b/i;
/** "At once" leaves room for a day or two, and none for a fortnight. */
const AT_ONCE_HOURS = 48;

/** Whether a text says that somebody who leaves loses something at once. */
export const mayBeAtOnce = (text: string): boolean => AT_ONCE.test(text) && LEAVER.test(text);
/** "Access is cut off immediately" when somebody leaves, as a length of time. */
export function atOnce(text: string): Quantity[] {
  const match = mayBeAtOnce(text) ? AT_ONCE.exec(text) : null;
  if (match === null) return [];
  const [said] = match;
  const start = match.index;
  return [
    {
      text: said,
      start,
      end: start + said.length,
      value: AT_ONCE_HOURS,
      low: 0,
      measure: 'time',
      bound: null,
      isAtOnce: true,
    },
  ];
}
