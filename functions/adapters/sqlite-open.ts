import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const OPEN_BUSY_TIMEOUT_MS = 1500;
/** The log of 16 MiB is copied into the file in one go: rarer than SQLite's own 4 MiB, because the visitors of that moment wait for it. */
const CHECKPOINT_PAGES = 4000;

/** The file, made when it is not there, with the settings that the gate relies on. */
export function openSqlite(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
  const opened = new DatabaseSync(file);
  opened.exec(`pragma busy_timeout = ${OPEN_BUSY_TIMEOUT_MS}`);
  if (file !== ':memory:') opened.exec('pragma journal_mode = WAL');
  opened.exec('pragma synchronous = FULL');
  opened.exec('pragma foreign_keys = ON');
  opened.exec('pragma secure_delete = ON');
  opened.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return opened;
}
