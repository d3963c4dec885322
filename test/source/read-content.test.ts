import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/source/read-content.ts';
import { edited, GOOD, told, withTree } from './tree-on-disk.ts';

const REPORT = 'content/documents/soc-2-report.mdx';
const SSO = 'content/faqs/sso.mdx';
const SOC = 'content/compliance/soc-2.mdx';

describe('a tree without a fault', () => {
  it('is handed over whole, in the order of ids, with its sources', async () => {
    await withTree({}, async (root) => {
      const { tree, faults, sources } = await readContent(root);
      expect(faults).toEqual([]);
      expect(tree?.principles.map(({ id }) => id)).toEqual([
        'availability',
        'confidentiality',
        'privacy',
        'processing-integrity',
        'security',
      ]);
      expect(tree?.faqs[0]).toMatchObject({
        id: 'sso',
        file: SSO,
        data: { featured: false, documents: ['soc-2-report'] },
      });
      expect(tree?.company.data.notClaimed).toEqual([]);
      expect(tree?.company.data.language).toBe('en');
      expect([...sources.keys()].sort()).toEqual(Object.keys(GOOD).sort());
    });
  });

  it('may be written with CRLF and is then read the same', async () => {
    const crlf = Object.fromEntries(Object.entries(GOOD).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]));
    const [lf, windows] = [await withTree({}, readContent), await withTree(crlf, readContent)];
    expect(windows.faults).toEqual([]);
    expect(windows.tree).toEqual(lf.tree);
  });

  it('may hold READMEs, translations and what editors leave behind', async () => {
    const extra = {
      'content/README.md': 'x',
      'content/faqs/README.md': 'x',
      'content/agreements/README.md': '# Agreements',
      'content/faqs/.DS_Store': 'x',
      'content/faqs/sso.de.mdx': 'x',
    };
    expect(await told({ ...extra, 'content/faqs/sso.pt-BR.mdx': 'x' })).toEqual([]);
  });
});

it('takes the language of the interface from the company, and only one that it speaks', async () => {
  const inLanguage = (tag: string) => ({
    'content/company.yaml': `${GOOD['content/company.yaml']}language: ${tag}\n`,
  });
  const { tree } = await withTree(inLanguage('ar-XB'), readContent);
  expect(tree?.company.data.language).toBe('ar-XB');
  expect((await told(inLanguage('de'))).join()).toContain('"de" is not allowed for "language"');
});

describe('files', () => {
  const CASES: [what: string, changes: Record<string, string | Buffer | null>, messages: string[]][] = [
    [
      'company.yaml and access.yaml missing',
      { 'content/company.yaml': null, 'content/access.yaml': null },
      [
        'content/access.yaml:1  the file is missing\n  "soc-2-report" is handed out on request, so somebody has to decide: write approvers: [you@…] into it.',
        'content/company.yaml:1  the file is missing\n  Every trust center has one: write content/company.yaml with name, legalName, url and contacts: { security: … }.',
      ],
    ],
    ['a principle missing', { 'content/principles/privacy.mdx': null }, []],
    [
      'no framework left, and the link to one',
      { [SOC]: null, 'content/compliance/gdpr.mdx': null },
      [
        `${SSO}:8  the link /compliance/soc-2/ leads nowhere\n  There is no page under /compliance/.\n  Correct the link, take it out, or add content/compliance/soc-2.mdx.`,
      ],
    ],
    [
      'a sixth principle',
      { 'content/principles/privcy.mdx': GOOD['content/principles/privacy.mdx'] ?? '' },
      [
        'content/principles/privcy.mdx:1  "privcy" is not a trust services category\n  Allowed here: security, availability, processing-integrity, confidentiality, privacy.\n  Did you mean "privacy"?',
      ],
    ],
    [
      'an unknown folder and an unknown file',
      { 'content/faq/a.mdx': 'x', 'content/companies.yaml': 'x' },
      [
        'content/companies.yaml:1  unknown file\n  Allowed here: company.yaml, access.yaml, lexicon.yaml.\n  Did you mean "company.yaml"?\n  Rename it, or move it out of content/.',
        'content/faq:1  unknown folder\n  Allowed here: compliance, principles, faqs, documents, subprocessors, updates, agreements, learn.\n  Did you mean "faqs"?\n  Rename it, or move it out of content/.',
      ],
    ],
    [
      'a word of the lexicon in two groups',
      { 'content/lexicon.yaml': '- words: [MFA, 2FA]\n- words: [second factor, mfa]\n' },
      [
        'content/lexicon.yaml:2  "mfa" stands in a group already\n  Line 1 has it: make one group of the two, or leave it out here.',
      ],
    ],
    [
      'a wrong ending, a folder and names that are no ids',
      {
        'content/faqs/mfa.md': 'x',
        'content/faqs/more/a.mdx': 'x',
        'content/faqs/My Answer.mdx': 'x',
        'content/faqs/a.backup.mdx': 'x',
      },
      [
        'content/faqs/My Answer.mdx:1  "My Answer" is not an id\n  An id is lower-case letters, digits and single hyphens, no dots.\n  Rename it to "my-answer.mdx".',
        'content/faqs/a.backup.mdx:1  "a.backup" is not an id\n  An id is lower-case letters, digits and single hyphens, no dots.\n  Rename it to "a-backup.mdx".',
        'content/faqs/mfa.md:1  the ending is wrong\n  Files in content/faqs/ end in .mdx: rename it to "mfa.mdx".',
        'content/faqs/more:1  unknown folder\n  Put the files straight into content/faqs/.',
      ],
    ],
    [
      'a file that is not UTF-8',
      { 'content/principles/privacy.mdx': Buffer.from('---\nname: Privé\ncommitment: C\n---\n', 'latin1') },
      [
        'content/principles/privacy.mdx:2  the file is not UTF-8\n  Save it as UTF-8; this line holds the first byte that is not.',
      ],
    ],
  ];
  it.each(CASES)('%s', async (_what, changes, messages) => {
    expect(await told(changes)).toEqual(messages);
  });

  it('no content folder at all is one fault, not seven', async () => {
    expect((await readContent('/nowhere')).faults.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'content the folder is missing',
    ]);
  });
});

describe('references', () => {
  const CASES: [what: string, changes: Record<string, string | null>, messages: string[]][] = [
    [
      'a document that is spelled otherwise',
      edited(SOC, 'document: soc-2-report', 'document: soc2-report'),
      [
        `${SOC}:9  no document has the id "soc2-report"\n  There: soc-2-report, whitepaper.\n  Did you mean "soc-2-report"?`,
      ],
    ],
    [
      'a document that was deleted, wherever it is named',
      { [REPORT]: null },
      [
        'content/access.yaml:5  no document has the id "soc-2-report"\n  There: whitepaper.\n  Add content/documents/soc-2-report.mdx, or delete the reference.',
        `${SOC}:9  no document has the id "soc-2-report"\n  There: whitepaper.\n  Add content/documents/soc-2-report.mdx, or delete the reference.`,
        `${SSO}:5  no document has the id "soc-2-report"\n  There: whitepaper.\n  Add content/documents/soc-2-report.mdx, or delete the reference.`,
        `${SSO}:10  the link /documents/soc-2-report/ leads nowhere\n  There under /documents/: whitepaper.\n  Correct the link, take it out, or add content/documents/soc-2-report.mdx.`,
      ],
    ],
    [
      'an agreement that does not exist',
      edited(REPORT, 'agreement: nda-2', 'agreement: nda-3'),
      [`${REPORT}:6  no agreement has the id "nda-3"\n  There: nda-1, nda-2.\n  Did you mean "nda-1"?`],
    ],
    [
      'an agreement that supersedes what is not there',
      { 'content/agreements/nda-1.md': null },
      ['content/agreements/nda-2.md:5  no agreement has the id "nda-1"\n  There: nda-2.\n  Did you mean "nda-2"?'],
    ],
    [
      'agreements that supersede each other',
      edited('content/agreements/nda-1.md', 'effective', 'supersedes: nda-2\neffective'),
      [
        'content/agreements/nda-1.md:4  "nda-1" supersedes itself\n  Name the earlier version, or delete the key.',
        'content/agreements/nda-2.md:5  "nda-2" supersedes itself\n  Name the earlier version, or delete the key.',
      ],
    ],
    [
      'a rule about a public document',
      edited('content/access.yaml', '[soc-2-report]', '[soc-2-report, whitepaper]'),
      [
        'content/access.yaml:5  "whitepaper" is public: anyone may download it\n  A rule speaks of gated documents: take the id out of the rule, or gate the document.',
      ],
    ],
    [
      'a document named twice',
      edited(SSO, '[soc-2-report]', '[soc-2-report, soc-2-report]'),
      [`${SSO}:5  "soc-2-report" is named twice\n  Name it once.`],
    ],
    [
      'one file for two documents',
      { 'content/documents/white-paper.mdx': GOOD['content/documents/whitepaper.mdx'] ?? '' },
      [
        'content/documents/whitepaper.mdx:5  "whitepaper.pdf" is already the file of white-paper\n  Give each document a file of its own, or keep one entry.',
      ],
    ],
    [
      'an update whose date is not that of its name',
      edited('content/updates/2026-08-14-report.mdx', 'date: 2026-08-14', 'date: 2026-08-15'),
      [
        'content/updates/2026-08-14-report.mdx:3  the date is 2026-08-15, the file name begins with "2026-08-14"\n  Let both say the same: correct the date, or rename the file to "2026-08-15-report.mdx".',
      ],
    ],
  ];
  it.each(CASES)('%s', async (_what, changes, messages) => {
    expect(await told(changes)).toEqual(messages);
  });

  it('leave the tree whole, and front matter at fault does not', async () => {
    const dangling = await withTree(edited(SOC, 'document: soc-2-report', 'document: other'), readContent);
    expect(dangling.faults).toHaveLength(1);
    expect(dangling.tree).not.toBeNull();
    const broken = await withTree(edited(SOC, 'summary:', 'sumary:'), readContent);
    expect(broken.tree).toBeNull();
  });

  it('to a file that is there but at fault are not called dangling', async () => {
    const faults = await told(edited(REPORT, 'kind: report', 'kind: rport'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('"rport" is not allowed for "kind"');
  });
});

it('finds every fault of every file in one run', async () => {
  const faults = await told({
    ...edited(SSO, 'updated: 2026-09-01', 'updated: soon\ncolor: red'),
    ...edited(REPORT, 'agreement: nda-2', 'agreement: nda-9'),
    ...edited('content/company.yaml', '"#1f5eff"', 'red'),
    'content/principles/privacy.mdx': null,
    'content/learn/a.mdx': '',
  });
  expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
    'content/company.yaml:7  "brand.accent" cannot be "red"',
    `${REPORT}:6  no agreement has the id "nda-9"`,
    `${SSO}:4  "soon" is not a day`,
    `${SSO}:5  unknown key "color"`,
    'content/learn/a.mdx:1  the file is empty',
  ]);
});
