import type { GlossaryData } from '../../answers/languages/glossary.ts';
import type { PackedAnswers } from '../../answers/packed/unpack.ts';
import type { RowsData } from '../../answers/with-rows.ts';
import type { FilledRow } from '../../questionnaire/fill.ts';
import type { Chosen, FormSheet } from '../../sheets/form.ts';
import type { FileKind, FileTexts } from '../../sheets/open-file.ts';
import type { SheetFaultCode } from '../../sheets/sheet.ts';

/** The answers as they're published: the worker puts them together. */
export interface LoadedAnswers {
  packed: PackedAnswers;
  rows: RowsData;
  glossaries: readonly GlossaryData[];
}

/** What the page asks of the worker. It has the answers before it sees a file. */
export type Asked =
  | { is: 'answers'; loaded: LoadedAnswers }
  | { is: 'open'; name: string; bytes: Uint8Array }
  | { is: 'columns'; chosen: ReadonlyMap<number, Chosen | null> }
  | { is: 'write'; texts: FileTexts };

export interface Read {
  is: 'filled';
  kind: FileKind;
  questionnaire: string | null;
  /** Without their rows: those that are taken stand in `rows`. */
  sheets: Omit<FormSheet, 'rows'>[];
  rows: FilledRow[];
  hasFormulas: boolean;
}

export type Told =
  | { is: 'ready' }
  | { is: 'progress'; done: number; total: number }
  | Read
  | { is: 'written'; bytes: Uint8Array }
  | { is: 'fault'; code: SheetFaultCode | 'no-questions' | 'unknown' };

/** What the part of the page that fills in files does for the rest of it. */
export interface Filling {
  /** Without a name: what was pasted. */
  read(name: string, bytes: Uint8Array): void;
}
