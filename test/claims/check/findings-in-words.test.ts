import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { contentReport } from '../../../src/build/content-report.ts';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { RuleFacts } from '../../../src/claims/check/rule-facts.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import type { Finding } from '../../../src/claims/check/types.ts';
import { readContent } from '../../../src/source/read-content.ts';
import type { RuleCatalog } from '../../../src/words/en/findings-parts.ts';
import { findingWords, sayFinding } from '../../../src/words/findings.ts';
import { answer, baseFacts, baseFiles, baseTree, TODAY } from './base-tree.ts';
import * as kinds from './kinds.ts';
import type { Row } from './row.ts';
import { CONTENT_DATES } from './rows-content-dates.ts';
import { announcedLate, CONTRADICTION, PROMISED } from './rows-contradiction.ts';
import { EVIDENCE } from './rows-evidence.ts';
import { REACH } from './rows-reach.ts';
import { REPORT_DATES } from './rows-report-dates.ts';
import { SILENCE } from './rows-silence.ts';
import { otherTree, TRACES } from './rows-traces.ts';
import { findingsFor } from './run-snippet.ts';
import * as training from './training.ts';

const bent = (rows: readonly Row[], treeOf: typeof baseTree): Finding[] =>
  rows.flatMap(([, , bend]) => {
    const [tree, files] = [treeOf(), baseFiles()];
    bend(tree, files);
    return checkClaims(tree, { today: TODAY, files }).findings;
  });
const inAnswer = (text: string, bend: (tree: ReturnType<typeof baseTree>) => void = () => {}, today = TODAY) => {
  const tree = baseTree();
  bend(tree);
  tree.faqs.push(answer(text));
  return checkClaims(tree, { ...baseFacts(), today }).findings;
};
/** An answer that the sample company gives, in the tree of another. */
async function copied(): Promise<Finding[]> {
  const { read } = await readContent(fileURLToPath(new URL('../../../', import.meta.url)));
  return read.faqs.slice(0, 1).flatMap((one) => bent([['', '', ({ faqs }) => faqs.push(one)]], otherTree));
}

/** The findings of every row that the tests of the rules have. */
const ALL: readonly Finding[] = [
  ...bent([...REPORT_DATES, ...CONTENT_DATES, ...REACH, ...EVIDENCE], baseTree),
  ...bent(TRACES, otherTree),
  ...(await copied()),
  ...CONTRADICTION.flatMap(([text, , bend, today]) => inAnswer(text, bend, today)),
  ...inAnswer(PROMISED, announcedLate),
  ...SILENCE.flatMap(([, body]) => inAnswer(body)),
  ...[...training.FAULTY, ...kinds.FAULTY].flatMap(findingsFor),
];

type Told<Key extends string> = { [C in keyof RuleFacts]: Extract<RuleFacts[C], Record<Key, string>> };
type Sort<C extends keyof RuleFacts, Key extends string> = Told<Key>[C] extends Record<Key, infer One> ? One : never;
/** Every sort of fault that a rule with several tells apart. */
const SORTS: Partial<Record<keyof RuleFacts, readonly string[]>> = {
  'VS-D04': ['three', 'six'] satisfies Sort<'VS-D04', 'under'>[],
  'VS-D22': ['absent', 'not-yet', 'before-its-predecessor'] satisfies Sort<'VS-D22', 'fault'>[],
  'VS-D25': ['reviewed', 'issued', 'in-use'] satisfies Sort<'VS-D25', 'began'>[],
  'VS-D28': ['announced-late', 'used-early', 'over-at-once'] satisfies Sort<'VS-D28', 'fault'>[],
  'VS-C01': ['not-claimed', 'absent', 'planned'] satisfies Sort<'VS-C01', 'absence'>[],
  'VS-C03': ['other-type', 'never-issued'] satisfies Sort<'VS-C03', 'fault'>[],
  'VS-C04': ['edition', 'certificate-number'] satisfies Sort<'VS-C04', 'fault'>[],
  'VS-C10': ['covered', 'not-covered'] satisfies Sort<'VS-C10', 'fault'>[],
  'VS-C20': ['day', 'expected', 'period', 'period-of-type-1', 'day-of-type-2', 'year'] satisfies Sort<
    'VS-C20',
    'fault'
  >[],
  'VS-C33': ['opinion', 'exceptions'] satisfies Sort<'VS-C33', 'fault'>[],
  'VS-C40': ['field', 'notice'] satisfies Sort<'VS-C40', 'fault'>[],
  'VS-C42': ['place', 'denied'] satisfies Sort<'VS-C42', 'of'>[],
  'VS-R02': ['unnamed', 'absent'] satisfies Sort<'VS-R02', 'document'>[],
  'VS-R20': ['unreadable', 'no-page', 'no-entry', 'public', 'on-request'] satisfies Sort<'VS-R20', 'target'>[],
  'VS-E01': ['license', 'peer-review', 'both'] satisfies Sort<'VS-E01', 'missing'>[],
  'VS-E02': ['tool-vendor', 'subprocessor'] satisfies Sort<'VS-E02', 'is'>[],
  'VS-E08': ['document', 'update', 'answer'] satisfies Sort<'VS-E08', 'place'>[],
  'VS-E07': ['alone', 'bridged'] satisfies Sort<'VS-E07', 'fault'>[],
  'VS-I01': ['a-name', 'the-text'] satisfies Sort<'VS-I01', 'is'>[],
};

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];
const report = (finding: Finding, language: 'en' | 'ar-XB'): string =>
  contentReport(
    { faults: [], findings: [finding], silenced: [], sources: new Map(), judged: true },
    findingWords[language],
  );
/** The words of a report in plain letters that are no part of the content: in the pseudo-language every letter of our own has an accent. */
function plainWords(finding: Finding, language: 'en' | 'ar-XB'): string[] {
  const { file, found, code, facts, sentence, understood, against } = finding;
  // A wording that would pass may be the content's own sentence with another value in it.
  const around = sentence?.split(found) ?? [];
  const corrected = sayFinding(findingWords[language], finding).passes.filter(
    (one) => around.length > 1 && around.every((part) => one.includes(part)),
  );
  const content = [file, found, code, ...corrected, ...stringsIn([facts, sentence, understood?.scheme, against])];
  const own = content
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, one) => (one === '' ? text : text.replaceAll(one, ' ')), report(finding, language));
  return own.match(/(?<![\p{L}\p{M}\p{N}])[a-z]{2,}(?![\p{L}\p{M}\p{N}])/giu) ?? [];
}

describe('the report of the checker', () => {
  it('is shown for every rule, and for every sort of fault that a rule tells apart', () => {
    const codes = new Set(ALL.map(({ code }) => code));
    expect(RULES.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
    const missing = Object.entries(SORTS).flatMap(([code, sorts]) => {
      const seen = new Set(ALL.flatMap((one) => (one.code === code ? stringsIn(one.facts) : [])));
      return sorts.filter((sort) => !seen.has(sort)).map((sort) => `${code} ${sort}`);
    });
    expect(missing).toEqual([]);
  });

  it('holds no English in another language', () => {
    const left = ALL.filter((one) => plainWords(one, 'ar-XB').length > 0);
    expect(left.map((one) => report(one, 'ar-XB'))).toEqual([]);
    expect(ALL.filter((one) => plainWords(one, 'en').length < 10).map((one) => report(one, 'en'))).toEqual([]);
  });

  it('says each thing in whole sentences, without a fact that is left out', () => {
    for (const finding of ALL) {
      const [first = '', why = '', ...fix] = report(finding, 'en').split('\n');
      const { code, found } = finding;
      expect(first).toMatch(/^content\/\S+:1 {2}".*": \S.* {2}\[(?:error|warning) VS-[A-Z]\d\d\]$/s);
      expect(first).toContain(`"${found}": `);
      expect(why, code).toMatch(/^ {2}\S.*[.!?…:] \(.+\)$/);
      const [how = '', ...read] = fix;
      expect(how, code).toMatch(/^ {2}\p{Lu}.*\.$/u);
      for (const line of read) expect(line, code).toMatch(/^ {2}(?:Sentence|Understood|In the data|Would pass): \S/);
      expect(`${why}${how}`, code).not.toMatch(/undefined|NaN|\[object|\d{4}-\d{2}-\d{2}/);
    }
  });

  it('does not compile without the words of a rule, or where they leave out what the rule tells', () => {
    const { 'VS-D01': early, ...others } = findingWords.en.rules;
    expectTypeOf(findingWords.en.rules).toExtend<RuleCatalog>();
    expectTypeOf(others).not.toExtend<RuleCatalog>();
    const untold = { ...others, 'VS-D01': { ...early, why: 'It is too early.' } };
    expectTypeOf(untold).not.toExtend<RuleCatalog>();
  });
});
