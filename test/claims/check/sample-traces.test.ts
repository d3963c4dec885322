import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MARKS_FILE, sampleMarks } from '../../../scripts/sample-marks.ts';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { SAMPLE_COMPANY, SAMPLE_TEXTS } from '../../../src/claims/check/lexicon/sample-company.ts';
import { namesOf, textMark } from '../../../src/claims/check/sample-text.ts';
import { filesOnDisk } from '../../../src/source/files-on-disk.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { answer, baseFiles, TODAY } from './base-tree.ts';
import type { Row } from './row.ts';
import { nda, otherTree, TRACES } from './rows-traces.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const found = (bend: Row[2]) => {
  const [tree, files] = [otherTree(), baseFiles()];
  bend(tree, files);
  return checkClaims(tree, { today: TODAY, files })
    .findings.filter(({ code }) => code.startsWith('VS-I'))
    .map(({ code, file, found }) => `${code} ${file}: ${found}`);
};

it('knows what this repository’s own content is known by: run `npm run marks` when it does not', async () => {
  expect(await sampleMarks(ROOT)).toBe(readFileSync(`${ROOT}${MARKS_FILE}`, 'utf8'));
});

describe('the sample company under another name', () => {
  it('is refused, file by file', async () => {
    const { tree } = await readContent(ROOT);
    if (!tree) throw new Error('content/ cannot be read');
    const { data } = tree.company;
    const renamed = { ...data, name: 'Tallyfox', legalName: 'Tallyfox Ltd', url: 'https://tallyfox.example' };
    const contacts = { security: 'security@tallyfox.example', privacy: 'privacy@tallyfox.example' };
    const company = { ...tree.company, data: { ...renamed, trustUrl: 'https://trust.tallyfox.example', contacts } };
    const { findings } = checkClaims({ ...tree, company }, { today: TODAY, files: await filesOnDisk(ROOT) });
    const files = (code: string) => new Set(findings.filter((one) => one.code === code).map(({ file }) => file));
    expect(files('VS-I01')).toContain('content/compliance/soc-2.mdx');
    for (const { file, body } of [...tree.faqs, ...tree.agreements])
      if (textMark(body) !== null) expect(files('VS-I01')).toContain(file);
    for (const { file, data } of tree.documents) if (data.file) expect(files('VS-I02')).toContain(file);
    expect(files('VS-I02')).toContain('content/company.yaml');
    for (const { file } of tree.agreements) expect(files('VS-I04')).toContain(file);
  });
});

describe('the sample company with its name replaced everywhere', () => {
  it('is refused for each text that tells its facts', async () => {
    const { tree } = await readContent(ROOT);
    if (!tree) throw new Error('content/ cannot be read');
    const taken = JSON.parse(
      JSON.stringify(tree)
        .replaceAll('Northwind Cloud, Inc.', 'Tallyfox Ltd')
        .replaceAll('Northwind Cloud', 'Tallyfox')
        .replaceAll('Northwind', 'Tallyfox')
        .replaceAll('northwind.example', 'tallyfox.dev'),
    ) as typeof tree;
    const { findings } = checkClaims(taken, { today: TODAY, files: baseFiles() });
    const files = new Set(findings.filter(({ code }) => code === 'VS-I01').map(({ file }) => file));
    const passed = [...taken.faqs, ...taken.principles, ...taken.updates].map(({ file }) => file);
    expect(passed.filter((file) => !files.has(file))).toEqual([]);
    expect(files).toContain('content/compliance/hipaa.mdx');
    expect(files).toContain('content/company.yaml');
    // Whoever puts their own company into an agreement may use it.
    expect(files).not.toContain('content/agreements/report-nda.md');
  });

  it('is refused where one paragraph of a text is left', async () => {
    const { tree } = await readContent(ROOT);
    const backups = tree?.faqs.find(({ id }) => id === 'backups')?.body ?? '';
    const left = backups.trim().split('\n\n').at(-1);
    expect(found((other) => other.faqs.push(answer(`A text of our own.\n\n${left}`)))).toEqual([
      'VS-I01 content/faqs/answer.mdx: Every quarter we restore a randomly chosen backup …',
    ]);
  });
});

describe('another company', () => {
  it('has no finding for what is its own', () => {
    expect(found(() => {})).toEqual([]);
  });
  it.each(TRACES)('is told of %s', (_, expected, bend) => {
    expect(found(bend)).toEqual([expected]);
  });
  it('may show how an address is written, and link to its own subdomain', () => {
    expect(
      found((tree) =>
        tree.faqs.push(answer('Sign in as name@example.com, see [the docs](https://docs.tallyfox.dev/x).')),
      ),
    ).toEqual([]);
  });
  it('may name its legal entity over a line break', () => {
    expect(found((tree) => tree.agreements.splice(0, 1, nda('Between **Tallyfox,\nInc.** and you.')))).toEqual([]);
  });
});

it('knows a text again whatever its line breaks and case, and no short one', () => {
  const text = 'We back up every database once an hour and keep each copy for thirty days in another region.';
  expect(textMark(text.replaceAll(' ', '\n').toUpperCase())).toBe(textMark(text));
  expect(textMark('Yes, we do.')).toBeNull();
  expect(SAMPLE_TEXTS.has(textMark(text) ?? '')).toBe(false);
});

it('knows a text again under the name of whoever took it over', () => {
  const text =
    'The Northwind API of Northwind Cloud answers 99.95% of all calls in a month, see status.northwind.example.';
  const taken = text
    .replace('Northwind Cloud', 'Tallyfox Pay')
    .replace('Northwind', 'Tallyfox')
    .replace('northwind.example', 'tallyfox.dev');
  const names = namesOf({ name: 'Tallyfox Pay', legalName: 'Tallyfox Pay Ltd', url: 'https://www.tallyfox.dev' });
  expect(textMark(taken, names)).toBe(textMark(text, namesOf(SAMPLE_COMPANY)));
});
