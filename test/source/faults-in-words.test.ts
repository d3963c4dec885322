import { expect, it } from 'vitest';
import { formatFault } from '../../src/schemas/fault.ts';
import { readContent } from '../../src/source/read-content.ts';
import { edited, withTree } from './tree-on-disk.ts';

const FAQ = 'content/faqs/x.mdx';
const faq = (extra: string, body: string): string =>
  `---\nquestion: Q?\ncategory: Access\nupdated: 2026-09-01\n${extra}\n---\n${body}\n`;

/** One tree with faults of every part: files, YAML, values, links, references, bodies. */
const FAULTY = {
  ...edited('content/company.yaml', 'brand: {', 'brand: { logo: /no-logo.svg,'),
  'content/strange.txt': 'x',
  'content/faqs/y.md': 'x',
  'content/faqs/Not An Id.mdx': faq('', 'Yes.'),
  'content/faqs/bytes.mdx': Buffer.from([0xff]),
  'content/faqs/bare.mdx': 'No front matter.\n',
  'content/faqs/open.mdx': '---\nquestion: Q: A\n---\n',
  'content/faqs/values.mdx': faq('color: red\nfeatured: "yes"\nreviewBy: 2026-02-31', 'Yes.'),
  'content/faqs/missing.mdx': '---\ncategory: Access\nupdated: 2026-09-01\n---\nYes.\n',
  'content/faqs/choice.mdx': faq('documents: []', ''),
  'content/documents/kind.mdx': '---\ntitle: T\nkind: rport\naccess: public\n---\n',
  'content/documents/rules.mdx':
    '---\ntitle: T\nkind: report\naccess: nda\nagreement: The NDA\nfile: a/b.doc\nversion: 2\n---\n',
  [FAQ]: faq(
    'documents: [nothing]',
    '{{ name }} and {a.b} <Tabs> <iframe> <foo> ~one~ [x](/faq/sso) [y](/nowhere/) [z](other.mdx) ![](/no.png)\n\nimport a from "b"\n\n<b>open\n\n</i>',
  ),
};

const seen = (language: 'en' | 'ar-XB') => withTree(FAULTY, async (root) => (await readContent(root, language)).faults);
/** What a sentence says of its own: without what is quoted from the content, or named as code is. */
const ownWords = (text: string): string =>
  text
    .replace(/"[^"]*"|`[^`]*`|<[^>]*>|\([^)]*\)/g, '')
    .replace(/\S*[/.]\S*/g, '')
    .replace(/\S*\d\S*/g, '');

it('the same faults are told in another language, and none in English', async () => {
  const [english, other] = [await seen('en'), await seen('ar-XB')];
  expect(other.map(({ code, file, line }) => [code, file, line])).toEqual(
    english.map(({ code, file, line }) => [code, file, line]),
  );
  const codes = new Set(english.map(({ code }) => code));
  expect(codes.size).toBeGreaterThan(15);
  const same = english.filter(({ message, fix }, at) => message === other[at]?.message || fix === other[at]?.fix);
  expect(same.map(formatFault)).toEqual([]);
  const inEnglish = (texts: string[]) =>
    texts.map(ownWords).filter((text) => /\b(the|is|not|has|of|must)\b/.test(text));
  expect(inEnglish(other.map(({ message }) => message))).toEqual([]);
  // A key that is missing is described as its schema describes it; how a value is written is told like the rest.
  const written = other.filter(({ code }) => code === 'bad-value' || code === 'wrong-type');
  expect(written.length).toBeGreaterThan(4);
  expect(inEnglish(written.map(({ fix }) => fix))).toEqual([]);
});
