import { describe, expect, it } from 'vitest';
import { numberedIn } from '../../src/answers/numbered.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { ownTime } from '../support/pace.ts';
import { demoData } from './demo.ts';

const namesIn = (text: string) => numberedIn(text).map(({ name }) => name);

describe('standards that a number tells apart', () => {
  it('are read by series and number, however they are written', () => {
    expect(namesIn('ISO/IEC 27001:2022 and ISO-50001, NIST SP 800-53 Rev. 5')).toEqual([
      'iso 27001',
      'iso 50001',
      'nist 800 53',
    ]);
    expect(namesIn('SOC 2 Type II, soc2 type 3, a Type 1 report')).toEqual(['soc 2', 'type 2', 'type 3', 'type 1']);
  });
  it('are none where the number is a year, or no number follows', () => {
    for (const text of ['iso 2022', 'soc 2024 report', 'iso certificate', 'type 2 diabetes', 'our ISO', 'en route'])
      expect(namesIn(text), text).toEqual([]);
  });
  it('are found in a long text at once', async () => {
    const took = await ownTime(() => {
      numberedIn('iso iec '.repeat(50_000));
      numberedIn('soc type '.repeat(50_000));
    });
    expect(took).toBeLessThan(1000);
  });
});

const data = await demoData();
const answers = openAnswers(data);

describe('a standard that nobody states', () => {
  it.each([
    'iso 50001',
    'ISO 50001 certificate',
    'are you iso 28000 certified',
    'iso27002',
    'iec 62443',
    'SOC 2 Type 3',
    'soc2 type3',
    'soc 4',
    'type 3 report',
    'iso 13485 certificate pdf',
    'iso 31000',
    'nist 800-88',
    'soc for cybersecurity',
  ])('has no answer: %s', (query) => {
    expect(answers.ask(query).kind).toBe('silence');
  });
  it.each([
    ['iso 27001', '/compliance/iso-27001/'],
    ['ISO/IEC 27001:2022 certificate', '/compliance/iso-27001/'],
    ['soc 2 type ii', '/compliance/soc-2/'],
    ['ssae 18', '/compliance/soc-2/'],
    ['what is soc 2 type 3', '/learn/type-1-and-type-2/'],
  ])('is told from one that is stated: %s', (query, page) => {
    const outcome = answers.ask(query);
    expect(outcome.kind === 'silence' ? [] : outcome.hits.slice(0, 2).map(({ href }) => href)).toContain(page);
  });
  it('is found as soon as somebody states it', () => {
    const [first] = data.entries;
    if (!first) throw new Error('no entries');
    const entries = [
      ...data.entries,
      { ...first, id: 'faq/energy', title: 'Is energy managed?', asks: [], says: ['Yes, by ISO 50001.'] },
    ];
    expect(openAnswers({ ...data, entries }).ask('iso 50001').kind).not.toBe('silence');
  });
});
