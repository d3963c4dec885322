import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { STAMP } from './stamp.ts';

const run = promisify(execFile);
const MAX = { maxBuffer: 512 * 2 ** 20, timeout: 30_000, encoding: 'latin1' as const };

export interface Checked {
  /** A name for what is wrong; null when nothing is. */
  wrong: string | null;
  detail: string;
}

export async function hasTools(): Promise<boolean> {
  return run('qpdf', ['--version'])
    .then(() => run('pdftotext', ['-v']))
    .then(
      () => true,
      () => false,
    );
}

/** What qpdf has to say of a file; empty when nothing. */
export async function sourceFaults(file: string): Promise<string> {
  try {
    const { stderr } = await run('qpdf', ['--check', file], MAX);
    return stderr.split('\n').slice(0, 3).join(' ');
  } catch (fault) {
    const { stderr = '', code } = fault as { stderr?: string; code?: number };
    return stderr.split('\n').slice(0, 3).join(' ') || `exit code ${code}`;
  }
}

/** The words of each page as poppler finds them, without white space. */
async function pagesOf(file: string): Promise<string[] | null> {
  try {
    const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'], MAX);
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, ''));
  } catch {
    return null;
  }
}

/** Reads a copy with poppler and qpdf: no fault of the file's making, the stamp on every page, and the page's own words. */
export async function checkStamped(source: string, copy: string): Promise<Checked> {
  const [before, after] = [await pagesOf(source), await pagesOf(copy)];
  if (before === null && after === null)
    return { wrong: null, detail: 'poppler reads neither the source nor the copy' };
  if (after === null) return { wrong: 'WRONG: poppler cannot read the copy', detail: '' };
  const stamp = [STAMP.email, STAMP.reference, STAMP.at].map((part) => part.replace(/\s+/g, ''));
  const bare = after.findIndex((page) => !stamp.every((part) => page.includes(part)));
  if (bare >= 0) return { wrong: 'WRONG: a page without its stamp', detail: `page ${bare + 1} of ${after.length}` };
  if (before === null) return { wrong: null, detail: 'poppler cannot read the source' };
  if (before.length !== after.length)
    return { wrong: 'WRONG: another number of pages', detail: `${before.length} and ${after.length}` };
  for (const [index, page] of before.entries()) {
    const left = letters(after[index] ?? '');
    for (const [letter, count] of letters(page))
      if ((left.get(letter) ?? 0) < count)
        return { wrong: 'WRONG: words are gone', detail: `page ${index + 1}, ${JSON.stringify(letter)}` };
  }
  const faults = await sourceFaults(copy);
  if (faults !== '' && (await sourceFaults(source)) === '')
    return { wrong: 'WRONG: qpdf finds a new fault', detail: faults };
  return { wrong: null, detail: '' };
}

function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
