import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import type { Finding } from '../../../src/claims/check/types.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { proseExamples } from '../../../src/words/en/findings-examples.ts';
import { findingWords, sayFinding } from '../../../src/words/findings.ts';
import { answer, baseFacts, baseTree, TODAY } from './base-tree.ts';
import { FAULTY as KINDS } from './kinds.ts';
import { CONTRADICTION } from './rows-contradiction.ts';
import { findingsFor } from './run-snippet.ts';
import { FAULTY } from './training.ts';

type Bend = (tree: ContentTree) => void;
interface Case {
  finding: Finding;
  bend: Bend;
  today: string;
}
const unbent: Bend = () => {};
/** What is found in an answer, and not without it. */
const judged = (text: string, bend: Bend, today: string): Finding[] => {
  const found = (body: string) => {
    const tree = baseTree();
    bend(tree);
    tree.faqs.push(answer(body));
    return checkClaims(tree, { ...baseFacts(), today }).findings;
  };
  const before = new Set(found('It is described on this page.').map(({ code, found }) => `${code} ${found}`));
  return found(text).filter((one) => !before.has(`${one.code} ${one.found}`));
};
const CASES: readonly Case[] = [
  ...Object.values(proseExamples)
    .flatMap(({ found }) => found)
    .flatMap((text) => judged(text, unbent, TODAY).map((finding) => ({ finding, bend: unbent, today: TODAY }))),
  ...[...FAULTY, ...KINDS].flatMap((snippet) =>
    findingsFor(snippet).map((finding) => ({ finding, bend: unbent, today: TODAY })),
  ),
  ...CONTRADICTION.flatMap(([text, , bend = unbent, today = TODAY]) =>
    judged(text, bend, today).map((finding) => ({ finding, bend, today })),
  ),
];
const passesOf = (finding: Finding): string[] => sayFinding(findingWords.en, finding).passes;

describe('the wordings that a finding offers', () => {
  it('pass the checker with the same facts', () => {
    const seen = new Set<string>();
    const refused: string[] = [];
    for (const { finding, bend, today } of CASES)
      for (const wording of passesOf(finding)) {
        const mark = JSON.stringify([wording, bend === unbent ? '' : bend.toString(), today]);
        if (seen.has(mark)) continue;
        seen.add(mark);
        const found = judged(wording, bend, today);
        if (found.length > 0)
          refused.push(`${finding.code} “${finding.found}” → “${wording}”: ${found.map(({ code }) => code)}`);
      }
    expect(refused).toEqual([]);
  });

  it('are there for every rule about wording and contradiction', () => {
    const offered = new Set(
      CASES.filter(({ finding }) => passesOf(finding).length > 0).map(({ finding }) => finding.code),
    );
    const prose = RULES.filter(({ family }) => family === 'wording' || family === 'contradiction');
    expect(prose.map(({ code }) => code).filter((code) => !offered.has(code) && !WITHOUT.has(code))).toEqual([]);
  });
});

describe('what is offered for a question', () => {
  const inQuestion = (question: string, text: string) => {
    const tree = baseTree();
    tree.faqs.push(answer(text, question));
    return checkClaims(tree, baseFacts()).findings.filter(({ file }) => file === 'content/faqs/answer.mdx');
  };
  it.each([
    ['VS-W07', 'What is your HIPAA certification?', 'Do you sign business associate agreements?'],
    ['VS-W07', 'When did you get your GDPR certification?', 'Do you sign a data processing agreement?'],
    ['VS-W01', 'Where is your SOC 2 certificate?', 'Do you have a SOC 2 Type 2 report?'],
  ])('%s “%s” is a question that asks right, and passes', (code, question, expected) => {
    const passes = inQuestion(question, 'It is described on this page.').flatMap((one) =>
      one.code === code ? passesOf(one) : [],
    );
    expect(passes[0]).toBe(expected);
    for (const one of passes) expect(inQuestion(one, 'It is described on this page.'), one).toEqual([]);
  });

  it.each([
    ['VS-W07', 'Are you HIPAA certified?', 'No. We do not sign business associate agreements.'],
    ['VS-W07', 'Can we see your GDPR certification?', 'No. Our data processing agreement is public.'],
    ['VS-W01', 'Are you SOC 2 certified?', 'We have a SOC 2 Type 2 report.'],
  ])('%s “%s”, which was answered yes, is another answer, and passes', (code, question, expected) => {
    const passes = inQuestion(question, 'Yes, we are.').flatMap((one) => (one.code === code ? passesOf(one) : []));
    expect(passes).toContain(expected);
    for (const one of passes) expect(inQuestion(question, one), one).toEqual([]);
  });
});
/** Its fault is in the data, and words change nothing. */
const WITHOUT = new Set(['VS-C12']);
