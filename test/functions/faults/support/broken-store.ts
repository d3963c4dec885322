import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { vi } from 'vitest';
import { sqliteStore } from '../../../../functions/adapters/sqlite.ts';
import { TABLES } from '../../../../functions/domain/records.ts';
import type { Store } from '../../../../functions/ports/store.ts';

export interface BrokenStore {
  store: Store;
  file: string;
  /** The connection that the store itself writes with. */
  own: DatabaseSync;
  /** Another process's connection to the same file. */
  other: DatabaseSync;
  close(): Promise<void>;
}

/** The real store on a real file, with both ends in hand, so that SQLite itself can be made to refuse. */
export async function breakableStore(): Promise<BrokenStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broken-'));
  const file = path.join(folder, 'gate.db');
  const spy = vi.spyOn(DatabaseSync.prototype, 'exec');
  const store = await sqliteStore(file);
  const own = spy.mock.contexts[0] as DatabaseSync;
  spy.mockRestore();
  const other = new DatabaseSync(file);
  return {
    store,
    file,
    own,
    other,
    async close() {
      other.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Fault {
  /** What SQLite says. */
  says: RegExp;
  start(at: BrokenStore): void;
  fix(at: BrokenStore): void;
  /** Whether reading goes on. */
  readable: boolean;
}

/** All but those that take nothing back. */
const FILLED = ['requests', 'tokens', 'sessions', 'outbox', 'signatures', 'grants', 'rates'];

/** Ways in which a database fails in the middle of its work; each is SQLite's own doing. */
export const FAULTS: Record<string, Fault> = {
  'locked by another process': {
    says: /locked/,
    readable: true,
    start: ({ other }) => other.exec('begin immediate'),
    fix: ({ other }) => other.exec('rollback'),
  },
  'disk full': {
    says: /full/,
    readable: true,
    start: ({ own }) => {
      const pages = own.prepare('pragma page_count').get()?.page_count;
      own.exec(`pragma max_page_count = ${Number(pages)}`);
      // What is left of the last page of each table goes first, in smaller and smaller pieces.
      for (const table of FILLED) {
        const columns = own.prepare(`pragma table_info(${table})`).all().length;
        const filler = own.prepare(`insert into ${table} values (${Array.from({ length: columns }, () => '?')})`);
        for (const length of [900, 100, 1])
          expectFull((at) =>
            filler.run(
              ...Array.from(
                { length: columns },
                (_, column) => `filler ${length} ${at}${'x'.repeat(column === 0 ? length : 0)}`,
              ),
            ),
          );
      }
    },
    fix: ({ own }) => {
      own.exec('pragma max_page_count = 1073741823');
      for (const table of FILLED) {
        const key = own.prepare(`pragma table_info(${table})`).get()?.name;
        own.exec(`delete from ${table} where ${key} like 'filler %'`);
      }
    },
  },
  'read-only': {
    says: /readonly/,
    readable: true,
    start: ({ own }) => own.exec('pragma query_only = on'),
    fix: ({ own }) => own.exec('pragma query_only = off'),
  },
  'failing in the middle of a change': {
    says: /torn/,
    readable: true,
    start: ({ other }) =>
      other.exec("create trigger torn before insert on audit begin select raise(abort, 'torn'); end"),
    fix: ({ other }) => other.exec('drop trigger torn'),
  },
  'failing at commit': {
    says: /FOREIGN KEY/,
    readable: true,
    start: ({ other }) => {
      other.exec(`create table parent (id integer primary key);
        create table child (id integer references parent deferrable initially deferred);
        create trigger late after insert on audit begin insert into child values (1); end`);
    },
    fix: ({ other }) => other.exec('drop trigger late; drop table child; drop table parent'),
  },
  unreadable: {
    says: /no such table/,
    readable: false,
    start: ({ other }) => {
      for (const table of TABLES) other.exec(`alter table ${table} rename to ${table}_gone`);
    },
    fix: ({ other }) => {
      for (const table of TABLES) other.exec(`alter table ${table}_gone rename to ${table}`);
    },
  },
};

function expectFull(fill: (at: number) => void): void {
  for (let at = 0; at < 10_000; at++) {
    try {
      fill(at);
    } catch (fault) {
      if (/full/.test(String(fault))) return;
      throw fault;
    }
  }
  throw new Error('the disk did not fill');
}
