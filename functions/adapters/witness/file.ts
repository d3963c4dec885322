import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Witness } from '../../ports.ts';

/** Seals as lines of JSON at the end of a file, on the disk before the gate goes on: best a file on another machine's volume. */
export function fileWitness(file: string): Witness {
  return {
    async write(seals) {
      await mkdir(path.dirname(file), { recursive: true });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.appendFile(seals.map(({ line }) => `${line}\n`).join(''));
        await handle.sync();
      } finally {
        await handle.close();
      }
      return true;
    },
  };
}
