// `npm run marks`: writes what the sample company of this repository is known by, so that no company publishes it as its own. A test says
// when it is out of date.
import { writeFileSync } from 'node:fs';
import { bodyMark } from '../src/claims/check/rules/sample-traces.ts';
import type { ContentTree, Entry } from '../src/schemas/content-tree.ts';
import { filesOnDisk } from '../src/source/files-on-disk.ts';
import { readContent } from '../src/source/read-content.ts';

/** Guides say what a framework is and may be kept by anybody. */
const OWN = ['faqs', 'principles', 'compliance', 'documents', 'updates', 'agreements'] as const;
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
  const bodies = OWN.flatMap((name): Entry<unknown>[] => tree[name])
    .flatMap(({ body }) => bodyMark(body) ?? [])
    .sort();
  const disk = await filesOnDisk(root);
  const files = [...disk.private, ...disk.public]
    .filter(({ name, isPdf }) => isPdf || `/${name}` === tree.company.data.brand.logo)
    .flatMap(({ sha256 }) => sha256 ?? [])
    .sort();
  const list = (values: readonly string[]) => `[\n${values.map((value) => `  '${value}',\n`).join('')}]`;
  return `/** What the sample company is known by. Written by \`npm run marks\` from this repository's own content. */
export const SAMPLE_NAME = '${tree.company.data.name}';
/** Its own name, and those of who examined it. */
export const SAMPLE_NAMES: readonly string[] = ${list(namesIn(tree))};
/** SHA-256 of its documents and of its logo, in hex. */
export const SAMPLE_FILES: ReadonlySet<string> = new Set(${list(files)});
/** Marks of its answers, commitments, statements and agreements: the first 16 hex digits of the SHA-256 of the words. */
export const SAMPLE_BODIES: ReadonlySet<string> = new Set(${list([...new Set(bodies)])});
`;
}

if (import.meta.main) {
  writeFileSync(MARKS_FILE, await sampleMarks('.'));
  console.log(`Written: ${MARKS_FILE}`);
}
