import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { arrayOf, firstTextOf, itemsOf, ofText, textOf } from './cbor.ts';
import { divide, type Word } from './divide.ts';

/** The format that is rewritten here: pagefind_web/src/metadata.rs and index.rs of that version. */
const PAGEFIND_VERSION = '1.5.2';
/** Stands before the content of each of its files. */
const SIGNATURE = Buffer.from('pagefind_dcd');
const HASH_DIGITS = 7;
/**
 * A search loads the list of all parts and one part a word. The list shrinks as parts grow, so that the sum is least where a part is as
 * the square root of the whole; the factor was found by measuring.
 */
const PART_BYTES_PER_ROOT = 5;

async function unpack(file: string): Promise<Buffer> {
  const bytes = await promisify(gunzip)(await readFile(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${file} is no file of Pagefind's`);
  return bytes.subarray(SIGNATURE.length);
}

async function pack(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, await promisify(gzip)(Buffer.concat([SIGNATURE, bytes]), { level: 9 }));
}
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Divides one language's words anew; returns the name of the list that belongs to them. */
async function rewriteLanguage(folder: string, language: string, hash: string): Promise<string> {
  const listFile = join(folder, `pagefind.${hash}.pf_meta`);
  const list = itemsOf(await unpack(listFile));
  const [version, pages, chunks, ...rest] = list;
  if (!version || !pages || !chunks || textOf(version) !== PAGEFIND_VERSION)
    throw new Error(`it is made for Pagefind ${PAGEFIND_VERSION}, whose format may have changed`);

  const fileOf = (name: string) => join(folder, 'index', `${name}.pf_index`);
  const found = await Promise.all(
    itemsOf(chunks).map(async (chunk) => {
      const file = fileOf(textOf(itemsOf(chunk)[2] ?? chunk));
      const [all, ...others] = itemsOf(await unpack(file));
      if (!all || others.length > 0) throw new Error(`${file} holds more than words`);
      await rm(file);
      return itemsOf(all).map((bytes): Word => ({ word: firstTextOf(bytes), bytes }));
    }),
  );
  const words = found.flat();

  const sum = words.reduce((bytes, one) => bytes + one.bytes.length, 0);
  const names = new Set<string>();
  const entries: Buffer[] = [];
  const written: Promise<void>[] = [];
  let kept = 0;
  for (const { from, to, letter, words: own } of divide(words, PART_BYTES_PER_ROOT * Math.sqrt(sum))) {
    const bytes = arrayOf([arrayOf(own.map((one) => one.bytes))]);
    const digits = hashOf(bytes);
    let name = `${language}_${digits.slice(0, HASH_DIGITS)}`;
    if (names.has(name)) name = `${language}_${digits}`;
    names.add(name);
    if (letter) entries.push(arrayOf([letter, letter, name].map(ofText)));
    entries.push(arrayOf([from, to, name].map(ofText)));
    kept += own.length;
    written.push(pack(fileOf(name), bytes));
  }
  await Promise.all(written);
  if (kept !== words.length) throw new Error(`of ${words.length} words ${kept} were kept`);

  const made = arrayOf([version, pages, arrayOf(entries), ...rest]);
  const name = `${language}_${hashOf(made).slice(0, HASH_DIGITS + language.length)}`;
  await rm(listFile);
  await pack(join(folder, `pagefind.${name}.pf_meta`), made);
  return name;
}

interface Entry {
  languages: Record<string, { hash: string }>;
}

/**
 * Divides the words of the index that Pagefind wrote into `folder` into parts as small as pays, where it makes them of about 20 kB: a
 * search needs one word of a part, and loads it whole. Nothing is searched differently, and no word's own bytes change.
 * @throws Error when the index is in any other format than expected
 */
export async function rewriteIndex(folder: string): Promise<void> {
  const file = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(file, 'utf8')) as Entry;
  try {
    for (const [language, one] of Object.entries(entry.languages))
      one.hash = await rewriteLanguage(folder, language, one.hash);
  } catch (cause) {
    throw new Error(`the search index could not be divided: ${(cause as Error).message}`, { cause });
  }
  await writeFile(file, JSON.stringify(entry));
}
