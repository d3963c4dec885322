import { readdir, readlink, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../schemas/fault.ts';
import type { Language } from '../schemas/language.ts';
import { faultWords } from '../words/faults.ts';

/** A folder may itself be mounted or linked from elsewhere; what lies in it may not lead out of it. */
const FOLDERS = ['content', 'public', 'private'] as const;

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);
const fault = (file: string, said: Pick<Fault, 'message' | 'fix'>): Fault => ({
  code: 'link-outside',
  file,
  line: 1,
  column: 1,
  ...said,
});

/** Every symbolic link below a folder; links to folders are not followed, for what they lead to is judged by its own place. */
async function linksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Faults for every symbolic link in `<root>/content`, `public` and `private` whose end, after all links on the way, is not in the same
 * folder: a build copies what a link leads to, and a link in `public/` would publish it.
 */
export async function linksOutside(root: string, language: Language = 'en'): Promise<Fault[]> {
  const words = faultWords[language].files;
  const places = await Promise.all(FOLDERS.map((name) => realpath(join(root, name)).catch(() => null)));
  const [content = null, shown = null, gated = null] = places;
  const faults: Fault[] = [];
  for (const [name, other] of [
    ['content', content],
    ['private', gated],
  ] as const)
    if (shown !== null && other !== null && (isWithin(shown, other) || isWithin(other, shown)))
      faults.push(fault('public', words.publicFolder(name)));
  for (const [at, name] of FOLDERS.entries()) {
    const place = places[at];
    if (!place) continue;
    for (const link of await linksIn(place)) {
      const end = await realpath(link).catch(() => null);
      if (end !== null && isWithin(end, place)) continue;
      const file = `${name}/${relative(place, link).split(sep).join('/')}`;
      const to = await readlink(link).catch(() => undefined);
      faults.push(fault(file, end === null ? words.linkToNowhere(to) : words.linkOutside(to, name)));
    }
  }
  return faults;
}
