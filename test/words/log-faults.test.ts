import { describe, expect, it } from 'vitest';
import type { ArchiveWhy, LogWhy } from '../../src/schemas/log-fault.ts';
import { commandWords } from '../../src/words/commands.ts';

const LOG: LogWhy[] = [
  ['row-missing', 4],
  ['row-unlinked'],
  ['row-changed'],
  ['row-unlike-seal'],
  ['log-cut', 30],
  ['log-other'],
  ['end-foreign'],
  ['seal-missing'],
  ['seal-unlinked'],
  ['seal-disordered'],
  ['seal-foreign'],
  ['seals-foreign'],
  ['seal-gone'],
  ['witness-alone', '2026-11-28T09:00:00Z'],
  ['witness-other', '2026-11-28T09:00:00Z'],
];
const ARCHIVE: ArchiveWhy[] = [
  ...(
    ['head-damaged', 'end-damaged', 'row-value', 'not-json', 'no-line', 'after-end', 'two-heads', 'no-end'] as const
  ).map((name): ArchiveWhy => [name]),
  ...(['changed', 'at-work', 'not-empty', 'log-other'] as const).map((name): ArchiveWhy => [name]),
  ['version', '1', [2]],
  ['no-table', '"heads"', ['audit', 'requests']],
  ['counts', 'audit', 3, 2],
  ['rows-differ', 'audit', 3, 2],
  ['log-broken', { seq: 4, why: ['row-changed'] }],
  ['log-differs', { seal: 2, why: ['seal-gone'] }],
];

describe('what is wrong with the audit log or an archive', () => {
  it.each(LOG.map((why) => [why[0], why] as const))('%s is told, and in another language', (_name, why) => {
    const said = commandWords.en.logFaults.why(why);
    expect(said).toMatch(/^[a-z].*[^.]$/);
    expect(commandWords['ar-XB'].logFaults.why(why)).not.toBe(said);
  });
  it.each(ARCHIVE.map((why) => [why[0], why] as const))('%s of an archive is told', (_name, why) => {
    const said = commandWords.en.logFaults.archive(why);
    expect(said).toMatch(/[^.]$/);
    expect(said).not.toMatch(/undefined|\[object/);
    expect(commandWords['ar-XB'].logFaults.archive(why)).not.toBe(said);
  });
});
