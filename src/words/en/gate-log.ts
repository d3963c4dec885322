import { sayCount, sayNumber, sayShortMoment } from './format.ts';

/** The audit log at the desk. */
export const log = {
  lede: 'Everything that happened, newest first. Rows can’t be changed or removed: each is chained to the one before it, and seals cover them.',
  table: 'Audit log, newest first',
  columns: { what: 'What', when: 'When', who: 'By', request: 'Request', about: 'About' },
  event: 'Event',
  anyEvent: 'All',
  actor: 'By',
  reference: 'Reference',
  from: 'From',
  to: 'To',
  filter: 'Filter',
  search: 'Filter the log',
  row: (seq: number) => `Row ${sayNumber(seq)}`,
  none: 'Nothing has been logged yet.',
  noneFound: 'No rows match this filter.',
  export: { csv: 'Download as CSV', archive: 'Download the whole log with its seals' },
  archiveNote:
    'The second file can be verified on any machine that has the same SECRETS: npx vouchsafe gate verify-log --file audit-log.jsonl',
  pages: 'Pages of the log',
  newer: 'Newer rows',
  older: 'Older rows',
  all: 'The log',
  verify: 'Verify the log',
  check: {
    title: 'Verification of the log',
    whole: 'The log is intact',
    broken: 'The log is broken',
    gaps: 'The log is unbroken, with something to explain',
    rows: 'Rows',
    head: 'Ends in',
    seals: 'Seals',
    unknown: 'Under an older secret',
    sealsOf: (seals: number) => `${sayCount(seals, 'seal matches', 'seals match')}`,
    unknownOf: (seals: number) => `${sayCount(seals, 'seal')}; later seals cover the same rows`,
    brokenAt: (where: string, why: string) => `Broken at ${where}: ${why}.`,
    gap: (seal: number, from: string, to: string) =>
      `No seal from ${sayShortMoment(from)} to ${sayShortMoment(to)}, before seal ${seal}. Rows may have been removed or changed in that time.`,
    explained: (from: string, to: string, why: string) =>
      `No seal from ${sayShortMoment(from)} to ${sayShortMoment(to)}: ${why}.`,
    unsealed: (row: number, since: string) =>
      `No seal covers row ${sayNumber(row)} and later, since ${sayShortMoment(since)}.`,
    silent: (since: string) => `No seal since ${sayShortMoment(since)}: the gate isn’t running, or refuses to seal.`,
    witness:
      'Compare with your outside witness from the command line: npx vouchsafe gate verify-log --against <file or s3://…>',
  },
  tooLarge: {
    title: 'This is too much for one download here',
    lede: 'The host limits how large an answer may be. Narrow the filter, or use the command line: npx vouchsafe gate log --format csv',
  },
};
