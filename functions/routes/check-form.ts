import * as v from 'valibot';
import type { CoreWords } from '../../src/words/gate-core.ts';
import type { Fault } from '../pages/faults.ts';
import { faultsOf, type Parsed } from './body.ts';

type Schema = v.GenericSchema<unknown, unknown> & { entries: Record<string, unknown> };
/** Faults in the order of the page, which a schema has too. What is about no field comes first. */
export function inPageOrder({ entries }: Schema, faults: readonly Fault<CoreWords>[]): Fault<CoreWords>[] {
  const fields = Object.keys(entries);
  const place = ({ field }: Fault<CoreWords>): number => (field === null ? -1 : fields.indexOf(field));
  return faults.toSorted((one, other) => place(one) - place(other));
}

/** What the schema makes of a form, and all that is wrong with it; no form without a fault. */
export function checkForm<S extends Schema>(
  schema: S,
  { values, faults }: Parsed,
): { form: v.InferOutput<S> | null; faults: Fault<CoreWords>[] } {
  const read = v.safeParse(schema, values);
  const all = inPageOrder(schema, [...faults, ...(read.success ? [] : faultsOf(read.issues))]);
  return { form: read.success && all.length === 0 ? read.output : null, faults: all };
}

/** What of a line is shown again: room for what was too long, and not more. */
export const KEPT_MAX_CHARS = 1000;
/** What was typed, to be shown again. */
export const typedText = (value: unknown, maxChars: number): string =>
  typeof value === 'string' ? value.slice(0, maxChars) : '';
