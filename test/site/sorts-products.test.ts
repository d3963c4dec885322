import { describe, expect, it } from 'vitest';
import { company, ISO, mdx, refusalOf, soc2, sortOf, TYPE_ONE, TYPE_TWO } from './sort.ts';

describe('two products with reports of their own', () => {
  const SYSTEMS = 'systems: [Tallyfox Approve, Tallyfox Ledger]\n';
  const both = soc2(
    `${TYPE_TWO.slice(0, -2)}, systems: Tallyfox Approve }\n${TYPE_ONE.slice(0, -2)}, systems: [Tallyfox Ledger] }`,
    SYSTEMS,
  );

  it('have a row, a status, a claim and a scope each', async () => {
    const { page, trust, all } = await sortOf(mdx({ 'compliance/soc-2': both }));
    expect(page('/')).toContain(
      '# Tallyfox has a SOC 2 Type 2 report for Tallyfox Approve and a SOC 2 Type 1 report for Tallyfox Ledger',
    );
    expect(page('/')).toMatch(
      /\[SOC 2 Type 2\]\(\/compliance\/soc-2\/\) \(Tallyfox Approve\) \| Current through 30 June 2027 \|/,
    );
    expect(page('/')).toMatch(
      /\[SOC 2 Type 1\]\(\/compliance\/soc-2\/\) \(Tallyfox Ledger\) \| Point in time, 12 months/,
    );
    const soc = page('/compliance/soc-2/') ?? '';
    expect(soc).toMatch(
      /^# SOC 2\n\nTallyfox Approve: The SOC 2 Type 2 report .*\n\nTallyfox Ledger: The SOC 2 Type 1/,
    );
    expect(soc).toContain('## Tallyfox Approve: One report');
    expect(soc).toContain('## Tallyfox Ledger: What’s in scope and what isn’t');
    expect(soc).not.toContain('**Status:**');
    expect(trust.frameworks[0]?.products).toMatchObject([
      { systems: ['Tallyfox Approve'], status: 'current', validThrough: '2027-06-30' },
      { systems: ['Tallyfox Ledger'], status: 'current', validThrough: '2027-03-29' },
    ]);
    expect(trust.frameworks[0]?.reports.map(({ systems, current }) => [systems, current])).toEqual([
      [['Tallyfox Approve'], true],
      [['Tallyfox Ledger'], true],
    ]);
    expect(all).not.toContain('undefined');
  });

  it('lapse each on their own day, and leave no gap between each other’s periods', async () => {
    const old = TYPE_TWO.replace('2025-07-01, to: 2026-06-30', '2023-01-01, to: 2023-12-31').replace(
      '2026-08-14',
      '2024-02-01',
    );
    const { trust, page } = await sortOf(
      mdx({
        'compliance/soc-2': soc2(
          `${TYPE_TWO.slice(0, -2)}, systems: Tallyfox Approve }\n${old.slice(0, -2)}, systems: Tallyfox Ledger }`,
          SYSTEMS,
        ),
      }),
    );
    expect(trust.frameworks[0]?.products.map(({ status }) => status)).toEqual(['current', 'lapsed']);
    expect(trust.frameworks[0]?.gaps).toEqual([]);
    expect(page('/compliance/soc-2/')).not.toContain('Gap:');
  });

  it('a product that no report covers is said to have none', async () => {
    const { page, trust } = await sortOf(
      mdx({ 'compliance/soc-2': soc2(`${TYPE_TWO.slice(0, -2)}, systems: Tallyfox Approve }`, SYSTEMS) }),
    );
    expect(page('/')).toContain('(Tallyfox Ledger) | Planned, nothing yet | No report |   |   |   |');
    expect(trust.frameworks[0]?.products[1]).toMatchObject({ status: 'planned', validThrough: null });
    expect(page('/compliance/soc-2/')).toContain('Tallyfox Ledger: There is no SOC 2 report, and none is announced.');
  });

  it('are one where one report covers both', async () => {
    const { page, trust } = await sortOf(
      mdx({
        'compliance/soc-2': soc2(`${TYPE_TWO.slice(0, -2)}, systems: [Tallyfox Approve, Tallyfox Ledger] }`, SYSTEMS),
      }),
    );
    expect(page('/')).toContain('# Tallyfox has a SOC 2 Type 2 report\n');
    expect(trust.frameworks[0]?.products).toHaveLength(1);
  });

  it('certificates, too', async () => {
    const certificates = `${ISO.slice(0, -2)}, systems: Tallyfox Approve }
  - { edition: 2013, issued: 2020-09-12, expires: 2023-09-11, systems: Tallyfox Ledger }`;
    const { trust, page } = await sortOf(mdx({ 'compliance/iso-27001': certificates }));
    expect(trust.frameworks[0]?.products.map(({ systems, status }) => [systems[0], status])).toEqual([
      ['Tallyfox Approve', 'current'],
      ['Tallyfox Ledger', 'lapsed'],
    ]);
    expect(page('/compliance/iso-27001/')).toContain('## Current certificates');
  });

  it('may have a file each, and prose may speak of either', async () => {
    const ofProduct = (product: string, report: string, prose: string) =>
      `---\n${soc2(report, `systems: ${product}\n`)}\n---\n\n${prose}\n`;
    const { page, trust, report } = await sortOf({
      'content/compliance/soc-2-approve.mdx': ofProduct(
        'Tallyfox Approve',
        TYPE_TWO.replace('criteria: security', 'criteria: [security, availability]'),
        'Our SOC 2 Type 2 report covers Tallyfox Approve for security and availability.',
      ),
      'content/compliance/soc-2-ledger.mdx': ofProduct(
        'Tallyfox Ledger',
        TYPE_ONE.replace(' }', ', criteria: security }'),
        'Our SOC 2 Type 1 report covers Tallyfox Ledger.',
      ),
    });
    expect(report).not.toContain('VS-C');
    expect(page('/')).toContain('(Tallyfox Approve) | Current through 30 June 2027 |');
    expect(page('/')).toContain('(Tallyfox Ledger) | Point in time, 12 months old on 29 March 2027 |');
    expect(trust.frameworks.map(({ id, claim }) => [id, claim.split(':')[0]])).toEqual([
      ['soc-2-approve', 'Tallyfox Approve'],
      ['soc-2-ledger', 'Tallyfox Ledger'],
    ]);
  });

  it('and questions by product', async () => {
    const faq = (systems: string) => ({
      ...mdx({ 'compliance/soc-2': both }),
      'content/faqs/sso.mdx': `---\nquestion: Is there single sign-on?\ncategory: Access\nupdated: 2026-10-05\nsystems: ${systems}\n---\nYes.\n`,
    });
    const { page, trust } = await sortOf(faq('Tallyfox Ledger'));
    expect(page('/faq/sso/')).toContain('**Applies to:** Tallyfox Ledger');
    expect(page('/faq/')).toContain('(/faq/sso/) (Tallyfox Ledger)');
    expect(trust.faqs[0]?.systems).toEqual(['Tallyfox Ledger']);
    expect(await refusalOf(faq('Tallyfox Leger'))).toMatch(
      /no framework is about the system "Tallyfox Leger"\n.*\n {2}Did you mean "Tallyfox Ledger"\?/,
    );
  });

  it('refuses a report on a system that its framework is not about', async () => {
    const slip = both.replace('systems: Tallyfox Approve }', 'systems: Tallyfox Aprove }');
    expect(await refusalOf(mdx({ 'compliance/soc-2': slip }))).toContain(
      'no framework is about the system "Tallyfox Aprove"',
    );
  });
});

describe('several legal entities', () => {
  const nda = (party: string) => ({
    ...company('entities: [Tallyfox GmbH, 山田決済株式会社]'),
    'content/agreements/nda.md': `---\ntitle: NDA\nversion: "1.0"\neffective: 2026-01-01\n---\n\nThis agreement is between ${party} and you. ${'Keep every document to yourself. '.repeat(12)}\n`,
  });

  it('may each make an agreement, and are named', async () => {
    for (const party of ['Tallyfox Ltd', 'Tallyfox GmbH', '山田決済株式会社']) {
      const { report, trust } = await sortOf(nda(party));
      expect(report).toBe('');
      expect(trust.company.entities).toEqual(['Tallyfox GmbH', '山田決済株式会社']);
    }
    expect(await refusalOf(nda('Harborfinch GmbH'))).toContain('[error VS-I04]');
  });
});

describe('a document that is handed out on request', () => {
  const gated = { 'content/documents/report.mdx': '---\ntitle: Report\nkind: report\naccess: request\n---\n' };

  it('needs somebody who decides, and promises no time that nobody stated', async () => {
    expect(await refusalOf(gated)).toBe(
      'content/access.yaml:1  the file is missing\n  "report" is handed out on request, so somebody has to decide: write approvers: [security@tallyfox.dev] into it.',
    );
    expect(await refusalOf({ ...gated, 'content/access.yaml': 'grant: { days: 30 }\n' })).toContain(
      '"approvers" is missing',
    );
    const { page, all } = await sortOf({ ...gated, 'content/access.yaml': 'approvers: [security@tallyfox.dev]\n' });
    expect(page('/documents/')).toContain('Tell us who you are and what you need them for.\n');
    expect(all).not.toMatch(/within (?:undefined|null|\.)|reply within/);
  });
});
