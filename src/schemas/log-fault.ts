/** Why a row of the audit log or a seal of it doesn't hold: the name under which the catalog has the sentence, and the facts in it. */
export type LogWhy =
  | readonly ['row-missing', row: number]
  | readonly ['row-unlinked' | 'row-changed' | 'row-unlike-seal' | 'log-other' | 'end-foreign']
  | readonly ['log-cut', rows: number]
  | readonly ['seal-missing' | 'seal-unlinked' | 'seal-disordered' | 'seal-foreign' | 'seals-foreign' | 'seal-gone']
  | readonly ['witness-alone' | 'witness-other', at: string];

/** What doesn't fit, by the row (`seq`) or the seal it is about. */
export interface LogFault {
  seq?: number;
  seal?: number;
  why: LogWhy;
}

/** Why an archive of the gate's state can't be written or read. `line`: where in the file, where a line is at fault. */
export type ArchiveWhy =
  | readonly ['version', written: string, read: readonly number[]]
  | readonly [
      'head-damaged' | 'end-damaged' | 'row-value' | 'not-json' | 'no-line' | 'after-end' | 'two-heads' | 'no-end',
    ]
  | readonly ['no-table', given: string, tables: readonly string[]]
  | readonly ['counts', table: string, stated: number, held: number]
  | readonly ['changed' | 'at-work' | 'not-empty' | 'log-other']
  | readonly ['rows-differ', table: string, there: number, archived: number]
  | readonly ['log-broken' | 'log-differs', fault: LogFault];
