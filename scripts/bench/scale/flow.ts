import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { openSqlite } from '../../../functions/adapters/sqlite-open.ts';
import { SITE_ROOT } from '../../../src/build/roots.ts';
import { makeApp } from '../../../test/functions/support/make-app.ts';
import { ada, Visitor } from '../../../test/functions/support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE } from '../../../test/functions/support/walk.ts';
import { linkIn } from '../../../test/support/link-in.ts';
import { countingStore } from './counting-store.ts';

/** Entries that are kept beside the row itself, by table. */
function indexesOf(file: string): Map<string, number> {
  const database = openSqlite(file);
  const tables = database
    .prepare("select tbl_name as name, count(*) as indexes from sqlite_master where type = 'index' group by 1")
    .all();
  database.close();
  return new Map(tables.map(({ name, indexes }) => [String(name), Number(indexes)]));
}

/** Bytes of the database, whatever part of it still stands in the log. */
function pagesOf(file: string): number {
  const database = openSqlite(file);
  const read = (name: string) => Number(database.prepare(`pragma ${name}`).get()?.[name]);
  const bytes = read('page_count') * read('page_size');
  database.close();
  return bytes;
}

export interface FlowFigures {
  /** Requests that reach the gate, from the form's to the file's. */
  httpRequests: number;
  mails: number;
  storeCalls: number;
  commits: number;
  rowsRead: number;
  rowsWritten: number;
  entriesWritten: number;
  /** The database's own growth on the disk. */
  databaseBytes: number;
  /** Processor time of everything but the stamp. */
  cpuMs: number;
}

/**
 * The real flow, from the form to the file in hand with every mail delivered, on a SQLite file, `count` times over. Means of one request.
 */
export async function measureFlow(count: number): Promise<FlowFigures> {
  mkdirSync(path.join(SITE_ROOT, '.build'), { recursive: true });
  const folder = mkdtempSync(path.join(SITE_ROOT, '.build', 'bench-'));
  try {
    const file = path.join(folder, 'gate.db');
    const inner = await sqliteStore(file);
    const { store, counted } = countingStore(inner, indexesOf(file));
    const rig = await makeApp({ store });
    let httpRequests = 0;
    const answer = rig.app.request;
    rig.app.request = ((...args: Parameters<typeof answer>) => {
      httpRequests += 1;
      return answer(...args);
    }) as typeof answer;
    const [start, empty] = [process.cpuUsage(), pagesOf(file)];
    for (let at = 0; at < count; at++) {
      // A domain and an hour of its own each, so that no limit is met.
      const person = { ...ada, email: `lucja@buyer-${at}.example` };
      await ask(rig, ['soc-2'], person);
      const { visitor, page } = await confirm(rig, person);
      await visitor.submit(page, SIGNATURE);
      await rig.settle();
      const approver = new Visitor(rig.app);
      const desk = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
      await approver.submit(desk, { decision: 'approve', days: '14', documents: ['soc-2'] });
      await rig.settle();
      const reader = new Visitor(rig.app);
      const shelf = await reader.submit(await reader.go(linkIn(lastMail(rig, person.email, /ready/))), {});
      const pdf = await reader.submit(shelf, { document: 'soc-2' });
      if (pdf.headers.get('content-type') !== 'application/pdf') throw new Error(`no file in hand: ${pdf.text}`);
      rig.pass(1);
    }
    const cpu = process.cpuUsage(start);
    await inner.close();
    const grown = pagesOf(file) - empty;
    const each = (sum: number) => sum / count;
    return {
      httpRequests: each(httpRequests),
      mails: each(rig.mails.length),
      storeCalls: each(counted.calls),
      commits: each(counted.commits),
      rowsRead: each(counted.rowsRead),
      rowsWritten: each(counted.rowsWritten),
      entriesWritten: each(counted.entriesWritten),
      databaseBytes: each(grown),
      cpuMs: each((cpu.user + cpu.system) / 1000),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
