import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { makeApp, type Rig } from './make-app.ts';

/** A gate on a SQLite file, which somebody who has the file and no secret reads and writes. */
export interface RigOnFile {
  rig: Rig;
  file: string;
  /** Runs statements past the gate. */
  write(...statements: string[]): void;
  remove(): Promise<void>;
}
export async function rigOnFile(): Promise<RigOnFile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rig-'));
  const file = path.join(folder, 'gate.db');
  const rig = await makeApp({ store: await sqliteStore(file) });
  return {
    rig,
    file,
    write(...statements) {
      const raw = new DatabaseSync(file);
      for (const statement of statements) raw.exec(statement);
      raw.close();
    },
    async remove() {
      await rig.settle();
      await rig.deps.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
