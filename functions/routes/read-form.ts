import type { Context } from 'hono';
import * as v from 'valibot';
import type { CoreWords } from '../../src/words/gate-core.ts';
import type { Fault } from '../pages/faults.ts';
import { unreadablePage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import { faultsOf, type Parsed, readBody, type Shape } from './body.ts';

/** The body of a form; where it can't be read, the answer that says so, and by `nothing` what did not happen because of it. */
export async function readForm(
  c: Context,
  deps: Deps,
  shape: Shape,
  nothing: Parameters<typeof unreadablePage>[1],
  json = false,
): Promise<Parsed | Response> {
  const body = await readBody(c, shape, json);
  return 'status' in body ? refuse(c, deps, unreadablePage(body.unreadable, nothing), body.status) : body;
}

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
export const typedList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
