import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run as newVerb } from '../../program/new.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { gapsIn } from '../../src/schemas/gap.ts';
import { readContent } from '../../src/source/read-content.ts';
import { answers } from '../../src/starter/answers.ts';
import { idOfTitle } from '../../src/starter/id-of-title.ts';
import { isRefusal } from '../../src/starter/new/around.ts';
import { NEW_KINDS, type NewKindName } from '../../src/starter/new/kinds.ts';
import { starterTree } from '../../src/starter/starter-tree.ts';
import { scriptsWords } from '../../src/words/scripts.ts';
import { put } from '../support/put.ts';
import { runVerb } from '../support/run-verb.ts';

const TODAY = '2026-11-21';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
/** A trust center as `init` makes it. */
function started(holds: string[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-new-'));
  folders.push(root);
  const given = { name: 'Tallyfox', legalName: 'Tallyfox Ltd', url: 'https://tallyfox.dev', holds };
  put(root, starterTree(answers.parse(given), TODAY));
  return root;
}
async function write(root: string, name: NewKindName, facts: Record<string, unknown>) {
  const { read: tree, sources } = await readContent(root);
  const kind = NEW_KINDS[name];
  return kind.write(kind.read(facts).data, { today: TODAY, tree, text: (file) => sources.get(file)?.text });
}
/** The files that were written, and what the check says of the tree with them. */
async function written(root: string, name: NewKindName, facts: Record<string, unknown>) {
  const answer = await write(root, name, facts);
  if (isRefusal(answer)) throw new Error(answer.is);
  const files = [...answer.created, ...answer.changed];
  put(root, files);
  return { ...answer, files, checked: await checkContent(root, TODAY) };
}

const LEAST: [NewKindName, Record<string, unknown>, string[]][] = [
  ['faq', { question: 'Do you encrypt data at rest?' }, ['content/faqs/do-you-encrypt-data-at-rest.mdx']],
  ['document', { title: 'Security whitepaper' }, ['content/documents/security-whitepaper.mdx']],
  [
    'document',
    { title: 'Security whitepaper', kind: 'whitepaper', access: 'nda' },
    ['content/documents/security-whitepaper.mdx', 'content/agreements/report-nda.md'],
  ],
  [
    'report',
    { framework: 'soc-2', type: '2', from: '2025-07-01', to: '2026-06-30' },
    ['content/documents/soc-2-type-2-2026.mdx', 'content/agreements/report-nda.md', 'content/compliance/soc-2.mdx'],
  ],
  [
    'report',
    { framework: 'soc-3', type: '2', from: '2025-07-01', to: '2026-06-30' },
    ['content/documents/soc-3-type-2-2026.mdx', 'content/compliance/soc-3.mdx'],
  ],
  [
    'report',
    { framework: 'isae-3402', type: '1', asOf: '2026-06-30' },
    [
      'content/documents/isae-3402-type-1-2026.mdx',
      'content/agreements/report-nda.md',
      'content/compliance/isae-3402.mdx',
    ],
  ],
  ['subprocessor', { name: 'Müller Postfach' }, ['content/subprocessors/mueller-postfach.yaml']],
  ['update', { title: 'Our office has moved' }, ['content/updates/2026-11-21-our-office-has-moved.mdx']],
  [
    'framework',
    { name: 'ISO 27001' },
    ['content/compliance/iso-27001.mdx', 'content/documents/iso-27001-certificate.mdx'],
  ],
  ...(['attestation', 'certification', 'assessment', 'regulation'] as const).map(
    (kind): [NewKindName, Record<string, unknown>, string[]] => [
      'framework',
      { name: 'Cyber Essentials', kind },
      ['content/compliance/cyber-essentials.mdx'],
    ],
  ),
];

describe('a new entry', () => {
  it.each(LEAST)('%s from %j passes the check but for its gaps', async (name, facts, names) => {
    const { files, checked } = await written(started(), name, facts);
    expect(files.map(([file]) => file)).toEqual(names);
    expect([checked.errors, checked.report.replace(/.*\[warning VS-R01\](?:\n {2}.*)*/g, '').trim()]).toEqual([0, '']);
    expect(checked.gaps.length).toBe(files.flatMap(([, text]) => gapsIn(text)).length);
    expect(checked.gaps.length).toBeGreaterThan(0);
  });

  it('states what was given and today, and asks for the rest', async () => {
    const { created } = await written(started(), 'faq', {
      question: 'Who may see "our" data: you?',
      principles: ['security', 'privacy'],
    });
    expect([...created.values()]).toEqual([
      `---
question: 'Who may see "our" data: you?'
category: "[[fill in: the heading it goes under]]"
principles: [security, privacy]
updated: ${TODAY}
---

[[fill in: the answer]]
`,
    ]);
  });

  it('adds a report below those that are there, and leaves every other line alone', async () => {
    const root = started();
    const file = 'content/compliance/soc-2.mdx';
    const before = `---
# ours
name: SOC 2   # the framework
kind: attestation
summary: 'An auditor’s report.'
reports:
  # the first
  - type: 1
    asOf: 2025-03-31   # a Monday
    criteria: [security]
bridgeLetters: []
---

What it covers.
`;
    put(root, [[file, before]]);
    const facts = { framework: 'soc-2', type: '2', from: '2025-07-01', to: '2026-06-30', auditor: 'Harbor CPAs LLP' };
    const { changed, created, checked } = await written(root, 'report', {
      ...facts,
      auditorLicense: 'Texas P00417',
      auditorPeerReview: 'Pass in 2024',
      exceptions: '0',
      criteria: ['security'],
    });
    expect([...created.keys()]).toEqual([
      'content/documents/soc-2-type-2-2026.mdx',
      'content/agreements/report-nda.md',
    ]);
    expect([...changed]).toEqual([
      [
        file,
        before.replace(
          'bridgeLetters',
          `  - type: 2
    period: { from: 2025-07-01, to: 2026-06-30 }
    criteria: [security]
    auditor: { name: Harbor CPAs LLP, license: Texas P00417, peerReview: Pass in 2024 }
    exceptions: 0
    document: soc-2-type-2-2026
    # [[fill in: what the report says of its opinion, issued: then delete this line]]
bridgeLetters`,
        ),
      ],
    ]);
    expect(checked.faults).toEqual([]);
    expect(checked.tree?.compliance[0]?.data).toMatchObject({ reports: [{ type: 1 }, { type: 2 }] });
  });

  it('adds the first report to what init wrote', async () => {
    const root = started(['soc-2-type-2']);
    const before = readFileSync(join(root, 'content/compliance/soc-2.mdx'), 'utf8');
    const facts = { framework: 'soc-2', type: '2', from: '2025-07-01', to: '2026-06-30', document: 'soc-2-type-2' };
    const { created, changed, checked } = await written(root, 'report', facts);
    expect([...created]).toEqual([]);
    const [text = ''] = changed.values();
    expect(text.replace(/^reports:\n(?: .*\n)*/m, '')).toBe(before);
    expect(checked.tree?.compliance[0]?.data).toMatchObject({ reports: [{ type: 2, document: 'soc-2-type-2' }] });
  });

  it('takes the agreement that is in force', async () => {
    const root = started();
    const agreement = (more: string) =>
      `---\ntitle: NDA\nversion: "1.0"\neffective: 2026-01-01\n${more}---\n\nBetween Tallyfox Ltd and you.\n`;
    put(root, [
      ['content/agreements/our-nda-1.md', agreement('')],
      ['content/agreements/our-nda.md', agreement('supersedes: our-nda-1\n')],
    ]);
    const { created } = await written(root, 'document', { title: 'Whitepaper', access: 'nda' });
    expect([...created.keys()]).toEqual(['content/documents/whitepaper.mdx']);
    expect([...created.values()].join()).toContain('\nagreement: our-nda\n');
  });

  it.each([
    ['faq', { question: '???' }, { is: 'no-id', title: '???' }],
    [
      'report',
      { framework: 'iso-27001', type: '1', asOf: '2026-01-31' },
      { is: 'not-an-attestation', kind: 'certification' },
    ],
    ['framework', { name: 'Cyber Essentials' }, { is: 'no-kind', name: 'Cyber Essentials' }],
  ] as const)('%s from %j is refused', async (name, facts, refusal) => {
    expect(await write(started(['iso-27001']), name, facts)).toMatchObject(refusal);
  });

  it('refuses to add a report to a file that it can’t read', async () => {
    const root = started();
    put(root, [['content/compliance/soc-2.mdx', '---\nname: SOC 2\n']]);
    const facts = { framework: 'soc-2', type: '1', asOf: '2026-01-31' };
    expect(await write(root, 'report', facts)).toEqual({ is: 'unreadable', file: 'content/compliance/soc-2.mdx' });
  });

  it('is told in words for each of its facts', () => {
    for (const [name, { keys, asked, lists, subject }] of Object.entries(NEW_KINDS)) {
      expect(Object.keys(scriptsWords.en.newEntry.fields)).toEqual(expect.arrayContaining([...keys]));
      expect([...keys]).toEqual(expect.arrayContaining([...asked, ...lists, ...(subject ? [subject] : [])]));
      expect(scriptsWords.en.newEntry.kinds).toHaveProperty(name);
    }
  });
});

describe('what is given for a new entry', () => {
  it.each([
    ['faq', {}, ['question']],
    ['report', { framework: 'soc-2', type: '1' }, ['asOf']],
    ['report', { framework: 'soc-2', type: '2', asOf: '2026-01-31' }, ['from', 'to']],
    ['report', { framework: 'SOC 2', type: '3' }, ['framework', 'type']],
    ['subprocessor', { name: 'Postbox', location: ['Germany'], since: 'May' }, ['location', 'since']],
    ['faq', { question: 'Why?', access: 'nda' }, [undefined]],
    ['document', { title: 'Whitepaper', file: '../secret.pdf' }, ['file']],
  ] as const)('%s from %j is refused for %j', (name, facts, keys) => {
    const issues = NEW_KINDS[name].read(facts).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual(keys);
  });
});

describe('the id of a title', () => {
  it.each([
    ['Do you encrypt data at rest?', 'do-you-encrypt-data-at-rest'],
    ['We don’t share: “why”?', 'we-dont-share-why'],
    ['Verschlüsseln Sie Daten im Ruhezustand? Größe', 'verschluesseln-sie-daten-im-ruhezustand-groesse'],
    ['Zo\u0308e', 'zoee'],
    ['静态数据是否加密？', 'jing-tai-shu-ju-shi-fou-jia-mi'],
    ['データを暗号化', 'detao-an-hao-hua'],
    ['Łódź', 'lodz'],
    ['Шифруете ли вы данные?', 'shifruete-li-vy-dannye'],
    ['Сколько это стоит?', 'skolko-eto-stoit'],
    ['SOC 2 / ISO 27001', 'soc-2-iso-27001'],
    ['…', null],
    ['', null],
  ])('of "%s" is %s', (title, id) => {
    expect(idOfTitle(title)).toBe(id);
  });

  it('ends with a whole word', () => {
    const id = idOfTitle(
      'Do you have a documented process for the notification of customers and authorities after a breach?',
    );
    expect(id).toBe('do-you-have-a-documented-process-for-the-notification-of');
    expect(idOfTitle('x'.repeat(300))).toHaveLength(60);
  });
});

describe('vouchsafe new', () => {
  const run = (...args: string[]) => runVerb(newVerb, args);
  /** The same as a program of its own. */
  const program = (...args: string[]) =>
    spawnSync(process.execPath, ['program/vouchsafe.ts', 'new', ...args], {
      encoding: 'utf8',
      input: '',
      env: { ...process.env, TODAY, VISUAL: '', EDITOR: 'echo opened' },
    });

  it('writes, says what is missing and where, opens the file, and overwrites nothing', async () => {
    const root = started();
    const first = program('faq', 'Do you encrypt data at rest?', '--root', root, '--open');
    expect([first.status, first.stderr]).toEqual([0, '']);
    const file = 'content/faqs/do-you-encrypt-data-at-rest.mdx';
    expect(first.stdout).toBe(
      `${file} written.\n2 gaps to fill in:\n  ${file}:3  the heading it goes under\n  ${file}:7  the answer\nopened ${file}\n`,
    );
    writeFileSync(join(root, file), 'mine');
    const second = await run('faq', 'Do you encrypt data at rest?', '--root', root);
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain(`${file} already exists`);
    expect(readFileSync(join(root, file), 'utf8')).toBe('mine');
    // Nothing half: the framework would be new, its document is there.
    put(root, [['content/documents/soc-2-type-1-2026.mdx', 'mine']]);
    const half = await run('report', '--framework', 'soc-2', '--type', '1', '--as-of', '2026-01-31', '--root', root);
    expect([half.status, existsSync(join(root, 'content/compliance'))]).toEqual([2, false]);
  });

  it.each([
    [['report', '--framework', 'soc-2', '--type', '2'], '--from is missing\n--to is missing'],
    [['faqs', 'A question?'], "unknown command 'faqs'"],
    [['framework', 'PCI'], 'use --kind with attestation, certification, assessment or regulation'],
  ])('says what is wrong with %j, and writes nothing', async (args, said) => {
    const root = started();
    const before = readdirSync(root, { recursive: true });
    const { status, stderr, stdout } = await run(...args, ...(args[0] === 'faqs' ? [] : ['--root', root]));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  it('answers machines with the same facts', async () => {
    const { status, stdout } = await run('update', 'Our office has moved', '--json', '--root', started());
    const file = `content/updates/${TODAY}-our-office-has-moved.mdx`;
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      {
        created: [file],
        changed: [],
        gaps: [{ file, line: 7, what: 'what has changed, and what it means for the people who read this' }],
      },
    ]);
  });

  it('asks for a trust center first', async () => {
    const root = mkdtempSync(join(tmpdir(), 'vouchsafe-new-'));
    folders.push(root);
    const { status, stderr } = await run('faq', 'A question?', '--root', root);
    expect([status, readdirSync(root)]).toEqual([2, []]);
    expect(stderr).toContain('vouchsafe init');
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, stderr: '' });
    expect((await run('report', '--help')).stdout).toContain('--auditor-url');
  });
});
