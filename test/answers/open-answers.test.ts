import { describe, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/open.ts';
import type { AnswerEntry, AnswersData, Outcome } from '../../src/answers/types.ts';
import { demoData } from './demo.ts';

const data = await demoData();
const answers = openAnswers(data);
const pages = (outcome: Outcome): string[] => (outcome.kind === 'silence' ? [] : outcome.hits.map(({ href }) => href));

describe('a question in a buyer’s words', () => {
  it('finds the answer, with the sentence that gives it and the words that matched', () => {
    const outcome = answers.ask('how often do you take backups');
    if (outcome.kind !== 'answer') throw new Error(outcome.kind);
    const [hit] = outcome.hits;
    expect(hit).toMatchObject({
      id: 'faq/backups',
      href: '/faq/backups/',
      kind: 'faq',
      how: 'text',
      updated: '2026-06-22',
    });
    expect(hit?.excerpt.text).toContain('every 6 hours');
    expect(hit?.excerpt.marks.length).toBeGreaterThan(0);
  });
  it('shows how the answer begins when its title says already what was asked, and the sentence that says it otherwise', () => {
    const excerptOf = (query: string, id: string): string | undefined => {
      const outcome = answers.ask(query);
      return outcome.kind === 'silence' ? undefined : outcome.hits.find((hit) => hit.id === id)?.excerpt.text;
    };
    const first = data.entries.find(({ id }) => id === 'faq/encryption-in-transit')?.says[0];
    expect(excerptOf('encryption', 'faq/encryption-in-transit')).toBe(first);
    expect(excerptOf('encryption', 'faq/encryption-at-rest')).toMatch(/^Yes/);
    expect(excerptOf('encryption', 'faq/backups')).toContain('encrypted');
  });
  it('says nothing of what nobody stated, and names it', () => {
    const outcome = answers.ask('TISAX');
    expect(outcome).toEqual({ kind: 'silence', unstated: ['tisax'] });
  });
  it('answers nothing to nothing', () => {
    expect(answers.ask(' ?').kind).toBe('silence');
  });
});

describe('a row of a questionnaire', () => {
  it('is matched by its id alone where an entry maps it', () => {
    const outcome = answers.askRow({ id: 'BCR-08.1', questionnaire: 'caiq-4.0', text: 'Anything at all?' });
    if (outcome.kind !== 'answer') throw new Error(outcome.kind);
    expect(pages(outcome)).toEqual(['/faq/backups/']);
    expect(outcome.hits[0]).toMatchObject({ how: 'id', score: 1 });
  });
});

describe('a row that is worded as a question is that an answer is known to answer', () => {
  const howOf = (text: string) => {
    const outcome = answers.askRow({ text });
    return outcome.kind === 'silence' ? null : [outcome.hits[0]?.href, outcome.hits[0]?.how];
  };
  it('is told from one that only means the same', () => {
    expect(howOf('Is our data encrypted at rest?')).toEqual(['/faq/encryption-at-rest/', 'wording']);
    expect(howOf('What is your backup frequency and retention?')).toEqual(['/faq/backups/', 'wording']);
    expect(howOf('What is the backup frequency and retention ?')).toEqual(['/faq/backups/', 'wording']);
    expect(howOf('Are administrative sessions recorded')).toEqual(['/faq/employee-access-to-production/', 'wording']);
    expect(howOf('Do you sign a business associate agreement, and can we send health data?')?.[1]).toBe('text');
    expect(howOf('Is stored data encrypted?')?.[1]).toBe('text');
    expect(howOf('Are administrative sessions not recorded?')?.[1]).not.toBe('wording');
  });
  it('is none where a title alone is written', () => {
    expect(howOf('GDPR')?.[1]).not.toBe('wording');
    expect(howOf('Availability')?.[1]).not.toBe('wording');
  });
});

describe('answers for the company’s own use', () => {
  const secret: AnswerEntry = {
    ...(data.entries[0] as AnswerEntry),
    id: 'faq/zanzibar',
    href: '',
    title: 'What is zanzibar?',
    asks: [],
    says: ['Nobody may read of zanzibar.'],
    internal: true,
  };
  const both: AnswersData = { ...data, entries: [...data.entries, secret] };
  it('are found by the company’s own people alone', () => {
    expect(openAnswers(both).ask('zanzibar').kind).toBe('silence');
    expect(openAnswers(both, { internal: true }).ask('zanzibar')).toMatchObject({
      kind: 'answer',
      hits: [{ id: 'faq/zanzibar', internal: true }],
    });
  });
});
