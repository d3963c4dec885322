import { describe, expect, test } from 'vitest';
import { type Standing, type Status, standing } from '../../src/claims/standing.ts';
import { timeline } from '../../src/claims/timeline.ts';
import { CATEGORIES } from '../../src/schemas/primitives.ts';
import { claims } from '../../src/words/en/claims.ts';
import {
  assessed,
  attested,
  certified,
  northwindIso,
  northwindSoc2,
  regulated,
  typeOne,
  typeTwo,
} from '../claims/samples.ts';

const claim = (framework: Parameters<typeof standing>[0], today: string) =>
  claims.claim(framework, standing(framework, today));
const holds = (framework: Parameters<typeof standing>[0], today: string) => claims.holds(standing(framework, today));
const TODAY = '2026-11-21';

test('days, periods and what is expected', () => {
  expect(claims.day('2027-06-30')).toBe('30 June 2027');
  expect(claims.day('2026-01-01')).toBe('1 January 2026');
  expect(claims.dayShort('2027-09-05')).toBe('5 Sep 2027');
  expect(claims.periodShort({ from: '2025-07-01', to: '2026-06-30' })).toBe('1 Jul 2025 – 30 Jun 2026');
  expect(claims.expected('2027-08')).toBe('August 2027');
  expect(claims.expected('2027-08-15')).toBe('15 August 2027');
});

test('each status has its own word', () => {
  const all = ['current', 'bridged', 'lapsed', 'in-progress', 'planned', 'stated'] as const;
  const word = (status: Status, basis: Standing['basis'] = null) => claims.status({ status, basis });
  expect(all.map((status) => word(status))).toEqual([
    'Current',
    'Bridged',
    'Lapsed',
    'In progress',
    'Planned',
    'Our statement',
  ]);
  expect(word('stated', { kind: 'assessment', completed: '2026-03-02' })).toBe('Completed');
  expect(word('stated', { kind: 'regulation', role: null })).toBe('Our statement');
});

test('names', () => {
  expect(CATEGORIES.map((category) => claims.categories[category])).toEqual([
    'Security',
    'Availability',
    'Processing integrity',
    'Confidentiality',
    'Privacy',
  ]);
  expect(claims.notStated).toBe('Not stated');
});

describe('the claim in one sentence', () => {
  test.each([
    [
      '2026-11-21',
      'The SOC 2 Type 2 report by Example Assurance LLP covers the period from 1 July 2025 to 30 June 2026 for security, availability and confidentiality, carries an unqualified opinion with no exceptions noted, and is current through 30 June 2027.',
    ],
    [
      '2026-01-01',
      'The SOC 2 Type 2 report by Example Assurance LLP covers the period from 1 July 2024 to 30 June 2025 for security and availability, carries an unqualified opinion with 1 exception noted, and is current through 30 June 2026.',
    ],
    [
      '2026-07-15',
      'The last SOC 2 Type 2 report by Example Assurance LLP covered the period from 1 July 2024 to 30 June 2025 for security and availability, and carried an unqualified opinion with 1 exception noted; a bridge letter from our management (not audited) covers 1 July 2026 to 30 September 2026.',
    ],
    [
      '2028-01-01',
      'The last SOC 2 Type 2 report by Example Assurance LLP covered the period from 1 July 2025 to 30 June 2026 for security, availability and confidentiality, carried an unqualified opinion with no exceptions noted, and lapsed on 30 June 2027.',
    ],
    [
      '2024-06-01',
      'The SOC 2 Type 1 report by Example Assurance LLP describes the design of controls as of 29 March 2024 for security, carries an unqualified opinion, and was 2 months old on 1 June 2024.',
    ],
  ])('SOC 2 on %s', (today, sentence) => {
    expect(claim(northwindSoc2, today)).toBe(sentence);
  });

  test('what is not stated is said to be not stated', () => {
    expect(claim(attested({ reports: [typeOne('2023-03-29')] }), '2023-07-14')).toBe(
      'The SOC 2 Type 1 report (auditor, categories and opinion not stated) describes the design of controls as of 29 March 2023, and was 3 months old on 14 July 2023.',
    );
    expect(claim(attested({ name: 'SOC 1', reports: [typeOne('2026-03-29')] }), TODAY)).toContain(
      '(auditor and opinion not stated)',
    );
  });

  test.each([
    ['qualified', 'carries a qualified opinion'],
    ['adverse', 'carries an adverse opinion'],
    ['disclaimer', 'carries a disclaimer of opinion'],
  ])('an opinion that is %s is not hidden', (opinion, words) => {
    expect(claim(attested({ reports: [typeTwo('2025-07-01', '2026-06-30', { opinion })] }), TODAY)).toContain(words);
  });

  test('once a bridge letter has run out, report and letter each keep their own last day', () => {
    const framework = attested({
      name: 'SOC 2 Type 2',
      reports: [typeTwo('2024-07-01', '2025-06-30', { criteria: ['security'], opinion: 'unqualified' })],
      bridgeLetters: [{ from: '2025-07-01', to: '2026-09-30', issued: '2026-10-05' }],
    });
    expect(claim(framework, TODAY)).toBe(
      'The last SOC 2 Type 2 report (auditor not stated) covered the period from 1 July 2024 to 30 June 2025 for security, carried an unqualified opinion, and was current through 30 June 2026; its bridge letter lapsed on 30 September 2026.',
    );
    expect(holds(framework, TODAY)).toBe('Lapsed on 30 September 2026');
  });

  test('certificates', () => {
    expect(claim(northwindIso, TODAY)).toBe(
      'The ISO/IEC 27001:2022 certificate EC-27001-0417, issued by Example Certification B.V. on 12 May 2025, is valid until 11 May 2028.',
    );
    expect(claim(northwindIso, '2028-05-12')).toContain('lapsed on 11 May 2028.');
    const bare = certified({
      name: 'ISO/IEC 27001:2022',
      certificates: [{ edition: '2022', issued: '2025-05-12', expires: '2028-05-11' }],
    });
    expect(claim(bare, TODAY)).toBe(
      'The ISO/IEC 27001:2022 certificate, issued on 12 May 2025 (certification body not stated), is valid until 11 May 2028.',
    );
  });

  test('a certificate that ends with its edition says so', () => {
    const old = certified({
      name: 'ISO/IEC 27001',
      certificates: [{ edition: '2013', issued: '2024-02-01', expires: '2027-01-31' }],
    });
    expect(claim(old, TODAY)).toBe(
      'The ISO/IEC 27001:2013 certificate, issued on 1 February 2024 (certification body not stated), lapsed on 31 October 2025, the last day of the 2013 edition.',
    );
    expect(holds(old, TODAY)).toBe('Lapsed on 31 October 2025, the last day of the 2013 edition');
    expect(holds(old, '2025-10-01')).toBe('Valid until 31 October 2025, the last day of the 2013 edition');
    expect(claims.holdsAfterStatus(standing(old, TODAY))).toBe(' on 31 October 2025, the last day of the 2013 edition');
    expect(claims.timeline.sentences(timeline(old, TODAY))).toEqual([
      'ISO/IEC 27001:2013 certificate: issued 1 February 2024; lapsed on 31 October 2025, the last day of the 2013 edition.',
      'First surveillance audit: due by 1 February 2025.',
      'As of 21 November 2026: lapsed.',
    ]);
  });

  test('nothing held', () => {
    expect(claim(attested(), TODAY)).toBe('There is no SOC 2 report, and none is announced.');
    expect(claim(certified(), TODAY)).toBe('There is no ISO/IEC 27001 certificate, and none is announced.');
    expect(claim(attested({ next: { type: 2, stage: 'observation', expected: '2027-08' } }), TODAY)).toBe(
      'There is no SOC 2 report yet; a Type 2 audit is in its observation period, with the report expected in August 2027.',
    );
    expect(claim(attested({ next: { stage: 'planned', expected: '2026-10-31' } }), TODAY)).toBe(
      'There is no SOC 2 report yet; an audit is planned, with the report originally expected on 31 October 2026.',
    );
    expect(claim(certified({ next: { stage: 'readiness' } }), TODAY)).toBe(
      'There is no ISO/IEC 27001 certificate yet; an audit is in readiness work.',
    );
  });

  test('what is only stated', () => {
    const pentest = assessed({ completed: '2026-09-18', by: 'Example Offensive Security Ltd' });
    expect(claim(pentest, TODAY)).toBe(
      'Penetration test: completed on 18 September 2026 by Example Offensive Security Ltd.',
    );
    expect(claim(pentest, '2027-09-19')).toBe(
      'Penetration test: completed on 18 September 2026 by Example Offensive Security Ltd, more than 12 months ago.',
    );
    expect(claim(assessed(), TODAY)).toBe('Penetration test: not completed as of 21 November 2026.');
    expect(claim(regulated({ role: 'Processor' }), TODAY)).toBe(
      'GDPR is a law, not a certification. Our role: processor.',
    );
    expect(claim(regulated(), TODAY)).toBe('GDPR is a law, not a certification. Our role isn’t stated.');
  });

  test('no sentence says certified of an attestation', () => {
    for (const today of ['2024-01-01', '2024-06-01', '2026-07-15', TODAY, '2028-01-01']) {
      expect(claim(northwindSoc2, today)).not.toMatch(/certif/i);
    }
  });
});

describe('how long it holds', () => {
  test.each([
    [northwindSoc2, TODAY, 'Current through 30 June 2027'],
    [northwindSoc2, '2027-06-30', 'Current through 30 June 2027'],
    [northwindSoc2, '2027-07-01', 'Lapsed on 30 June 2027'],
    [northwindSoc2, '2026-07-15', 'Bridged until 30 September 2026 by a letter from our management'],
    [northwindSoc2, '2024-01-01', 'Expected August 2027'],
    [attested({ next: { stage: 'planned', expected: '2023-10' } }), '2023-10-31', 'Expected October 2023'],
    [attested({ next: { stage: 'planned', expected: '2023-10' } }), '2023-11-01', 'Was expected October 2023'],
    [attested({ next: { stage: 'draft' } }), TODAY, 'No date stated'],
    [attested(), TODAY, 'Nothing yet'],
    [assessed({ completed: '2026-03-02' }), TODAY, 'Completed 2 March 2026'],
    [assessed({ completed: '2025-03-02' }), TODAY, 'Completed 2 March 2025, more than 12 months ago'],
    [assessed(), TODAY, 'Date not stated'],
    [regulated(), TODAY, 'Not a certification'],
  ])('%#: on %s', (framework, today, sentence) => {
    expect(holds(framework, today)).toBe(sentence);
  });
  test.each([
    [northwindSoc2, TODAY, 'Current through 30 June 2027'],
    [northwindIso, TODAY, 'Current until 11 May 2028'],
    [northwindSoc2, '2026-07-15', 'Bridged until 30 September 2026 by a letter from our management'],
    [northwindSoc2, '2027-07-01', 'Lapsed on 30 June 2027'],
    [northwindSoc2, '2024-01-01', 'In progress, expected August 2027'],
    [assessed({ completed: '2026-03-02' }), TODAY, 'Completed 2 March 2026'],
    [regulated(), TODAY, 'Our statement, not a certification'],
  ])('%#: after the status word, on %s', (framework, today, said) => {
    const judged = standing(framework, today);
    expect(`${claims.status(judged)}${claims.holdsAfterStatus(judged)}`).toBe(said);
  });
  test('the script’s sentence is the one the next build writes', () => {
    const judged = standing(northwindSoc2, TODAY);
    expect(claims.lapsed(judged.validThrough ?? '')).toBe(holds(northwindSoc2, '2027-07-01'));
  });
});

test('what comes next', () => {
  expect(claims.next({ type: 2, stage: 'observation', expected: '2027-08' }, TODAY)).toBe(
    'Next: a Type 2 report, in its observation period, expected in August 2027.',
  );
  expect(claims.next({ type: 2, stage: 'planned', expected: '2023-10' }, '2024-06-01')).toBe(
    'Next: a Type 2 report, planned, was expected in October 2023 and isn’t listed here.',
  );
  expect(claims.next({ stage: 'fieldwork' }, TODAY)).toBe('Next: an audit, in fieldwork, no date stated.');
});

test('who signs a bridge letter', () => {
  const cover = {
    from: '2026-07-01',
    to: '2026-09-30',
    issued: '2026-10-05',
    document: null,
    statedTo: '2026-09-30',
    clipped: false,
    uncovered: null,
  };
  expect(claims.bridge(cover)).toBe(
    'Bridge letter from our management (not audited), 5 October 2026: covers 1 July 2026 to 30 September 2026.',
  );
  expect(claims.bridge({ ...cover, issued: '2026-08-31', to: '2026-08-31', clipped: true })).toBe(
    'Bridge letter from our management (not audited), 31 August 2026: covers 1 July 2026 to 31 August 2026, the day it was signed (a letter can’t cover later days).',
  );
  expect(claims.bridge({ ...cover, uncovered: { from: '2026-06-01', to: '2026-06-30' } })).toContain(
    'Nothing covers 1 June 2026 to 30 June 2026.',
  );
});

test('a category in scope, out of it, and not stated', () => {
  expect([true, false, null].map(claims.scope.word)).toEqual(['In scope', 'Not in scope', 'Not stated']);
  expect([true, false, null].map((inScope) => claims.scope.heading('Privacy', inScope))).toEqual([
    'Privacy is in scope',
    'Privacy is not in scope',
    'Whether privacy is in scope isn’t stated',
  ]);
  expect([true, false, null].map(claims.scope.note)).toEqual([
    null,
    'No current report covers this category.',
    'There is a current report, but the categories it covers aren’t stated.',
  ]);
});
