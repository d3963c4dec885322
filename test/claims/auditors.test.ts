import { describe, expect, it } from 'vitest';
import { isAmerican, licenseOf } from '../../src/claims/auditors.ts';
import { checkables } from '../../src/claims/checkable.ts';
import { notedIn } from '../../src/claims/exceptions.ts';
import registers from '../../src/claims/registers.json' with { type: 'json' };
import { certificateRegisters, registerOf } from '../../src/claims/registers.ts';
import { standing } from '../../src/claims/standing.ts';
import { auditor } from '../../src/schemas/auditor.ts';
import { report } from '../../src/schemas/compliance.ts';
import { baseTree, iso, soc2, TODAY } from './check/base-tree.ts';

const firm = (facts: object) => auditor.parse({ name: 'Example Assurance LLP', ...facts });

describe('the license of a firm', () => {
  it.each([
    ['California firm permit 417', 'US'],
    ['Texas State Board of Public Accountancy P00417', 'US'],
    ['West Virginia 417', 'US'],
    ['ICAEW C000417', 'GB'],
    ['Wirtschaftsprüferkammer 150000417', 'DE'],
    ['NOREA 417', 'NL'],
    ['WPKX 417', null],
    ['Permit 417', null],
  ])('%s → %s', (license, country) => {
    expect(licenseOf(firm({ license }))?.country).toBe(country);
  });

  it('is where its jurisdiction says, whatever else it says', () => {
    expect(licenseOf(firm({ license: { number: 'CPA 417', jurisdiction: 'CA-ON' } }))).toEqual({
      number: 'CPA 417',
      jurisdiction: 'CA-ON',
      country: 'CA',
    });
  });

  it.each(['us-ca', 'California', 'USA', 'US-', 'US_CA'])('refuses %s as a jurisdiction', (jurisdiction) => {
    expect(auditor.safeParse({ name: 'A', license: { number: '1', jurisdiction } }).success).toBe(false);
  });

  it('tells whether the firm is under the peer review of the AICPA; else its name does', () => {
    expect(isAmerican(firm({ license: { number: '1', jurisdiction: 'GB' }, name: 'Example CPAs' }))).toBe(false);
    for (const name of ['Example CPAs', 'Example CPA, P.C.', 'Example & Sons PLLC'])
      expect(isAmerican(firm({ name })), name).toBe(true);
    for (const name of ['Example Revision ApS', 'Example Prüfung GmbH', 'Example B.V.'])
      expect(isAmerican(firm({ name })), name).toBe(false);
    for (const name of ['Example Assurance LLP', 'Example Agency', 'PCP Assurance'])
      expect(isAmerican(firm({ name })), name).toBe(null);
  });
});

describe('exceptions', () => {
  const period = { from: '2025-07-01', to: '2026-06-30' };
  const noted = (exceptions: unknown) => notedIn(report.parse({ type: 2, period, exceptions }));
  it('are a number, or each with its response', () => {
    expect(noted(undefined)).toBeNull();
    expect(noted(0)).toEqual({ count: 0, told: [], isExplained: true });
    expect(noted([])).toEqual({ count: 0, told: [], isExplained: true });
    expect(noted(2)).toMatchObject({ count: 2, isExplained: false });
    expect(noted([{ control: 'a', response: 'b' }])).toMatchObject({ count: 1, isExplained: true });
    expect(noted([{ control: 'a', response: 'b' }, { control: 'c' }])).toMatchObject({ count: 2, isExplained: false });
    expect(notedIn(report.parse({ type: 1, asOf: '2024-03-29' }))).toBeNull();
  });
  it.each([[-1], [1.5], ['2'], [[{}]], [[{ response: 'b' }]], [[{ control: 'a', answer: 'b' }]]])(
    'are not %j',
    (exceptions) => {
      expect(report.safeParse({ type: 2, period, exceptions }).success).toBe(false);
    },
  );
});

describe('what a reader can check', () => {
  const ofSoc2 = (change: object = {}) => {
    const data = soc2(baseTree());
    for (const one of data.reports) if (one.auditor) Object.assign(one.auditor, change);
    return checkables(standing(data, TODAY));
  };
  it('is the license, the peer review and the report of a US firm', () => {
    expect(ofSoc2()).toMatchObject([
      { kind: 'license', license: { number: 'PAR-0417' }, register: { url: 'https://cpaverify.org/' } },
      { kind: 'peer-review', stated: 'Pass, accepted 14 November 2024', isSure: true },
      { kind: 'report', firm: 'Example Assurance LLP' },
    ]);
  });
  it('sends nobody to an American register for a firm of another country', () => {
    expect(ofSoc2({ license: { number: '1', jurisdiction: 'FR' }, peerReview: undefined })).toMatchObject([
      { kind: 'license', register: null },
      { kind: 'report' },
    ]);
  });
  it('is unsure of a firm of which nothing is stated', () => {
    expect(ofSoc2({ license: undefined, peerReview: undefined })).toMatchObject([
      { kind: 'license', license: null, register: { name: 'CPAverify' } },
      { kind: 'peer-review', stated: null, isSure: false },
      { kind: 'report' },
    ]);
  });
  it('is a certificate and who accredits its body', () => {
    const data = iso(baseTree());
    expect(checkables(standing(data, TODAY))).toMatchObject([
      { kind: 'certificate', number: 'EC-27001-0417', entry: null, registers: [{ name: 'IAF CertSearch' }] },
      { kind: 'accreditation', body: 'Example Certification B.V.', accreditor: 'Example Accreditation Council' },
    ]);
    expect(certificateRegisters('UKAS, no. 0001').map(({ name }) => name)).toEqual([
      'UKAS CertCheck',
      'IAF CertSearch',
    ]);
  });
  it('is nothing where no auditor is named or nothing was ever held', () => {
    const data = soc2(baseTree());
    for (const one of data.reports) delete one.auditor;
    expect(checkables(standing(data, TODAY))).toEqual([]);
    expect(checkables(standing({ ...data, reports: [], bridgeLetters: [] }, TODAY))).toEqual([]);
  });
  it('leads to registers that are named with a source', () => {
    expect(registerOf('US')?.name).toBe('CPAverify');
    expect(registerOf('FR')).toBeNull();
    for (const { register, source } of [...registers.licenses, ...registers.certificates, registers.peerReview]) {
      expect(register.url).toMatch(/^https:\/\/[\w.-]+\//);
      expect(source).toMatch(/https:\/\/\S+/);
    }
  });
});
