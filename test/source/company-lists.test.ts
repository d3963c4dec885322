import { describe, expect, test } from 'vitest';
import { makeManifest } from '../../src/build/make-manifest.ts';
import { parseCompanyList } from '../../src/source/company-lists.ts';
import { readContent } from '../../src/source/read-content.ts';
import { faultWords } from '../../src/words/faults.ts';
import { edited, told, withTree } from './tree-on-disk.ts';

const words = faultWords.en.lists;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ACCESS = 'content/access.yaml';
const withRule = (rule: string) =>
  edited(ACCESS, '  - { domain: partner.example, decide: approve, documents: [soc-2-report] }', `  - ${rule}`);

describe('a list of companies', () => {
  test('is read as a spreadsheet or a CRM writes it: any order, other columns, semicolons, a byte order mark', () => {
    const text =
      '\ufeffCompany;Owner;Domain;Agreement;Date\r\nAcme, Inc.;East;ACME.example;MSA-17;2024-05-01\r\n;;;;\r\nBuyer;West;@buyer.example;;\r\n';
    expect(parseCompanyList('content/customers.csv', bytes(text), words)).toEqual({
      faults: [],
      lists: {
        'customers.csv': [
          {
            domain: 'acme.example',
            company: 'Acme, Inc.',
            agreement: { reference: 'MSA-17', date: '2024-05-01' },
            row: 2,
          },
          { domain: 'buyer.example', company: 'Buyer', row: 4 },
        ],
      },
    });
  });

  test.each([
    ['name,site\nAcme,acme.example', [1], 'no column “domain”'],
    ['domain\nacme', [2], '“acme” is not an email domain'],
    ['domain,company\n,Acme', [2], 'the domain is missing'],
    ['domain\nacme.example\nacme.example', [3], 'already in row 2'],
    ['domain,agreement,date\nacme.example,MSA-17,', [2], 'half filled in'],
    ['domain,agreement,date\nacme.example,MSA-17,01/05/2024', [2], '“01/05/2024” is not a date'],
    ['domain\na.example\n\0', [1], 'isn’t a table'],
  ])('%j is told by its row', (text, rows, message) => {
    const { faults } = parseCompanyList('content/customers.csv', bytes(text), words);
    expect(faults.map(({ line }) => line)).toEqual(rows);
    expect(faults[0]?.message).toContain(message);
  });

  test('must be there, and be named by a rule', async () => {
    const list = { 'content/customers.csv': 'domain\nacme.example\n' };
    expect(await told({ ...withRule('{ companies: customers.csv, decide: approve }'), ...list })).toEqual([]);
    const [missing] = await told({ ...withRule('{ companies: customer.csv, decide: approve }'), ...list });
    expect(missing).toContain(`${ACCESS}:5`);
    expect(missing).toContain('there is no content/customer.csv');
    expect(missing).toContain('customers.csv');
    expect((await told(list)).join()).toContain('no rule names this list');
  });

  test.each(['gmail.com', 'co.uk', 'github.io', 'onmicrosoft.com', 'mailinator.com'])(
    'holds no agreement for everyone at %s',
    async (domain) => {
      const listed = await told({
        ...withRule('{ companies: customers.csv, decide: approve }'),
        'content/customers.csv': `domain,agreement,date\nacme.example,MSA-1,2024-05-01\n${domain},MSA-2,2024-05-01\n`,
      });
      expect(listed).toHaveLength(1);
      expect(listed[0]).toContain('content/customers.csv:3');
      expect(listed[0]).toContain(`an agreement is on file for “${domain}”`);
      expect(listed[0]).toContain('Delete the agreement');
      const ruled = await told(
        withRule(`{ domain: ${domain}, decide: review, agreement: { reference: MSA-2, date: 2024-05-01 } }`),
      );
      expect(ruled).toHaveLength(1);
      expect(ruled[0]).toContain(`${ACCESS}:5`);
      // Such a domain may be listed, and may be waived: neither says that somebody signed.
      expect(await told(withRule(`{ domain: ${domain}, decide: review, agreement: waived }`))).toEqual([]);
    },
  );

  test('holds no agreement that a rule about the whole list, or about a country, would give to everyone', async () => {
    const agreement = 'agreement: { reference: MSA-2, date: 2024-05-01 }';
    const [row, ...more] = await told({
      ...withRule(`{ companies: customers.csv, decide: review, ${agreement} }`),
      'content/customers.csv': 'domain\nacme.example\ngmail.com\n',
    });
    expect(more).toEqual([]);
    expect(row).toContain('content/customers.csv:3');
    const [country] = await told(withRule(`{ country: DE, decide: review, ${agreement} }`));
    expect(country).toContain(`${ACCESS}:5`);
    expect(country).toContain('for a whole country, DE');
  });

  test('reaches the gate with the lines of the rules', async () => {
    const files = {
      ...withRule('{ country: DE, decide: review }\n  - { companies: customers.csv, decide: approve }'),
      'content/customers.csv': 'domain\nacme.example\n',
    };
    const { tree } = await withTree(files, readContent);
    if (!tree) throw new Error('the tree has faults');
    const { access } = makeManifest(
      tree,
      { shell: '', request: '' },
      { builtAt: new Date(), asOf: '2026-11-21', files: new Map() },
    );
    expect(access).toMatchObject({
      lists: { 'customers.csv': [{ domain: 'acme.example', row: 2 }] },
      ruleLines: [5, 6],
    });
  });
});

describe('rules and bundles', () => {
  test.each([
    ['{ decide: approve }', 'exactly one of domain, companies, country and accounts'],
    ['{ domain: a.example, country: DE, decide: deny }', 'exactly one of domain, companies, country and accounts'],
    ['{ country: DE, decide: approve }', 'can review or deny'],
    ['{ country: Germany, decide: deny }', 'two capital letters'],
    ['{ companies: ../list.csv, decide: deny }', 'bare file name'],
    ['{ domain: a.example, decide: approve, agreement: { reference: MSA-1 } }', 'date'],
    ['{ domain: a.example, decide: approve, documents: [soc-2-reports] }', 'soc-2-report'],
  ])('%s is refused in words', async (rule, message) => {
    const faults = await told(withRule(rule));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${ACCESS}:5`);
    expect(faults[0]).toContain(message);
  });

  test('a bundle holds documents that exist, under a name of its own', async () => {
    const bundled = (name: string, documents: string) => ({
      ...withRule(
        `{ domain: a.example, decide: approve, documents: [${name}] }\nbundles:\n  ${name}: { title: Audit, documents: ${documents} }`,
      ),
    });
    expect(await told(bundled('audit', '[soc-2-report]'))).toEqual([]);
    expect((await told(bundled('audit', '[soc-3]'))).join()).toContain('no document has the id "soc-3"');
    expect((await told(bundled('audit', '[whitepaper]'))).join()).toContain('is public');
    expect((await told(bundled('soc-2-report', '[soc-2-report]'))).join()).toContain('is a bundle and a document');
  });
});

describe('scopes', () => {
  const scoped = (approvers: string, scopes: string) =>
    edited(ACCESS, 'approvers: [security@fernhill.example]', `approvers: ${approvers}\nscopes: ${scopes}`);

  test('are of people on a list, and name gated documents that exist', async () => {
    const two = '[security@fernhill.example, legal@fernhill.example]';
    expect(await told(scoped(two, '{ legal@fernhill.example: soc-2-report }'))).toEqual([]);
    expect(await told(scoped(two, '{ Legal@fernhill.example: [soc-2-report] }'))).toEqual([]);
    const [stranger] = await told(scoped(two, '{ nobody@fernhill.example: [soc-2-report] }'));
    expect(stranger).toContain(`"nobody@fernhill.example" isn't an approver or inviter`);
    const [dangling] = await told(scoped(two, '{ legal@fernhill.example: [soc-3] }'));
    expect(dangling).toContain('no document has the id "soc-3"');
    expect((await told(scoped(two, '{ legal@fernhill.example: [whitepaper] }'))).join()).toContain('is public');
  });

  test('leave no gated document without somebody who decides', async () => {
    const [alone] = await told({
      ...scoped('[security@fernhill.example]', '{ security@fernhill.example: [pentest] }'),
      'content/documents/pentest.mdx':
        '---\ntitle: Penetration test\nkind: assessment\naccess: request\nfile: pentest.pdf\n---\n',
    });
    expect(alone).toContain('nobody may decide on "soc-2-report"');
  });
});
