import type { Fault } from '../schemas/fault.ts';
import type { SheetFaultCode } from '../sheets/sheet.ts';

/** Where in what was given something stands. */
export interface Place {
  /** The file as it was named. */
  file: string;
  sheet: string | null;
  /** The number that a spreadsheet shows beside the row, or the position of a table's row; null where there are no rows. */
  row: number | null;
}

/** Why something was not taken. */
export type Reason =
  | { is: 'unreadable'; fault: SheetFaultCode | 'not-json' | 'unknown-kind' | 'no-file' }
  | { is: 'no-questions' }
  | { is: 'no-subprocessors' }
  | { is: 'hidden-sheet' }
  | { is: 'for-reviewers' }
  | { is: 'no-answer' }
  | { is: 'no-question' }
  | { is: 'formula' }
  | { is: 'other-answer'; first: Place }
  | { is: 'no-name' }
  | { is: 'not-valid'; faults: Pick<Fault, 'message' | 'fix'>[] };
