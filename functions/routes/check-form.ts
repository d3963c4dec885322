import * as v from 'valibot';
import type { CoreWords } from '../../src/words/gate-core.ts';
import type { Fault } from '../pages/faults.ts';
import { faultsOf, type Parsed } from './body.ts';

type Schema = v.GenericSchema<unknown, unknown>;
/** What the schema makes of a form, and all that is wrong with it; no form without a fault. */
export function checkForm<S extends Schema>(
  schema: S,
  { values, faults }: Parsed,
): { form: v.InferOutput<S> | null; faults: Fault<CoreWords>[] } {
  const read = v.safeParse(schema, values);
  const all = [...faults, ...(read.success ? [] : faultsOf(read.issues))];
  return { form: read.success && all.length === 0 ? read.output : null, faults: all };
}

/** What of a line is shown again: room for what was too long, and not more. */
export const KEPT_MAX_CHARS = 1000;
/** What was typed, to be shown again. */
export const typedText = (value: unknown, maxChars: number): string =>
  typeof value === 'string' ? value.slice(0, maxChars) : '';
