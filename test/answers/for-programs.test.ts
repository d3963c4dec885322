import { describe, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/open.ts';
import { forPrograms } from '../../src/answers/published.ts';
import type { Outcome } from '../../src/answers/types.ts';
import { demoData } from './demo.ts';

const data = await demoData();
const lexicon = forPrograms(data);

const found = (outcome: Outcome | undefined) => [
  outcome?.kind,
  outcome === undefined || outcome.kind === 'silence' ? null : outcome.hits.slice(0, 2).map(({ id }) => id),
];

describe('the lexicon that the gate carries', () => {
  it('is smaller, and keeps the name of every group', () => {
    expect(lexicon.map(({ words: [first] }) => first)).toEqual(data.lexicon.map(({ words: [first] }) => first));
    expect(lexicon.some((group) => 'inForms' in group)).toBe(false);
    const phrases = (all: typeof lexicon): number =>
      all.reduce((sum, { words, inRows = [], typed = [] }) => sum + words.length + inRows.length + typed.length, 0);
    expect(phrases(lexicon)).toBeLessThan(phrases(data.lexicon));
  });
  it('finds what the whole of it finds for questions of programs', () => {
    const [whole, less] = [data.lexicon.map(({ inForms: _, ...group }) => group), lexicon].map((one) =>
      openAnswers({ ...data, lexicon: one, known: [] }),
    );
    for (const query of [
      'Does the company carry out penetration tests by independent testers every year?',
      'What is the backup policy and how long are backups retained?',
      'Which subprocessors are used and in which countries are they?',
      'Is multi-factor authentication enforced for all users?',
      'Does the vendor publish its carbon emissions?',
    ])
      expect(found(less?.ask(query)), query).toEqual(found(whole?.ask(query)));
  });
});
