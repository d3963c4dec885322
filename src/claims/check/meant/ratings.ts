import lexicon from './lexicon/strength.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';

/** The grades that tests of TLS give, from the worst (Qualys SSL Labs, SSL Server Rating Guide). */
const GRADES = ['F', 'E', 'D', 'C', 'B', 'A-', 'A', 'A+'];
const NAMED = /\bSSL ?Labs?\b|\bQualys\b/i;
const ASKED =
  /\b(?:SSL|TLS|HTTPS|encryption)\b.*\b(?:grades?|ratings?|scores?|rated|test)\b|\b(?:grades?|ratings?|scores?|rated)\b.*\b(?:SSL|TLS|HTTPS)\b/i;
const GRADE = /(?<![\p{L}\p{N}+&-])(A\+|A-|[A-F])(?![\p{L}\p{N}+&’'-])/gu;
/** What stands before a grade, or behind it. */
const BEFORE = new RegExp(`(?:\\b(?:${lexicon.beforeGrade.words.replaceAll(' ', '|')})|[:–—|-]) ?["“'‘*(]*$`, 'i');
const AFTER = /^["”'’*)]* ?(?:overall )?(?:grade|rating|score|mark)\b/i;
/** "SSL Labs graded us B." */
const LAST = /^["”'’*)]*[.!]?$/;
/** "A test by SSL Labs": an article. */
const ARTICLE = /^A [a-z]/;
const BETTER = /^["”'’*)]*,? \(?(?:or|and) (?:better|higher|above)\b/i;
const LEAST = /\b(?:at least|minimum(?: of)?|no less than|not less than)(?: an?)? ?["“'‘*(]*$/i;

/** The grades that a text tells of its site's TLS: "an A+ from SSL Labs". `question` may say what is graded. */
export function ratings(text: string, question = ''): Quantity[] {
  if (!(NAMED.test(text) || NAMED.test(question) || ASKED.test(question))) return [];
  return [...text.matchAll(GRADE)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const isGrade = /[+-]$/.test(written) || BEFORE.test(before) || AFTER.test(after) || LAST.test(after);
    if (start === 0 ? ARTICLE.test(text) : !isGrade) return [];
    const bound = LEAST.test(before) || BETTER.test(after) ? 'least' : null;
    return [{ text: written, start, end, value: GRADES.indexOf(written), measure: 'grade', bound } as const];
  });
}
