import { shorten } from '../body/shorten.ts';
import type { ValueKind } from '../words/en/faults-values.ts';
import { nearest, shownOf } from './nearest.ts';
import { repair } from './repair.ts';
import { descriptionOf, isDay, mayBeLeftOut } from './schema-at.ts';
import type { Issue, IssueContext, Sentence } from './sentence.ts';

function kindOf(value: unknown): ValueKind {
  if (Array.isArray(value)) return 'list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'keys';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'number';
}
/** The line that may be deleted instead, where the key may be left out. */
const deletable = ({ schema, line }: IssueContext): number | undefined =>
  schema && mayBeLeftOut(schema) ? line : undefined;

export function wrongType(expected: string, context: IssueContext): Sentence {
  const { label, key, value, written, rule, commentedOut, schema, words } = context;
  const code = 'wrong-type';
  if (value === null)
    return { code, ...(commentedOut ? words.commentedOut(label, key) : words.noValue(label, deletable(context))) };
  const needed = schema && isDay(schema) ? 'date' : expected;
  const shown = typeof value === 'object' ? undefined : written;
  return { code, ...words.wrongType(label, kindOf(value), needed, key, shown, rule) };
}

/** How many days a month has: the last day before the first of the next. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export function badDay(context: IssueContext): Sentence {
  const { key, value, schema, words } = context;
  const text = String(value);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  const [year = 0, month = 0] = parts ?? [];
  const why = !parts ? 'form' : month < 1 || month > 12 ? 'no-month' : 'no-day';
  const word = schema && repair(text, schema);
  return {
    code: 'bad-value',
    ...words.notADay(shorten(text), key, why, text.slice(0, 7), daysIn(year, month), word),
  };
}

export function badText(context: IssueContext): Sentence {
  const { label, value, rule, schema, words } = context;
  const text = String(value);
  const code = 'bad-value';
  if (/[\r\n]/.test(text.trim())) return { code, ...words.severalLines(label) };
  const word = typeof value === 'string' && schema ? repair(text, schema) : undefined;
  return {
    code,
    ...words.badText(label, shorten(text.replace(/\s+/g, ' ')), rule, schema && descriptionOf(schema), word),
  };
}

export function notAllowed(values: readonly unknown[], context: IssueContext): Sentence {
  const { label, key, value, written, words } = context;
  const allowed = values.map(String);
  const text = String(value);
  if (value === null || typeof value === 'object') return wrongType(typeof values[0], context);
  const same = values.find((candidate) => String(candidate) === text);
  if (same !== undefined) {
    const said =
      typeof same === 'string'
        ? words.needsQuotes(label, kindOf(value), key, written, same)
        : words.needsNoQuotes(label, kindOf(same), key, written, String(same));
    return { code: 'wrong-type', ...said };
  }
  const parts = text.split(',').map((part) => part.trim());
  const isRow = parts.length > 1 && parts.every((part) => allowed.includes(part));
  const said = words.notAllowed(
    shorten(text),
    label,
    shownOf(allowed, text),
    allowed.length,
    isRow ? undefined : nearest(text, allowed),
  );
  return {
    code: 'not-allowed',
    message: said.message,
    fix: isRow ? `${said.fix}\n${words.inBrackets(key, parts.join(', '))}` : said.fix,
  };
}

export function outOfRange(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, context: IssueContext): Sentence {
  const { label, value, words } = context;
  // A mapping with a key called `length` is measured like a text.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return wrongType('string', context);
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const code = 'out-of-range';
  const line = deletable(context);
  if (Array.isArray(value)) {
    if (value.length > 0) return { code, ...words.items(label, value.length, small, limit) };
    return { code, ...words.emptyList(label, small, limit, small ? line : undefined) };
  }
  if (typeof value !== 'string') return { code, ...words.number(label, Number(value), small, limit) };
  const count = value.trim().length;
  return { code, ...(count === 0 ? words.emptyText(label, line) : words.characters(label, count, small, limit)) };
}
