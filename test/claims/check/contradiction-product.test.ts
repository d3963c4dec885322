import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { Finding } from '../../../src/claims/check/types.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { findingWords, sayFinding } from '../../../src/words/findings.ts';
import { answer, baseFacts, baseTree, iso, soc2 } from './base-tree.ts';

/** Pay has a report on security and availability, Ledger one on security. */
const ofTwo = (tree: ContentTree): void => {
  const soc = soc2(tree);
  const [last] = soc.reports;
  if (last === undefined) return;
  soc.systems = ['Northwind Pay', 'Northwind Ledger'];
  soc.reports = [
    { ...last, systems: ['Northwind Pay'], criteria: ['security', 'availability'] },
    { ...last, systems: ['Northwind Ledger'], criteria: ['security'] },
  ];
};
function found(text: string): Finding[] {
  const tree = baseTree();
  ofTwo(tree);
  tree.faqs.push(answer(text));
  return checkClaims(tree, baseFacts()).findings.filter(({ file }) => file === 'content/faqs/answer.mdx');
}

describe('two products with a report each', () => {
  it.each([
    'The SOC 2 report of Northwind Ledger covers security alone. That of Northwind Pay covers security and availability.',
    'Our SOC 2 report for Northwind Pay covers two categories: security and availability.',
    '## Northwind Pay\n\nThe SOC 2 report covers security and availability.\n\n## Northwind Ledger\n\nThe SOC 2 report covers security alone.',
    '| Product | Categories in the SOC 2 report |\n| --- | --- |\n| Northwind Pay | Security, availability |\n| Northwind Ledger | Security |',
    'Our SOC 2 reports cover security; that of Northwind Pay covers availability, too.',
  ])('are told apart: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['The SOC 2 report of Northwind Ledger covers security and availability.', 'VS-C10', 'Northwind Ledger'],
    ['Our SOC 2 report on Northwind Pay covers privacy, too.', 'VS-C10', 'Northwind Pay'],
    ['Our SOC 2 report on Northwind Ledger covers three categories.', 'VS-C11', 'Northwind Ledger'],
    ['## Northwind Ledger\n\nThe SOC 2 report covers security and availability.', 'VS-C10', 'Northwind Ledger'],
  ])('and the finding shows the report that was compared: %s', (text, code, system) => {
    const [finding] = found(text);
    expect([finding?.code, finding?.against?.systems]).toEqual([code, [system]]);
    const said = finding === undefined ? [] : sayFinding(findingWords.en, finding).passes;
    expect(said.every((wording) => wording.startsWith(`The SOC 2 report of ${system} covers `))).toBe(true);
    expect(said.flatMap((wording) => found(wording))).toEqual([]);
  });
});

/** What is found on the page of a certificate whose scope is stated. */
function onCertificate(body: string): string[] {
  const tree = baseTree();
  for (const one of iso(tree).certificates) one.scope = 'Development and operation of the payment platform';
  const page = tree.compliance.find(({ id }) => id === 'iso-27001');
  if (page !== undefined) page.body = body;
  return checkClaims(tree, baseFacts())
    .findings.filter(({ file }) => file === page?.file)
    .map(({ code }) => code);
}

describe('a scope that only points at what is named elsewhere', () => {
  it.each([
    'The certificate covers the service named here.',
    'The certificate covers the products listed above.',
    'Our ISO 27001 certificate covers the platform presented on this page.',
    'The certification covers everything shown on this page.',
    'Our ISO 27001 certificate covers the systems named in its statement of applicability.',
    'The certificate covers what this page describes.',
    'The certificate covers the aforementioned services.',
    'Our ISO 27001 certificate covers the tools listed in the table.',
  ])('is no other scope: %s', (body) => expect(onCertificate(body)).not.toContain('VS-C13'));

  it.each([
    'The certificate covers the payroll consulting department named here.',
    'Our ISO 27001 certificate covers Tallyfox Pay, the service named here.',
    'The certificate covers call center staffing on this page.',
    'Our ISO 27001 certificate covers the office cleaning and catering described above.',
    'Our ISO 27001 certificate covers the warehouse logistics shown below.',
  ])('hides none that is: %s', (body) => expect(onCertificate(body)).toContain('VS-C13'));
});
