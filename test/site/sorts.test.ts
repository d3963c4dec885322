import { describe, expect, it } from 'vitest';
import { LEAST, refusalOf, sitemapOf, sortOf } from './sort.ts';

/** A tree's files by what they hold: `compliance/soc-2` is `content/compliance/soc-2.mdx`. */
const mdx = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}.mdx`, `---\n${text}\n---\n`]));
const company = (more: string): Record<string, string> => ({
  'content/company.yaml': `${LEAST['content/company.yaml']}${more}\n`,
});

const ISO = `name: ISO/IEC 27001
kind: certification
summary: A certified information security management system.
certificates:
  - { edition: 2022, issued: 2025-09-12, expires: 2028-09-11 }`;
const soc2 = (reports: string, more = ''): string => `name: SOC 2
kind: attestation
summary: An independent auditor’s report on our controls.
${more}reports:
${reports}`;
const TYPE_ONE = '  - { type: 1, asOf: 2026-03-29 }';
const TYPE_TWO =
  '  - { type: 2, period: { from: 2025-07-01, to: 2026-06-30 }, criteria: security, issued: 2026-08-14 }';

describe('nothing yet: the least that a trust center is made of', () => {
  it('is opened, says who it is and holds nothing', async () => {
    const { page, trust, nav, report, tree, all } = await sortOf({});
    expect(report).toBe('');
    expect(page('/')).toContain('# Tallyfox has no report or certificate');
    expect(nav).toEqual(['Overview', 'Compliance']);
    expect([trust.frameworks, trust.principles, trust.documents]).toEqual([[], [], []]);
    expect(trust.company).toMatchObject({ tagline: null, trustUrl: null, contacts: { privacy: null } });
    expect(tree.access.data).toMatchObject({ approvers: [], grant: { days: 14, downloads: 5 } });
    expect(all).not.toMatch(/undefined|null|\bNaN\b|Not in scope|reply within|Privacy:|\n\n\./);
  });

  it('leaves out what only a whole address can say, and says so', async () => {
    const sort = await sortOf({});
    expect(sort.notes.join()).toContain('The public address is unknown');
    expect(sitemapOf(sort)).toEqual([]);
    expect(sort.page('/')).toContain('](/subprocessors/)');
    expect(sort.site.at('/faq/')).toBe('/faq/');
  });

  it('takes the address from SITE_URL, and a base path with it', async () => {
    process.env.SITE_URL = 'https://tallyfox.dev/trust/';
    try {
      const sort = await sortOf({});
      expect(sort.notes).toEqual([]);
      expect(sort.site.base).toBe('/trust');
      expect(sitemapOf(sort)).toContain('https://tallyfox.dev/trust/compliance/');
      expect(sort.trust.company.trustUrl).toBe('https://tallyfox.dev/trust');
    } finally {
      delete process.env.SITE_URL;
    }
  });

  it('refuses a SITE_URL that is none', async () => {
    process.env.SITE_URL = 'trust.tallyfox.dev';
    try {
      expect(await refusalOf({})).toBe(
        'SITE_URL is "trust.tallyfox.dev": write the public address, such as https://trust.acme.example.',
      );
      expect(await refusalOf(company('trustUrl: https://trust.tallyfox.dev'))).toBe('');
    } finally {
      delete process.env.SITE_URL;
    }
  });

  it.each(['name', 'legalName', 'url', 'contacts'])('cannot do without %s', async (key) => {
    const text = LEAST['content/company.yaml'].replace(new RegExp(`^${key}:.*\\n`, 'm'), '');
    expect(await refusalOf({ 'content/company.yaml': text })).toContain(`the key "${key}" is missing`);
  });
});

describe('only ISO 27001', () => {
  const tree = mdx({ 'compliance/iso-27001': ISO });

  it('is asked for no principles, and none is shown as not in scope', async () => {
    const { page, trust, nav, listed, all } = await sortOf(tree);
    expect(page('/')).toContain('# Tallyfox has an ISO/IEC 27001:2022 certificate');
    expect(nav).not.toContain('Principles');
    expect(page('/principles/')).toBeUndefined();
    expect(listed.filter((path) => path.startsWith('/principles'))).toEqual([]);
    expect(trust.principles).toEqual([]);
    expect(all).not.toMatch(/in scope:|not in scope|principle|criteria/i);
  });

  it('states what is not stated, and guesses nothing', async () => {
    const { page, trust } = await sortOf(tree);
    expect(page('/compliance/iso-27001/')).toContain('**Certified by:** Not stated');
    expect(trust.frameworks[0]?.certificates?.[0]).toMatchObject({ body: null, number: null, current: true });
  });

  it('refuses a link to the principles that are not there', async () => {
    const linked = {
      ...tree,
      'content/faqs/a.mdx': '---\nquestion: Q?\ncategory: C\nupdated: 2026-10-01\n---\n[x](/principles/)\n',
    };
    expect(await refusalOf(linked)).toContain('the link /principles/ leads nowhere');
  });

  it('shows what it has written of principles as its own statement, without a word on scope', async () => {
    const written = mdx({ 'principles/security': 'name: Security\ncommitment: We protect what you give us.' });
    const { page, trust, nav } = await sortOf({ ...tree, ...written });
    expect(nav).toContain('Principles');
    expect(page('/principles/')).toMatch(/# What we commit to\n\nThese commitments are our own statement/);
    expect(page('/principles/')).not.toMatch(/scope|Availability/i);
    expect(page('/principles/security/')).not.toMatch(/in scope|\*\*Scope/i);
    expect(trust.principles.map(({ id, inScope }) => [id, inScope])).toEqual([['security', null]]);
  });
});

describe('only a self-assessment', () => {
  it('is called completed, and no report', async () => {
    const { page, trust, all } = await sortOf(
      mdx({
        'compliance/caiq':
          'name: CAIQ\nkind: assessment\nsummary: Our own answers.\ncompleted: 2026-03-02\nby: Tallyfox',
      }),
    );
    expect(page('/')).toContain('# Tallyfox has completed CAIQ; it has no report or certificate from an auditor');
    expect(page('/')).toMatch(/\| Completed \| Self-assessment \| Completed 2 March 2026 \| Tallyfox \|/);
    expect(trust.frameworks[0]).toMatchObject({ status: 'stated', validThrough: null, completed: '2026-03-02' });
    expect(all).not.toMatch(/not in scope|current through|valid until|auditor:/i);
  });
});

describe('a Type 1 report', () => {
  it('is a point in time, and says how old it is', async () => {
    const { page, trust, all, feed } = await sortOf(mdx({ 'compliance/soc-2': soc2(TYPE_ONE) }));
    expect(page('/compliance/soc-2/')).toContain('**Status:** Point in time, 12 months old on 29 March 2027');
    expect(page('/compliance/soc-2/')).toContain('and was 7 months old on 21 November 2026.');
    expect(page('/')).toMatch(/\| Point in time \| As of 29 Mar 2026 \| Not stated \| 12 months old on 29 March 2027/);
    expect(trust.frameworks[0]).toMatchObject({ status: 'current', validThrough: '2027-03-29' });
    expect(all).not.toMatch(/current through|\| Current/i);
    expect(feed).toEqual([]);
  });

  it('has lapsed a year later', async () => {
    const { page, trust, all } = await sortOf(mdx({ 'compliance/soc-2': soc2(TYPE_ONE) }), '2027-03-30');
    expect(page('/')).toContain('# Tallyfox’s SOC 2 Type 1 has lapsed');
    expect(trust.frameworks[0]?.status).toBe('lapsed');
    expect(all).not.toMatch(/current through/i);
  });
});

describe('what was withdrawn', () => {
  const WITHDRAWN = '{ on: 2026-10-02, why: The auditor withdrew the report after a peer review. }';
  const REASON = 'Reason: The auditor withdrew the report after a peer review.';
  const withdrawnReport = soc2(`${TYPE_TWO.slice(0, -2)}, withdrawn: ${WITHDRAWN} }`);
  const withdrawnFramework = `${ISO}\nwithdrawn: { on: 2026-10-02, why: We sold the certified business }`;

  it.each([
    ['report', { 'compliance/soc-2': withdrawnReport }, '/compliance/soc-2/', REASON],
    [
      'framework',
      { 'compliance/iso-27001': withdrawnFramework },
      '/compliance/iso-27001/',
      'Reason: We sold the certified business.',
    ],
  ])('a %s is withdrawn on every face, with its reason', async (_what, files, path, reason) => {
    const { page, trust, feed, all } = await sortOf(mdx(files));
    expect(page('/')).toContain('has been withdrawn');
    expect(page('/')).toMatch(/\| Withdrawn \|.*\| Withdrawn on 2 October 2026 \|/);
    expect(page(path)).toContain('**Status:** Withdrawn on 2 October 2026');
    expect(page(path)).toContain(`was withdrawn on 2 October 2026. ${reason}`);
    expect(page(path)).toMatch(/\*\*Withdrawn:\*\* 2 October 2026/);
    expect(trust.frameworks[0]).toMatchObject({ status: 'withdrawn', validThrough: null });
    expect(trust.principles.every(({ inScope }) => inScope === false)).toBe(true);
    expect(feed.join()).toMatch(/^withdrawn: .*: withdrawn on 2 October 2026 \|.*Reason/);
    expect(all).not.toMatch(/is current|current through 30 June 2027|valid until 11/i);
  });

  it('still holds until the day comes', async () => {
    const { trust, feed } = await sortOf(mdx({ 'compliance/soc-2': withdrawnReport }), '2026-10-01');
    expect(trust.frameworks[0]).toMatchObject({ status: 'current', validThrough: '2026-10-01' });
    expect(feed).toEqual([]);
  });

  it('does not hide an older report that still counts', async () => {
    const { trust } = await sortOf(
      mdx({ 'compliance/soc-2': soc2(`${TYPE_TWO.slice(0, -2)}, withdrawn: ${WITHDRAWN} }\n${TYPE_ONE}`) }),
    );
    expect(trust.frameworks[0]).toMatchObject({ status: 'current', validThrough: '2027-03-29' });
    expect(trust.frameworks[0]?.reports.map(({ current }) => current)).toEqual([false, true]);
  });

  it('is refused in prose that still claims it, and may be told as past', async () => {
    const faq = (answer: string) => ({
      ...mdx({ 'compliance/soc-2': withdrawnReport }),
      'content/faqs/soc-2.mdx': `---\nquestion: Do you have a SOC 2 report?\ncategory: Audits\nupdated: 2026-10-05\n---\n${answer}\n`,
    });
    expect(await refusalOf(faq('Yes, we have a SOC 2 Type 2 report.'))).toContain('[error VS-C06]');
    expect(await refusalOf(faq('Our SOC 2 Type 2 report was withdrawn in October 2026.'))).toBe('');
  });

  it('cannot be withdrawn before it was issued', async () => {
    const early = withdrawnReport.replace('on: 2026-10-02', 'on: 2026-08-01');
    expect(await refusalOf(mdx({ 'compliance/soc-2': early }))).toContain('[error VS-D10]');
  });
});

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
    expect(page('/')).toMatch(/\[SOC 2 Type 2\]\(\/compliance\/soc-2\/\) \(Tallyfox Approve\) \| Current \|/);
    expect(page('/')).toMatch(/\[SOC 2 Type 1\]\(\/compliance\/soc-2\/\) \(Tallyfox Ledger\) \| Point in time \|/);
    const soc = page('/compliance/soc-2/') ?? '';
    expect(soc).toMatch(
      /^# SOC 2\n\nTallyfox Approve: The SOC 2 Type 2 report .*\n\nTallyfox Ledger: The SOC 2 Type 1/,
    );
    expect(soc).toContain('## Tallyfox Approve: Current through 30 June 2027');
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
    expect(page('/')).toContain('(Tallyfox Ledger) | Planned | No report | None yet | Nothing yet | None yet |');
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
    expect(page('/')).toContain('(Tallyfox Approve) | Current |');
    expect(page('/')).toContain('(Tallyfox Ledger) | Point in time |');
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

describe('brands', () => {
  it.each([
    ['black', '"#000000"', 'The accent #000000 is shown as #ffffff on dark paper'],
    ['white', '"#ffffff"', 'The accent #ffffff is shown as #000000 on light paper'],
    ['gray', '"#e8e8e8"', 'The accent #e8e8e8 is shown as #010101 on light paper'],
  ])('%s is shown, turned over where it cannot be read', async (_name, accent, note) => {
    const { notes } = await sortOf(company(`brand: { accent: ${accent} }`));
    expect(notes.join('\n')).toContain(note);
  });

  it.each([
    ['in braces', 'brand: { logo: /logo.png, accent: #e8e8e8 }'],
    ['on its line', 'brand:\n  accent: #e8e8e8'],
  ])('an unquoted color %s is a comment: quotes are what it needs', async (_where, text) => {
    const said = await refusalOf({ ...company(text), 'public/logo.png': 'x' });
    expect(said).toContain('content/company.yaml');
    expect(said).toMatch(/#.* (?:begins|is read as) a comment/);
    expect(said).toMatch(/in (?:double )?quotes/);
    expect(said).not.toContain('indent');
  });

  it.each(['/logo.png', '/logo.svg'])('%s is a logo where it is there', async (logo) => {
    const files = company(`brand: { logo: ${logo} }`);
    const { site } = await sortOf({ ...files, [`public${logo}`]: 'x' });
    expect(site.company.brand.logo).toBe(logo);
    expect(await refusalOf(files)).toContain(`the logo ${logo} is not there`);
  });
});

describe('names, addresses and files in every script', () => {
  it('umlauts and CJK stay as they are', async () => {
    const { page, trust } = await sortOf({
      'content/company.yaml': `name: Bücher & Söhne
legalName: 山田決済株式会社
url: https://bücher.example
trustUrl: https://trust.bücher.example
contacts: { security: sicherheit@xn--bcher-kva.example }
`,
      'content/faqs/a.mdx':
        '---\nquestion: 多要素認証はありますか？\ncategory: アクセス\nupdated: 2026-10-01\n---\nはい。\n',
    });
    expect(page('/')).toContain('# Bücher & Söhne has no report or certificate');
    expect(trust.company.legalName).toBe('山田決済株式会社');
    expect(trust.company.trustUrl).toBe('https://trust.xn--bcher-kva.example');
    expect(page('/faq/')).toContain('## アクセス');
  });

  it('two categories in letters that addresses lack stay two', async () => {
    const faq = (category: string) =>
      `---\nquestion: ${category}？\ncategory: ${category}\nupdated: 2026-10-01\n---\nはい。\n`;
    const { page } = await sortOf({ 'content/faqs/a.mdx': faq('アクセス'), 'content/faqs/b.mdx': faq('暗号化') });
    expect(page('/faq/')).toContain('## アクセス');
    expect(page('/faq/')).toContain('## 暗号化');
  });

  it('files may be named in them; ids are made of plain letters, and the fix names one', async () => {
    const document = (file: string) => `---\ntitle: Prüfbericht\nkind: report\naccess: public\nfile: ${file}\n---\n`;
    const { page } = await sortOf({
      'content/documents/a.mdx': document('Prüfbericht-2026.pdf'),
      'public/documents/Prüfbericht-2026.pdf': '%PDF-1.7',
    });
    expect(page('/documents/a/')).toContain('(/documents/Pr%C3%BCfbericht-2026.pdf)');
    expect(await refusalOf({ 'content/documents/prüfgröße.mdx': document('a.pdf') })).toContain(
      'Rename it to "prufgrosse.mdx".',
    );
  });
});

describe('a list of one word', () => {
  it('may be written as the word', async () => {
    const { tree } = await sortOf({
      'content/compliance/soc-2.mdx': `---\n${soc2(TYPE_TWO, 'systems: Tallyfox\n')}\n---\n`,
      'content/access.yaml': 'approvers: security@tallyfox.dev\n',
      'content/subprocessors/host.yaml': 'name: Host\npurpose: Hosting\ndata: All\nlocation: DE\nsince: 2024-01-01\n',
    });
    expect(tree.compliance[0]?.data).toMatchObject({ systems: ['Tallyfox'], reports: [{ criteria: ['security'] }] });
    expect(tree.access.data.approvers).toEqual(['security@tallyfox.dev']);
    expect(tree.subprocessors[0]?.data.location).toEqual(['DE']);
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

describe('text in another language', () => {
  const faq = (answer: string) => ({
    'content/faqs/a.mdx': `---\nquestion: Q?\ncategory: C\nupdated: 2026-10-01\n---\n\n${answer}\n`,
  });

  it.each([
    [
      'German',
      'Wir verschlüsseln alle Daten bei der Übertragung mit TLS 1.3 und im Ruhezustand mit AES-256. Die Schlüssel verwaltet unser Anbieter.',
    ],
    [
      'French',
      'Nous chiffrons toutes les données en transit avec TLS 1.3 et au repos avec AES-256. Les clés sont gérées par notre fournisseur.',
    ],
    [
      'Japanese',
      'すべての通信はTLS 1.3で暗号化されます。鍵は毎年更新され、社内の担当者だけが管理します。保存されるデータもすべて暗号化されています。',
    ],
  ])('%s is said to be unchecked in wording', async (language, answer) => {
    const { notes } = await sortOf(faq(answer));
    expect(notes.join('\n')).toContain(
      `One file is not in English (${language}, it seems), so nobody has checked the wording there: content/faqs/a.mdx.`,
    );
  });

  it.each([
    'All data is encrypted in transit with TLS 1.3 and at rest with AES-256. Our provider manages the keys.',
    'SAML 2.0 and OIDC, on every plan.',
    'Yes.',
  ])('English is not: %s', async (answer) => {
    expect((await sortOf(faq(answer))).notes.join()).not.toContain('not in English');
  });
});
