import { describe, expect, it } from 'vitest';
import { certificate, report } from '../../src/schemas/compliance.ts';
import type { Fact } from '../../src/site/facts.ts';
import { certificateFacts, letterFacts, reportFacts, systemsFact } from '../../src/site/framework-facts.ts';
import { type Piece, plainText } from '../../src/site/said.ts';
import { claims } from '../../src/words/en/claims.ts';

const texts = (facts: Fact[]) => Object.fromEntries(facts.map(({ label, said }) => [label, plainText(said)]));
const pieceOf = ({ said: [one] }: Fact): Partial<Piece> => (typeof one === 'object' ? one : {});
const missing = (facts: Fact[]) => facts.filter(({ stated }) => !stated).map((one) => pieceOf(one).name);
const factValue = (facts: Fact[], name: string) => facts.map(pieceOf).find((one) => one.name === name)?.value;

describe('the facts beside a claim', () => {
  it('state every field of a report', () => {
    const full = report.parse({
      type: 2,
      period: { from: '2025-07-01', to: '2026-06-30' },
      criteria: ['security', 'processing-integrity'],
      auditor: { name: 'Example Assurance LLP', url: 'https://auditor.example' },
      opinion: 'unqualified',
      exceptions: 0,
      issued: '2026-08-14',
    });
    const facts = reportFacts(claims, full, '2026-11-21');
    expect(texts(facts)).toEqual({
      Type: 'Type 2',
      Period: '1 Jul 2025 – 30 Jun 2026',
      Principles: 'Security and processing integrity',
      Auditor: 'Example Assurance LLP',
      Opinion: 'Unqualified',
      Exceptions: 'None noted',
      Issued: '14 August 2026',
      'Current through': '30 June 2027',
    });
    expect(missing(facts)).toEqual([]);
    expect(factValue(facts, 'criteria')).toBe('security processing-integrity');
    expect(factValue(facts, 'exceptions')).toBe(0);
  });

  it('say "Not stated" for what is absent, and guess nothing', () => {
    const bare = report.parse({ type: 2, period: { from: '2025-07-01', to: '2026-06-30' } });
    const facts = reportFacts(claims, bare, '2026-11-21');
    expect(missing(facts)).toEqual(['criteria', 'auditor', 'opinion', 'exceptions', 'issued']);
    expect(texts(facts).Exceptions).toBe('Not stated');
    expect(systemsFact(claims, [])).toMatchObject({ said: [{ text: 'Not stated' }], stated: false });
  });

  it('name no exceptions for a Type 1, which tests none', () => {
    const one = report.parse({ type: 1, asOf: '2024-03-29' });
    expect(reportFacts(claims, one, '2024-04-01').map((each) => pieceOf(each).name)).not.toContain('exceptions');
  });

  it('turn from "Current through" to "Was current through" the day after', () => {
    const one = report.parse({ type: 2, period: { from: '2023-04-01', to: '2024-03-29' } });
    expect(texts(reportFacts(claims, one, '2025-03-29'))['Current through']).toBe('29 March 2025');
    expect(texts(reportFacts(claims, one, '2025-03-30'))['Was current through']).toBe('29 March 2025');
  });

  it('say of a Type 1 when it is a year old, never that it is current through a day', () => {
    const one = report.parse({ type: 1, asOf: '2024-03-29' });
    for (const day of ['2025-03-29', '2025-03-30']) {
      const said = texts(reportFacts(claims, one, day));
      expect(said['12 months old on']).toBe('29 March 2025');
      expect(Object.keys(said).join()).not.toMatch(/current through/i);
    }
  });

  it('list the surveillance days of a certificate', () => {
    const held = certificate.parse({ edition: '2022', issued: '2025-05-12', expires: '2028-05-11' });
    expect(texts(certificateFacts(claims, 'ISO/IEC 27001', held, '2026-11-21'))).toMatchObject({
      'First surveillance audit due': '12 May 2026',
      'Second surveillance audit due': '12 May 2027',
      Expires: '11 May 2028',
      'Accredited by': 'Not stated',
    });
  });

  it('end what a bridge letter covers on the day it was signed', () => {
    const letter = { from: '2026-07-01', to: '2026-09-30', issued: '2026-08-15' };
    expect(texts(letterFacts(claims, letter)).Covers).toBe('1 Jul 2026 – 15 Aug 2026');
    expect(texts(letterFacts(claims, { ...letter, issued: '2026-06-15' })).Covers).toBe(
      'Nothing: it was signed before its first day',
    );
  });
});
