import { describe, expect, it } from 'vitest';
import { intentOf } from '../../src/answers/intents.ts';
import aims from '../../src/answers/lexicon/aims.json' with { type: 'json' };
import { monthsIn } from '../../src/answers/months.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { wordsOf } from '../../src/answers/text.ts';
import { ownTime } from '../support/pace.ts';
import { demoData } from './demo.ts';

const data = await demoData();
const answers = openAnswers(data);
const first = (query: string): string | undefined => {
  const outcome = answers.ask(query);
  return outcome.kind === 'silence' ? 'silence' : outcome.hits[0]?.id;
};

describe('the words that tell an aim', () => {
  it.each(Object.entries(aims).filter(([, phrases]) => Array.isArray(phrases)))(
    'have a meaning and a source, and are written as they are read: %s',
    (aim, phrases) => {
      expect(Object.entries(aims.means).find(([name]) => name === aim)?.[1]).toMatch(/\.$/);
      expect(Object.entries(aims.sources).find(([name]) => name === aim)?.[1]).toMatch(/\w/);
      const read = [phrases].flat().map((phrase) => wordsOf(String(phrase)).map(({ word }) => word));
      expect(read.map((words) => words.join(' '))).toEqual(phrases);
      expect(new Set([phrases].flat()).size).toBe([phrases].flat().length);
    },
  );
});

describe('a word of a topic', () => {
  it.each([
    // “Integrity” has the stem of “integration”, and “principles” are no “four eyes principle”.
    ['okta integration', 'faq/single-sign-on'],
    ['four eyes principle', 'principle/security'],
    // No page is about it alone: many state it.
    ['segregation of duties', 'framework/soc-2'],
  ])('leads to what holds the topic: %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
  it('leads to no page that has the word and not the topic', () => {
    expect(first('code of ethics')).toBe('silence');
  });
});

describe('a guide', () => {
  it.each([
    ['type 1 vs type 2', 'guide/type-1-and-type-2'],
    ['what is soc 2', 'guide/what-is-soc-2'],
    ['privacy vs confidentiality', 'guide/the-five-principles'],
    ['disclaimer of opinion meaning', 'guide/how-to-read-a-report'],
    ['what does carve out mean', 'guide/how-to-read-a-report'],
    ['soc 2 for beginners', 'guide/what-is-soc-2'],
  ])('answers “%s”', (query, id) => {
    expect(first(query)).toBe(id);
  });
  it.each(['do you have soc 2 type 2', 'what is your rpo', 'how long do you keep logs', 'Who owns the company?'])(
    'stands in nobody’s way who asks of the company: %s',
    (query) => {
      expect(first(query)).not.toMatch(/^guide/);
    },
  );
  it('answers no row of a questionnaire, for it states nothing of the company', () => {
    const outcome = answers.askRow({ text: 'What is the difference between a Type 1 and a Type 2 report?' });
    const kinds = outcome.kind === 'silence' ? [] : outcome.hits.map(({ kind }) => kind);
    expect(kinds).not.toContain('guide');
  });
});

describe('an update', () => {
  it.each([
    ['may outage', 'update/2026-05-26-api-incident'],
    ['what caused the api outage', 'update/2026-05-26-api-incident'],
    ['connection limits', 'update/2026-05-26-api-incident'],
    ['december subprocessor change', 'update/2026-11-10-new-subprocessor-statement-match'],
  ])('is found by what happened and when: %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
  it('is none of another year', () => {
    expect(first('may 2023 uptime')).not.toMatch(/^update/);
  });
});

describe('a page that lists things', () => {
  it.each([
    ['latest news', 'overview/updates'],
    ['which certs', 'overview/compliance'],
    ['5 trust principles', 'overview/principles'],
    ['list of documents', 'overview/documents'],
    ['subprocessor list', 'overview/subprocessors'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('the newest document of its kind', () => {
  it('comes first, and an older one where it is named', () => {
    expect(first('latest soc report copy')).not.toBe('document/soc-2-type-1-2024');
    const outcome = answers.ask('soc2 type 2 pdf latest');
    const documents = outcome.kind === 'silence' ? [] : outcome.hits.filter(({ kind }) => kind === 'document');
    expect(documents[0]?.id).toBe('document/soc-2-type-2-2026');
  });
});

describe('what a framework’s page states in its data', () => {
  it('is found by its rarest word', () => {
    expect(first('ACC-03')).toBe('framework/soc-2');
  });
  it('is what is left to the customer, too', () => {
    const soc2 = data.entries.find(({ id }) => id === 'framework/soc-2');
    expect(soc2?.says.join(' ')).toContain('Require a second approver');
  });
});

describe('the aim of a search', () => {
  it.each([
    ['type 1 vs type 2', ['explains']],
    ['what is a bridge letter', ['explains', 'document', 'question']],
    ['who moved our money', ['news', 'who', 'question']],
    ['can support move our money', ['question']],
    ['what is your uptime', ['question']],
    ['latest news', ['news']],
    ['who sends emails', ['who', 'question']],
  ])('%s', (query, aims) => {
    expect([...intentOf(query, 'en').aims].sort()).toEqual([...aims].sort());
  });
  it('names months, and takes a verb for none', () => {
    expect([...monthsIn('outage on 19 May', 'en')]).toEqual([5]);
    expect([...monthsIn('may outage, sept and Dec', 'en')].sort((a, b) => a - b)).toEqual([5, 9, 12]);
    expect([...monthsIn('may we share it, and may customers?', 'en')]).toEqual([]);
    expect([...monthsIn('Ausfall im März', 'de')]).toEqual([3]);
  });
  it('is read at once from a long text', async () => {
    const took = await ownTime(() => {
      intentOf('may what is a '.repeat(20_000), 'en');
    });
    expect(took).toBeLessThan(3000);
  });
});
