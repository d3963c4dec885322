import type { Context } from 'hono';
import type { BaseIssue } from 'valibot';
import { formFaultOf } from '../../src/schemas/form-fault.ts';
import type { CoreWords } from '../../src/words/gate-core.ts';
import { FAULTS_TOLD, FORM_MAX_FIELDS } from '../domain/limits.ts';
import type { NotAskable } from '../domain/policy.ts';
import type { Fault } from '../pages/faults.ts';
import type { Unreadable } from '../pages/notice.ts';

/** What a form may hold: each name at most once, but for the lists. */
export interface Shape {
  one: readonly string[];
  many?: readonly string[];
}
export interface Parsed {
  /** Only names of the shape, with values as they were sent. */
  values: Record<string, unknown>;
  /** Names sent twice or not known; such a body is refused. */
  faults: Fault<CoreWords>[];
}
export type BodyOutcome = Parsed | { status: 400 | 413 | 415; unreadable: Unreadable };

const TOO_MANY = { status: 413, unreadable: 'too-many' } as const;
/** What a form is told at once is bounded, or a small body would be answered with a large page. */
function bounded({ values, faults }: Parsed): Parsed {
  const more = faults.length - FAULTS_TOLD;
  return more <= 0
    ? { values, faults }
    : {
        values,
        faults: [...faults.slice(0, FAULTS_TOLD), { field: null, message: ({ forms }) => forms.more(more) }],
      };
}
/** The pairs of a form, read no further than it takes to see that there are too many. */
function pairsOf(text: string): [string, string][] | null {
  let separators = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (++separators >= FORM_MAX_FIELDS) return null;
  return [...new URLSearchParams(text)];
}

const FORM = /^application\/x-www-form-urlencoded\s*(?:;\s*charset=utf-8\s*)?$/i;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i;
const SHOWN_NAME_CHARS = 60;
const shown = (name: string): string => JSON.stringify(name.slice(0, SHOWN_NAME_CHARS));
const twice = (name: string): Fault<CoreWords> => ({ field: name, message: ({ forms }) => forms.twice(shown(name)) });

function gather(pairs: Iterable<readonly [string, unknown]>, { one, many = [] }: Shape): Parsed {
  const values: Record<string, unknown> = {};
  const lists = new Map<string, unknown[]>();
  const faults: Fault<CoreWords>[] = [];
  for (const [name, value] of pairs) {
    if (many.includes(name)) lists.set(name, [...(lists.get(name) ?? []), ...(Array.isArray(value) ? value : [value])]);
    else if (!one.includes(name)) faults.push({ field: null, message: ({ forms }) => forms.foreign(shown(name)) });
    else if (Object.hasOwn(values, name)) faults.push(twice(name));
    else values[name] = value;
  }
  for (const [name, list] of lists) values[name] = list.filter((item) => item !== '');
  return { values, faults };
}

/** The names at the top of a JSON object, doubled ones included, which `JSON.parse` would swallow. */
function* topNames(text: string): Generator<string> {
  let depth = 0;
  const pieces = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === '{' || piece === '[') depth += 1;
    else if (piece === '}' || piece === ']') depth -= 1;
    else if (depth === 1 && /^\s*:/.test(text.slice(index + piece.length, index + piece.length + 20)))
      yield JSON.parse(piece) as string;
  }
}

function fromJson(text: string, shape: Shape): BodyOutcome {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { status: 400, unreadable: 'not-json' };
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    return { status: 400, unreadable: 'not-object' };
  }
  const entries = Object.entries(parsed);
  const fields = entries.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 1), 0);
  if (fields > FORM_MAX_FIELDS) return TOO_MANY;
  const gathered = gather(entries, shape);
  const seen = new Set<string>();
  for (const name of topNames(text)) {
    if (seen.has(name)) gathered.faults.push(twice(name));
    seen.add(name);
  }
  return bounded(gathered);
}

/** Reads a body that the size guard has passed: strict media types, strict UTF-8, strict names. */
export async function readBody(c: Context, shape: Shape, json = false): Promise<BodyOutcome> {
  const type = c.req.header('content-type') ?? '';
  const isJson = json && JSON_TYPE.test(type);
  if (!isJson && !FORM.test(type)) {
    return { status: 415, unreadable: json ? 'not-form-or-json' : 'not-form' };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer());
  } catch {
    return { status: 400, unreadable: 'not-utf8' };
  }
  if (isJson) return fromJson(text, shape);
  const pairs = pairsOf(text);
  return pairs === null ? TOO_MANY : bounded(gather(pairs, shape));
}

/** What a form held, for a page that gives it back; null when the caller sent none, or more than a form holds. */
export async function typedFields(c: Context): Promise<[name: string, value: string][] | null> {
  if (c.req.method !== 'POST' || !FORM.test(c.req.header('content-type') ?? '')) return null;
  // The body is kept by the framework once it was read; a size guard has passed it.
  return pairsOf(await c.req.text().catch(() => ''));
}

/** Why a document was not taken, as a fault of the field of documents. */
export const documentFault = ({ why, of }: NotAskable): Fault<CoreWords> => ({
  field: 'documents',
  message: ({ forms }) => forms.document[why](...of),
});

/** The issues of a check as faults of fields; the first of each field is enough. */
export function faultsOf(issues: readonly BaseIssue<unknown>[]): Fault<CoreWords>[] {
  const faults: Fault<CoreWords>[] = [];
  for (const issue of issues) {
    const field = issue.path ? String(issue.path[0].key) : null;
    if (!faults.some((one) => one.field === field))
      faults.push({ field, message: ({ form }) => form.fault(formFaultOf(issue)) });
  }
  return faults;
}
