import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll } from 'vitest';

/**
 * Files that build sites run one at a time: Astro writes and renames working files of the project (`.astro/`) in each build. The folder is
 * the turn; it names the process whose turn it is, so that one that was killed holds up nobody.
 */
const turn = join(tmpdir(), 'building');
const holder = join(turn, 'pid');
const LOOKS_EVERY_MS = 100;

function take(): boolean {
  try {
    mkdirSync(turn);
    writeFileSync(holder, String(process.pid));
    return true;
  } catch {
    return false;
  }
}
/** Whether the process whose turn it is runs; before it has written which it is, it does. */
function isHeld(): boolean {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  return true;
}

while (!take()) {
  if (!isHeld()) rmSync(turn, { recursive: true, force: true });
  await setTimeout(LOOKS_EVERY_MS);
}
afterAll(() => rmSync(turn, { recursive: true, force: true }));
