import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MARKS_FILE, sampleMarks } from '../../../scripts/sample-marks.ts';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { SAMPLE_BODIES, SAMPLE_FILES } from '../../../src/claims/check/lexicon/sample-company.ts';
import { bodyMark } from '../../../src/claims/check/rules/sample-traces.ts';
import { agreement } from '../../../src/schemas/agreement.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { filesOnDisk } from '../../../src/source/files-on-disk.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { answer, baseFiles, baseTree, entry, TODAY } from './base-tree.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A tree of another company, with nothing in it that is not its own. */
function otherTree(): ContentTree {
  const rest = JSON.parse(
    JSON.stringify(baseTree())
      .replaceAll('Northwind Cloud', 'Tallyfox')
      .replaceAll('northwind.example', 'tallyfox.dev')
      .replaceAll('Example Assurance LLP', 'Harbor & Finch LLP')
      .replaceAll('auditor.example', 'harborfinch.dev')
      .replace(/"Example ([A-Z])/g, '"$1')
      .replace(/([a-z-]+)\.example/g, '$1.dev'),
  ) as ContentTree;
  return { ...rest, agreements: [nda('This agreement is between Tallyfox, Inc. and you.')] };
}
const nda = (body: string) =>
  entry(
    'content/agreements/nda.md',
    agreement.parse({ title: 'Terms', version: '1.0', effective: '2026-01-01' }),
    body,
  );
const found = (bend: (tree: ContentTree, files: ReturnType<typeof baseFiles>) => void) => {
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
      if (bodyMark(body) !== null) expect(files('VS-I01')).toContain(file);
    for (const { file, data } of tree.documents) if (data.file) expect(files('VS-I02')).toContain(file);
    expect(files('VS-I02')).toContain('content/company.yaml');
    for (const { file } of tree.agreements) expect(files('VS-I04')).toContain(file);
  });
});

describe('another company', () => {
  it('has no finding for what is its own', () => {
    expect(found(() => {})).toEqual([]);
  });
  it.each<[string, string, Parameters<typeof found>[0]]>([
    [
      'a name in an answer',
      'VS-I01 content/faqs/answer.mdx: Northwind Cloud',
      (tree) => tree.faqs.push(answer('Northwind Cloud encrypts.')),
    ],
    [
      'its auditor',
      'VS-I01 content/faqs/answer.mdx: Example Assurance LLP',
      (tree) => tree.faqs.push(answer('Our auditor is Example Assurance LLP.')),
    ],
    [
      'its file under another name',
      'VS-I02 content/company.yaml: private/report.pdf',
      (_, files) =>
        files.private.push({ name: 'report.pdf', bytes: 9, isPdf: true, sha256: [...SAMPLE_FILES][0] ?? '' }),
    ],
    [
      'a domain that nobody can own in a field',
      'VS-I03 content/access.yaml: sales@tallyfox.example',
      (tree) => tree.access.data.inviters.push('sales@tallyfox.example'),
    ],
    [
      'a domain that nobody can own as a link',
      'VS-I03 content/faqs/answer.mdx: https://example.com/policy',
      (tree) => tree.faqs.push(answer('See [our policy](https://example.com/policy).')),
    ],
    [
      'an agreement of somebody else',
      'VS-I04 content/agreements/nda.md: Harbor & Finch LLP',
      (tree) => tree.agreements.splice(0, 1, nda('This agreement is between Harbor & Finch LLP and you.')),
    ],
    [
      'an agreement with nobody',
      'VS-I05 content/agreements/nda.md: You keep what you read to yourself and …',
      (tree) =>
        tree.agreements.splice(0, 1, nda('You keep what you read to yourself and show it to no one. '.repeat(5))),
    ],
    [
      'somebody else’s mailbox in an agreement',
      'VS-I06 content/agreements/nda.md: legal@harborfinch.dev',
      (tree) => tree.agreements.splice(0, 1, nda('Between Tallyfox, Inc. and you. Write to legal@harborfinch.dev.')),
    ],
  ])('is told of %s', (_, expected, bend) => {
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
  expect(bodyMark(text.replaceAll(' ', '\n').toUpperCase())).toBe(bodyMark(text));
  expect(bodyMark('Yes, we do.')).toBeNull();
  expect(SAMPLE_BODIES.has(bodyMark(text) ?? '')).toBe(false);
});
