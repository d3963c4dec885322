import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/claims/check/context.ts';
import { likelihoodOf } from '../../../src/claims/check/meant/lack.ts';
import { lacksIn } from '../../../src/claims/check/meant/lack-signs.ts';
import weighed from '../../../src/claims/check/meant/lexicon/lack.json' with { type: 'json' };
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** How likely a text calls lacking one of the schemes that it names: the most of all its sentences. */
function likelihood(text: string): number {
  const tree = { ...baseTree(), faqs: [answer(text)] };
  return Math.max(
    0,
    ...contextOf(tree, baseFacts())
      .sentences.filter(({ page }) => page.file === 'content/faqs/answer.mdx')
      .flatMap((one) => lacksIn(one).map(likelihoodOf)),
  );
}

describe('what a text calls lacking', () => {
  it.each([
    'Northwind Cloud has not undergone a SOC 2 examination.',
    'There is no SOC 2 report for Northwind Cloud at this time.',
    'We have started preparing for an ISO 27001 audit.',
    '- SOC 2 Type II controls for the billing system on the roadmap',
    '### SOC 2 Type II\n\nIn progress. Target completion: second quarter of 2027.',
    '### ISO 27001\n\nDeferred until a customer needs it.',
    '| Standard | Covers | Status |\n|---|---|---|\n| SOC 2 | Trust services | Audit-ready; attestation in progress |',
    '| Framework | Covers | Held |\n|---|---|---|\n| ISO 27001 | Information security | No |',
    'Northwind Cloud has yet to obtain ISO 27001 certification.',
    'An ISO 27001 certificate is not currently held by Northwind Cloud.',
    "## What we don't have\n\n- A SOC 2 report\n- On-premises installation",
    '❌ SOC 2',
    '**SOC 2**\n\nNo report yet. The plan is available under NDA.',
    '**ISO 27001**\n\nThe controls are aligned · audit planned for 2028',
    '**SOC 2 Type II**\n\nAn independent audit of our controls is currently in progress.',
    'GDPR-ready, SOC 2 (planned), ISO 27001 (planned), a DPA at launch',
    'SOC 2 (reviewing)',
    'SOC 2 Type II audit window opens in Q4 2027',
    'SOC 2 audit scheduled Q1 2028',
    '- ISO/IEC 42001:2023 — Under internal evaluation',
    '| Standard | State |\n|---|---|\n| SOC 2 | Type II Compliance Path |',
    'Our controls follow SOC 2, although we have not been formally audited.',
    'Do you have a SOC 2 report? Not at this time.',
    'We decided against SOC 2 certification for now.',
    'The SOC 2 audit has not begun yet.',
    'No third-party penetration test has been performed to date.',
    'Third-party penetration test: planned',
    'Northwind Cloud is not SOC 2 certified, not ISO 27001 certified, and not a bank.',
    'Northwind Cloud holds no SOC 2 attestation, no ISO 27001 certificate, and has commissioned no other audit.',
    "SOC 2 certification is in progress - we won't claim it before it is done.",
    'We are working on a SOC 2 report.',
  ])('is likely in: %s', (text) => expect(likelihood(text)).toBeGreaterThan(weighed.from));

  it.each([
    'Our mobile beta is not yet in the scope of our SOC 2 report.',
    'Many startups do not have a SOC 2 report.',
    'Our analytics vendor is working towards SOC 2.',
    'The renewal of our ISO 27001 certificate is under way.',
    'We plan to extend our ISO 27001 scope to the Lisbon office.',
    'A SOC 2 report is not a certification.',
    'Our SOC 2 report is not public.',
    'No nonconformities were found in the ISO 27001 audit.',
    'ISO 27001 planned maintenance windows are announced here.',
    'Northwind Cloud is SOC 2 audited and does not sell your data.',
    'Your use of our API does not make you SOC 2 compliant.',
    '| Check | Starter | Business |\n|---|---|---|\n| SOC 2 report | ❌ | ✅ |',
    'This paragraph names nothing.',
    '## Type II, not Type I\n\nSOC 2 audits are issued as either Type I or Type II.',
    '**SOC 2**\n\nOur current report is available under NDA.',
    '**ISO 27001**\n\nAn ongoing program of risk reviews is in place.',
    '**ISO 27001**\n\nOur controls are audited each year. We do not sell your data.',
    'When pursuing SOC 2, ask your auditor first.',
    'We do not share our SOC 2 report without an agreement.',
    'Our next penetration test is planned for March.',
    'Customers may not perform penetration tests without our consent.',
    'Has anyone asked you for ISO 27001? Not yet.',
    'HIPAA does not require a report.',
    'This category is outside our SOC 2 report.',
    'Whether a platform is certified or not, a SOC 2 report answers another question.',
    'Growing companies that are preparing for SOC 2 use Northwind Cloud.',
  ])('is unlikely in: %s', (text) => expect(likelihood(text)).toBeLessThan(weighed.from));

  it('names each of its signs as the reading does', () => {
    expect(Object.keys(weighed.weights).filter((sign) => !/^[a-z]+(?:-[a-z]+)*$/.test(sign))).toEqual([]);
  });
});
