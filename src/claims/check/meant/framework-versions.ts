import type { Spoken } from '../prose/spoken.ts';
import { type Figure, isOurFigure } from './figure.ts';
import lexicon from './lexicon/figures.json' with { type: 'json' };

const VERSION = '(\\d{1,2}(?:\\.\\d{1,2}){0,2})(?![\\d%]|\\.\\d|-\\d)';
const MARK = '(?:[Vv]ersions?|[Vv]er\\.?|[Rr]evisions?|[Rr]ev\\.?|[Rr]elease|[Vv]\\.?)';
const FRAMEWORKS = Object.entries(lexicon.frameworks.kinds).map(
  ([kind, names]) =>
    [
      kind,
      new RegExp(`\\b(?:${names})(?:,? \\(?${MARK} ?|[ -]|,? )${VERSION}`, 'gd'),
      new RegExp(
        `\\b${MARK} ?${VERSION} of (?:the )?(?:[A-Z]\\w+ |\\((?:NIST|CIS|OWASP|CSA)\\) ){0,6}(?:${names})`,
        'gd',
      ),
    ] as const,
);
const MAY_NAME = new RegExp(Object.values(lexicon.frameworks.kinds).join('|'));
/** What was followed before, and what newer ones are followed as well: "moved from 1.1 to 2.0", "2.0 or later". */
const CHANGED =
  /\b(?:from\b.{1,30}\bto|previous(?:ly)?|former(?:ly)?|until|was|were|migrat\w+|mov(?:ed|ing)|upgrad\w+|transition\w*|older|earlier|or (?:later|higher|newer|above))\b/i;

/** The versions of frameworks that a text says are followed, each by its framework. */
export function frameworkVersions(sentence: Spoken): Figure[] {
  const { text } = sentence;
  if (!MAY_NAME.test(text) || CHANGED.test(text)) return [];
  return FRAMEWORKS.flatMap(([kind, behind, before]) =>
    [...text.matchAll(behind), ...text.matchAll(before)].flatMap((match) => {
      const written = match[1] ?? '';
      const start = match.indices?.[1]?.[0] ?? match.index;
      if (!isOurFigure(sentence, start, written)) return [];
      const value = written.replace(/(?:\.0)+$/, '');
      return [{ key: `version ${kind}`, value, fine: '', text: written, start, sentence }];
    }),
  );
}
