import type { z } from 'zod';
import { shorten } from '../body/shorten.ts';
import type { Fault } from '../schemas/fault.ts';
import { ruleOf } from '../schemas/value-rule.ts';
import type { FaultWords } from '../words/faults.ts';
import { issueSentence, missingKey } from './issue-sentence.ts';
import { nearest, shownOf } from './nearest.ts';
import { keysOf, schemaAt } from './schema-at.ts';
import type { IssueContext } from './sentence.ts';
import type { Path, SourceFile } from './source-file.ts';

type Issue = z.core.$ZodIssue;
type Words = FaultWords['values'];

/** `reports[0].period.from` in words: list positions are left out, the line says which one it is. */
const labelOf = (path: Path, words: Words): string =>
  path.filter((step) => typeof step === 'string').join('.') || words.thisList;

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined),
    data,
  );

/** Validates front matter. Every fault is found in one run, a kind that is misspelled included: it is then read as the nearest one. */
export function validate<T>(
  data: unknown,
  schema: z.ZodType<T>,
  source: SourceFile,
  words: Words,
): { data: T | null; faults: Fault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, faults: [] };
  const found = [...result.error.issues, ...issuesBehindKinds(data, schema, result.error.issues)];
  const issues = tightest(found.flatMap(ofTheForm));
  return { data: null, faults: issues.flatMap((issue) => faultsOf(issue, data, schema, source, words)) };
}

const isSize = (issue: Issue): boolean =>
  (issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'array';

/** Of a value that may be written in several forms (a word, or a list of words) only what is wrong with the form it has. */
function ofTheForm(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || 'options' in issue) return [issue];
  const isAnotherForm = ({ code, path }: Issue): boolean => code === 'invalid_type' && path.length === 0;
  const fitting = issue.errors.filter((inner) => !inner.some(isAnotherForm));
  // A list is known by what is wrong inside it, or with how many there are.
  const ofList = fitting.filter((inner) => inner.every((one) => one.path.length > 0 || isSize(one)));
  const [branch] = ofList.length === 1 ? ofList : fitting;
  if (!branch || (fitting.length > 1 && ofList.length !== 1)) return [issue];
  return branch.flatMap((inner) => ofTheForm({ ...inner, path: [...issue.path, ...inner.path] }));
}

function issuesBehindKinds(data: unknown, schema: z.ZodType, issues: Issue[]): Issue[] {
  const kinds = issues.filter((issue) => issue.code === 'invalid_union' && 'options' in issue && issue.options);
  if (kinds.length === 0) return [];
  const patched: unknown = structuredClone(data);
  const found: Issue[] = [];
  let isPatched = false;
  for (const issue of kinds) {
    if (!('options' in issue)) continue;
    const options = (issue.options ?? []) as unknown[];
    const path = issue.path as (string | number)[];
    const key = path.at(-1);
    const parent = at(patched, path.slice(0, -1));
    const word = nearest(String(at(data, path)), options.map(String));
    const option = options.find((candidate) => String(candidate) === word);
    if (option !== undefined && parent !== null && typeof parent === 'object' && key !== undefined) {
      Reflect.set(parent, key, option);
      isPatched = true;
    } else found.push(...strangers(parent, schemaAt(schema, path.slice(0, -1), data), path.slice(0, -1)));
  }
  if (!isPatched) return found;
  const again = schema.safeParse(patched);
  const seen = new Set(issues.map((issue) => JSON.stringify([issue.code, issue.path])));
  return [
    ...found,
    ...(again.error?.issues ?? []).filter((issue) => !seen.has(JSON.stringify([issue.code, issue.path]))),
  ];
}

/** Keys that no kind knows, where the kind itself cannot be told. */
function strangers(parent: unknown, schema: z.core.$ZodType | undefined, path: Path): Issue[] {
  if (!schema || parent === null || typeof parent !== 'object') return [];
  const known = keysOf(schema, parent);
  const keys = Object.keys(parent).filter((key) => !known.includes(key));
  return keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [...path], message: '' }] : [];
}

/** Of several length limits that a value breaks, only the tightest is told. */
function tightest(issues: Issue[]): Issue[] {
  const limit = (issue: Issue): number => (issue.code === 'too_big' ? Number(issue.maximum) : Number.POSITIVE_INFINITY);
  return issues.filter(
    (issue) =>
      issue.code !== 'too_big' ||
      !issues.some(
        (other) => other !== issue && String(other.path) === String(issue.path) && limit(other) < limit(issue),
      ),
  );
}

function faultsOf(issue: Issue, data: unknown, schema: z.ZodType, source: SourceFile, words: Words): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const field = schemaAt(schema, path, data);
  if (issue.code === 'unrecognized_keys') {
    const allowed = field ? keysOf(field, at(data, path)) : [];
    return issue.keys.map((key) => unknownKey([...path, key], allowed, source, words));
  }
  const value = at(data, path);
  const position = value === undefined ? source.keyPositionOf(path) : source.positionOf(path);
  const written = source.written(path);
  const context: IssueContext = {
    words,
    label: labelOf(path, words),
    key: String(path.findLast((step) => typeof step === 'string') ?? ''),
    line: position.line,
    value,
    written: shorten(written ?? String(value)),
    rule: ruleOf(issue),
    schema: field,
    commentedOut: value === null && source.comments.some((comment) => comment.line === position.line),
  };
  const sentence = value === undefined ? missingKey(issue, context) : issueSentence(issue, context);
  return [{ ...sentence, file: source.file, ...position }];
}

/** All keys of a kind are shown, unless there are more. */
const SHOWN_KEYS = 20;

function unknownKey(path: Path, allowed: string[], source: SourceFile, words: Words): Fault {
  const key = String(path.at(-1));
  const position = source.keyPositionOf(path);
  const within = path.length > 1 ? labelOf(path.slice(0, -1), words) : undefined;
  const shown = allowed.length > SHOWN_KEYS ? shownOf(allowed, key) : allowed;
  const said = /\s/.test(key)
    ? words.textForKey(shorten(key))
    : words.unknownKey(shorten(key), within, shown, allowed.length, nearest(key, allowed), position.line);
  return { code: 'unknown-key', file: source.file, ...position, ...said };
}
