import { describe, expect, test } from 'vitest';
import { alreadyLapsed, expiries, whatComesNext } from '../../src/claims/expiries.ts';
import type { Document } from '../../src/schemas/document.ts';
import { document } from '../../src/schemas/document.ts';
import { faq } from '../../src/schemas/faq.ts';
import { claims } from '../../src/words/en/claims.ts';
import { assessed, attested, northwindIso, northwindSoc2, regulated, treeOf, typeTwo } from './samples.ts';

const policy: Document = document.parse({
  title: 'Insurance certificate',
  kind: 'certificate',
  access: 'request',
  expires: '2026-12-31',
});
const undated: Document = document.parse({ title: 'Whitepaper', kind: 'whitepaper', access: 'public' });
const question = faq.parse({
  question: 'Do you offer single sign-on?',
  category: 'Access',
  updated: '2026-01-05',
  reviewBy: '2027-01-05',
});

const bare = treeOf({});
const tree = treeOf(
  {
    'soc-2': northwindSoc2,
    'iso-27001': northwindIso,
    caiq: assessed({ name: 'CAIQ', completed: '2026-03-02' }),
    gdpr: regulated(),
  },
  {
    company: {
      ...bare.company,
      data: {
        ...bare.company.data,
        disclosure: { policy: 'https://northwind.example/vdp', languages: ['en'], expires: '2027-06-30' },
      },
    },
    documents: [
      { id: 'insurance-certificate', file: 'content/documents/insurance-certificate.mdx', data: policy, body: '' },
      { id: 'security-whitepaper', file: 'content/documents/security-whitepaper.mdx', data: undated, body: '' },
    ],
    faqs: [{ id: 'sso', file: 'content/faqs/sso.mdx', data: question, body: 'Yes.' }],
  },
);
const found = (list: ReturnType<typeof expiries>) =>
  list.map(({ kind, id, day, daysLeft }) => [kind, id, day, daysLeft]);

describe('what lapses', () => {
  test('within 90 days, nearest first', () => {
    expect(found(expiries(tree, '2026-11-21', 90))).toEqual([
      ['document', 'insurance-certificate', '2026-12-31', 40],
      ['faq-review', 'sso', '2027-01-05', 45],
    ]);
  });
  test('the last day still counts as ahead, the day after as past', () => {
    expect(found(expiries(tree, '2026-12-31', 0))).toEqual([['document', 'insurance-certificate', '2026-12-31', 0]]);
    expect(found(expiries(tree, '2027-01-01', 0))).toEqual([]);
    expect(found(alreadyLapsed(tree, '2027-01-01'))).toEqual([['document', 'insurance-certificate', '2026-12-31', -1]]);
  });
  test('frameworks, certificates, assessments and the disclosure policy', () => {
    expect(found(expiries(tree, '2026-11-21', 600))).toEqual([
      ['document', 'insurance-certificate', '2026-12-31', 40],
      ['faq-review', 'sso', '2027-01-05', 45],
      ['assessment', 'caiq', '2027-03-02', 101],
      ['framework', 'soc-2', '2027-06-30', 221],
      ['disclosure-policy', 'company', '2027-06-30', 221],
      ['certificate', 'iso-27001', '2028-05-11', 537],
    ]);
  });
  test('sentences carry the day and change their tense', () => {
    const ahead = expiries(tree, '2026-11-21', 600).map(claims.dated.sentence);
    expect(ahead).toEqual([
      '“Insurance certificate” is available until 31 December 2026.',
      '“Do you offer single sign-on?” is due for review by 5 January 2027.',
      'CAIQ was completed on 2 March 2026 and is due to be repeated by 2 March 2027.',
      'The SOC 2 Type 2 report is current through 30 June 2027.',
      'security.txt expires on 30 June 2027 (RFC 9116 §2.5.5).',
      'The ISO/IEC 27001:2022 certificate is valid until 11 May 2028.',
    ]);
    expect(alreadyLapsed(tree, '2028-06-01').map(claims.dated.sentence)).toEqual([
      '“Insurance certificate” was available until 31 December 2026.',
      '“Do you offer single sign-on?” was due for review by 5 January 2027.',
      'CAIQ was completed on 2 March 2026 and was due to be repeated by 2 March 2027.',
      'SOC 2 lapsed on 30 June 2027.',
      'security.txt expired on 30 June 2027 (RFC 9116 §2.5.5).',
      'The ISO/IEC 27001:2022 certificate lapsed on 11 May 2028.',
    ]);
  });
  test('what is bridged names the letter', () => {
    const [first] = expiries(tree, '2026-07-15', 90);
    expect(first?.id).toBe('soc-2');
    expect(first && claims.dated.sentence(first)).toBe('The SOC 2 bridge letter is current through 30 September 2026.');
  });
  test('what is not held lapses never', () => {
    expect(
      expiries(treeOf({ 'soc-2': attested({ reports: [typeTwo('2026-07-01', '2027-06-30')] }) }), '2026-11-21', 9999),
    ).toEqual([]);
    expect(alreadyLapsed(treeOf({ 'soc-2': attested() }), '2026-11-21')).toEqual([]);
  });
  test('a line for the log', () => {
    const [first] = expiries(tree, '2026-11-21', 90);
    expect(first && claims.dated.line(first)).toBe(
      'in 40 days: “Insurance certificate” is available until 31 December 2026. (content/documents/insurance-certificate.mdx)',
    );
    const [today] = expiries(tree, '2026-12-31', 0);
    expect(today && claims.dated.line(today)).toMatch(/^today: /);
    const [past] = alreadyLapsed(tree, '2027-01-01');
    expect(past && claims.dated.line(past)).toMatch(/^1 day ago: /);
  });
});

test('a calendar of what comes: audits and surveillance too, nothing that is past', () => {
  expect(whatComesNext(tree, '2027-03-03').map(({ kind, day }) => [kind, day])).toEqual([
    ['surveillance', '2027-05-12'],
    ['framework', '2027-06-30'],
    ['disclosure-policy', '2027-06-30'],
    ['next-audit', '2027-08-31'],
    ['certificate', '2028-05-11'],
  ]);
  const audit = whatComesNext(tree, '2027-03-03').find(({ kind }) => kind === 'next-audit');
  expect(audit && claims.dated.sentence(audit)).toBe('SOC 2 Type 2 report: expected in August 2027.');
});
