import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { answerHistory } from '../source/answer-history.ts';
import { publicAddressOn } from '../source/public-address.ts';

/** Holds the fingerprint of what `dist/` was made from; beside it, like the manifest. */
export const FINGERPRINT_FILE = '.build/fingerprint';

/** Folders and files that a built site is made from: this code's, and those of the repository that holds the content. */
const SITE_SOURCES = ['src', 'program', 'astro.config.mjs', 'package-lock.json'];
const CONTENT_SOURCES = ['content', 'public', 'private', 'src', 'astro.config.mjs', 'package-lock.json'];

async function* files(path: string): AsyncGenerator<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) yield path;
  else for (const entry of entries) if (entry.isFile()) yield join(entry.parentPath, entry.name);
}

/** A digest of everything that goes into the site and of the day it is judged on: equal means that a build would change nothing. */
export async function fingerprint(siteRoot: string, contentRoot: string, today: string): Promise<string> {
  const lines = [
    `built for ${publicAddressOn(contentRoot) ?? 'any host'}`,
    `changed ${JSON.stringify([...(await answerHistory(contentRoot))])}`,
  ];
  for (const [root, names] of [
    [siteRoot, SITE_SOURCES],
    [contentRoot, CONTENT_SOURCES],
  ] as const)
    for (const name of names)
      for await (const file of files(join(root, name))) {
        const content = await readFile(file).catch(() => null);
        if (content) lines.push(`${relative(root, file)} ${createHash('sha256').update(content).digest('hex')}`);
      }
  return createHash('sha256')
    .update(`${today}\n${lines.sort().join('\n')}`)
    .digest('hex');
}
