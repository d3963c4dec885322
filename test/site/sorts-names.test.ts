import { describe, expect, it } from 'vitest';
import { company, refusalOf, soc2, sortOf, TYPE_TWO } from './sort.ts';

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
    expect(await refusalOf(files)).toContain(`the logo ${logo} doesn't exist`);
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
