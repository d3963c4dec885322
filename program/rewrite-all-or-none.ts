import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotWritten, writeAllOrNone } from './write-all-or-none.ts';

/**
 * Writes new files and changed ones below `content`, all of them or none: new texts are written aside first, and what was put in place is
 * put back when one can't be. Throws `NotWritten`.
 */
export function rewriteAllOrNone(
  content: string,
  changed: ReadonlyMap<string, { before: string; after: string }>,
  added: ReadonlyMap<string, string | Uint8Array>,
): void {
  const aside = (name: string): string => join(content, `${name}.learning-${process.pid}`);
  const placed: string[] = [];
  let current = '';
  try {
    for (const [name, { after }] of changed) {
      current = name;
      writeFileSync(aside(name), after, { flag: 'wx' });
    }
    for (const name of changed.keys()) {
      current = name;
      renameSync(aside(name), join(content, name));
      placed.push(name);
    }
    if (added.size > 0) writeAllOrNone(content, added);
  } catch (fault) {
    for (const name of placed) writeFileSync(join(content, name), changed.get(name)?.before ?? '');
    if (fault instanceof NotWritten) throw fault;
    throw new NotWritten(current, String((fault as NodeJS.ErrnoException).code ?? fault));
  } finally {
    for (const name of changed.keys()) rmSync(aside(name), { force: true });
  }
}
