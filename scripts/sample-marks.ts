// `npm run marks`: writes what the sample company of this repository is known by, so that no company publishes it as its own. A test says
// when it is out of date.
import { writeFileSync } from 'node:fs';
import { namesOf, partsOf, stringsIn, textMark } from '../src/claims/check/sample-text.ts';
import type { ContentTree, Entry } from '../src/schemas/content-tree.ts';
import { filesOnDisk } from '../src/source/files-on-disk.ts';
import { readContent } from '../src/source/read-content.ts';

/** Guides say what a framework is and may be kept by anybody. */
const OWN = ['faqs', 'principles', 'compliance', 'documents', 'updates'] as const;
/** Fields that state something; questions may be taken over. */
const STATED = ['principles', 'compliance', 'documents', 'subprocessors', 'company'] as const;
export const MARKS_FILE = 'src/claims/check/lexicon/sample-company.ts';

const namesIn = ({ company, compliance }: ContentTree): string[] => {
  const examiners = compliance.flatMap(({ data }) =>
    data.kind === 'attestation'
      ? data.reports.flatMap(({ auditor }) => auditor?.name ?? [])
      : data.kind === 'certification'
        ? data.certificates.flatMap(({ body }) => body ?? [])
        : data.kind === 'assessment'
          ? (data.by ?? [])
          : [],
  );
  return [...new Set([company.data.name, ...examiners])].sort();
};

/** The file's text for the content and the files under `root`. */
export async function sampleMarks(root: string): Promise<string> {
  const { tree } = await readContent(root);
  if (!tree) throw new Error('content/ cannot be read');
  const { name, legalName, url } = tree.company.data;
  const names = namesOf(tree.company.data);
  const entries = (folder: (typeof OWN | typeof STATED)[number]): Entry<unknown>[] => [tree[folder]].flat();
  const texts = [
    ...OWN.flatMap(entries).flatMap(({ body }) => [...partsOf(body)].map(({ text }) => textMark(text, names))),
    ...STATED.flatMap(entries).flatMap(({ data }) => [...stringsIn(data)].map(([text]) => textMark(text, names))),
    // An agreement may be taken over by whoever puts their own company into it.
    ...tree.agreements.map(({ body }) => textMark(body)),
  ]
    .flatMap((mark) => mark ?? [])
    .sort();
  const disk = await filesOnDisk(root);
  const files = [...disk.private, ...disk.public]
    .filter(({ name, isPdf }) => isPdf || `/${name}` === tree.company.data.brand.logo)
    .flatMap(({ sha256 }) => sha256 ?? [])
    .sort();
  const list = (values: readonly string[]) => `[\n${values.map((value) => `  '${value}',\n`).join('')}]`;
  return `/** What the sample company is known by. Written by \`npm run marks\` from this repository's own content. */
export const SAMPLE_COMPANY = {
  name: '${name}',
  legalName: '${legalName}',
  url: '${url}',
};
/** Its own name, and those of who examined it. */
export const SAMPLE_NAMES: readonly string[] = ${list(namesIn(tree))};
/** SHA-256 of its documents and of its logo, in hex. */
export const SAMPLE_FILES: ReadonlySet<string> = new Set(${list(files)});
/** Marks of the paragraphs of its texts and of its agreements: the first 16 hex digits of the SHA-256 of the words, without its names. */
export const SAMPLE_TEXTS: ReadonlySet<string> = new Set(${list([...new Set(texts)])});
`;
}

if (import.meta.main) {
  writeFileSync(MARKS_FILE, await sampleMarks('.'));
  console.log(`Written: ${MARKS_FILE}`);
}
