import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Fault, formatFault } from '../../src/schemas/fault.ts';
import type { ContentKind } from '../../src/source/kinds.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { readContent } from '../../src/source/read-content.ts';
import { faultWords } from '../../src/words/faults.ts';

/** A small content tree without a fault; a test changes one thing in it. */
export const GOOD: Readonly<Record<string, string>> = {
  'content/company.yaml': `name: Fernhill
legalName: Fernhill Ltd
tagline: Ledgers for cooperatives
url: https://fernhill.example
trustUrl: https://trust.fernhill.example
contacts: { security: security@fernhill.example, privacy: privacy@fernhill.example }
brand: { accent: "#1f5eff" }
`,
  'content/access.yaml': `approvers: [security@fernhill.example]
grant: { days: 14, downloads: 5 }
target: one working day
rules:
  - { domain: partner.example, decide: approve, documents: [soc-2-report] }
`,
  'content/compliance/soc-2.mdx': `---
name: SOC 2
kind: attestation
summary: An independent firm's report on our controls.
reports:
  - type: 2
    period: { from: 2025-07-01, to: 2026-06-30 }
    criteria: [security]
    document: soc-2-report
---

Read [how we sign in](/faq/sso/).
`,
  'content/compliance/gdpr.mdx': '---\nname: GDPR\nkind: regulation\nsummary: A law on personal data.\n---\n',
  'content/faqs/sso.mdx': `---
question: Do you support single sign-on?
category: Access
updated: 2026-09-01
documents: [soc-2-report]
---

Yes: see [SOC 2](/compliance/soc-2/) and [the report][report].

[report]: /documents/soc-2-report/
`,
  'content/documents/soc-2-report.mdx': `---
title: SOC 2 Type 2 report
kind: report
access: nda
file: soc-2-report.pdf
agreement: nda-2
---
`,
  'content/documents/whitepaper.mdx': `---
title: Security whitepaper
kind: whitepaper
access: public
file: whitepaper.pdf
---
`,
  'content/agreements/nda-1.md':
    '---\ntitle: NDA\nversion: "1.0"\neffective: 2024-01-01\n---\n\nKeep it to yourself.\n',
  'content/agreements/nda-2.md':
    '---\ntitle: NDA\nversion: "2.0"\neffective: 2026-01-01\nsupersedes: nda-1\n---\n\nKeep it to yourself.\n',
  'content/updates/2026-08-14-report.mdx':
    '---\ntitle: The report is out\ndate: 2026-08-14\nkind: report\n---\n\nAsk for it.\n',
  ...Object.fromEntries(
    ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'].map((id) => [
      `content/principles/${id}.mdx`,
      `---\nname: ${id}\ncommitment: We keep to it.\n---\n`,
    ]),
  ),
};

/** The good tree with changes; `null` takes a file out. */
export const withTree = <T>(changes: Files, use: (root: string) => Promise<T>): Promise<T> =>
  onDisk({ ...GOOD, ...changes }, use);

type Files = Readonly<Record<string, string | Buffer | null>>;
/** Writes a tree below the system's temporary folder, hands it over and removes it. */
export async function onDisk<T>(files: Files, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'vouchsafe-content-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      if (text === null) continue;
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Every fault of a changed tree, as it is printed. */
export const told = (changes: Record<string, string | Buffer | null>): Promise<string[]> =>
  withTree(changes, async (root) => (await readContent(root)).faults.map(formatFault));

/** Every fault of one text, as it is printed. */
export const toldOf = (kind: ContentKind, text: string, file = `content/${kind}/x.mdx`): string[] =>
  parseSource(file, text, kind, faultWords.en).faults.map((fault: Fault) => formatFault(fault));

/** A good file with one text in it replaced; fails when the text is not there. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = GOOD[file];
  if (!text?.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}
