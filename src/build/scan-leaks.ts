import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { BuildWords } from '../words/en/build.ts';
import { internalText } from './internal-text.ts';

/**
 * How PDF files are told apart inside other files: by the ends of their streams. A stream's end carries the checksum of all of it
 * (RFC 1950 §2.2), so two ends agree only where two whole streams do. Fonts and logos are shared rightly, a few streams a file.
 */
const STREAM_END_BYTES = 48;
const SHARED_STREAMS_ALLOWED = 8;

/** Something that no public file may hold, by the name of its sentence, and whose it is. */
export interface Guarded {
  what: keyof BuildWords['leaked'];
  of: string;
}
export interface Leak extends Guarded {
  /** The public file, relative to `dist/`. */
  file: string;
}

/**
 * What must stand nowhere in a public file: names of gated files, digests of those that no document states, and the private fields of
 * `content/access.yaml`.
 */
async function secretsOf(root: string, tree: ContentTree) {
  const words = new Map<string, Guarded>();
  const files: { of: string; ends: Set<string> }[] = [];
  const folder = join(root, 'private');
  const stated = new Set(tree.documents.flatMap(({ data }) => (data.access === 'public' ? [] : (data.file ?? []))));
  for (const name of await listFiles(folder)) {
    if (name.endsWith('README.md')) continue;
    const content = await readFile(join(folder, name));
    const digest = createHash('sha256').update(content).digest();
    words.set(name, { what: 'file-name', of: name });
    for (const form of stated.has(name) ? [] : (['hex', 'base64'] as const))
      words.set(digest.toString(form), { what: 'digest', of: name });
    files.push({ of: name, ends: streamEnds(content) });
  }
  const { approvers, inviters, auditors, rules } = tree.access.data;
  const published = new Set<string>(Object.values(tree.company.data.contacts));
  for (const address of [...approvers, ...inviters, ...auditors])
    if (!published.has(address)) words.set(address, { what: 'address', of: address });
  // The customers of a list may well be named in public; that a rule is about one domain may not.
  for (const domain of rules.flatMap((rule) => rule.domain ?? [])) words.set(domain, { what: 'rule', of: domain });
  return { words, files };
}

function streamEnds(content: Buffer): Set<string> {
  const ends = new Set<string>();
  for (let at = content.indexOf('endstream'); at >= 0; at = content.indexOf('endstream', at + 1)) {
    const to = content[at - 1] === 10 ? (content[at - 2] === 13 ? at - 2 : at - 1) : at;
    if (to > STREAM_END_BYTES) ends.add(content.toString('latin1', to - STREAM_END_BYTES, to));
  }
  return ends;
}

const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
};

/** A name that itself gives a secret away is not printed whole. */
const withoutSecrets = (file: string, secrets: ReadonlyMap<string, Guarded>): string =>
  [...secrets.keys()].reduce((name, secret) => name.replaceAll(secret, '…'), file);

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a public file gives away, by its name and content. */
export type LeakScan = (file: string, content: Buffer) => Leak[];

/**
 * Looks for anything that only the gate may hand out, for the company's own answers, and for the secrets of the environment that it is
 * built in: MDX is code, and code reads variables.
 */
export async function leakScan(
  root: string,
  tree: ContentTree,
  secrets: ReadonlyMap<string, Guarded> = new Map(),
): Promise<LeakScan> {
  const { words, files } = await secretsOf(root, tree);
  for (const [word, what] of secrets) words.set(word, what);
  const pattern = new RegExp([...words.keys()].map(escapeRegExp).join('|') || '(?!)', 'g');
  const internalIn = internalText(tree);
  return (file, content) => {
    const leaks: Leak[] = [];
    const name = Buffer.from(file).toString('latin1');
    if (
      words.has(file) ||
      [...words.keys()].some((word) => file.endsWith(word)) ||
      [...secrets.keys()].some((one) => name.includes(one))
    )
      leaks.push({ file: withoutSecrets(file, secrets), what: 'its-name', of: '' });
    for (const [found] of content.toString('latin1').matchAll(pattern)) {
      const guarded = words.get(found);
      if (guarded) leaks.push({ file, ...guarded });
    }
    const internal = internalIn?.(file, content) ?? null;
    if (internal !== null) leaks.push({ file, what: 'internal', of: internal });
    const ends = streamEnds(content);
    for (const gated of files) {
      const shared = ends.intersection(gated.ends).size;
      if (shared > Math.min(SHARED_STREAMS_ALLOWED, gated.ends.size / 2))
        leaks.push({ file, what: 'bytes', of: gated.of });
    }
    return leaks;
  };
}

/** Looks through every file of the public folder. */
export async function scanLeaks(
  root: string,
  dist: string,
  tree: ContentTree,
  secrets: ReadonlyMap<string, Guarded> = new Map(),
): Promise<Leak[]> {
  const scan = await leakScan(root, tree, secrets);
  const leaks: Leak[] = [];
  for (const file of await listFiles(dist)) leaks.push(...scan(file, await readFile(join(dist, file))));
  return leaks;
}
