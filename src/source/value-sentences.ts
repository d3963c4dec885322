import { shorten } from '../body/shorten.ts';
import { listed, nearest } from './nearest.ts';
import { repair } from './repair.ts';
import { isDay, mayBeLeftOut } from './schema-at.ts';
import { type Issue, type IssueContext, meant, ruleSentence, type Sentence, sentences } from './sentence.ts';

const KINDS_OF_VALUE: Record<string, { needed: string; fix: (key: string, written: string) => string }> = {
  string: { needed: 'text', fix: (key, written) => `Write one text in quotes: ${key}: "${written}".` },
  date: { needed: 'a day', fix: (key) => `Write it as in ${key}: 2026-11-21.` },
  number: { needed: 'a number', fix: (key) => `Write digits without quotes, as in ${key}: 3.` },
  int: { needed: 'a whole number', fix: (key) => `Write digits without quotes, as in ${key}: 3.` },
  boolean: { needed: 'true or false', fix: (key) => `Write ${key}: true or ${key}: false, without quotes.` },
  array: { needed: 'a list', fix: (key, written) => `Write it as a list: ${key}: [${written}].` },
  object: {
    needed: 'a group of keys',
    fix: (key) => `Write its keys on lines of their own below "${key}:", indented by two spaces.`,
  },
};

function nameOfType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'text' : 'a number';
}

export function wrongType(expected: string, context: IssueContext): Sentence {
  const { label, key, value, written, rule, commentedOut, line, schema } = context;
  const kind = KINDS_OF_VALUE[schema && isDay(schema) ? 'date' : expected];
  if (value === null) {
    const fix = commentedOut
      ? `A # that is not in quotes begins a comment. Write the value in quotes: ${key}: "#…".`
      : schema && mayBeLeftOut(schema)
        ? `Write a value after the colon, or delete line ${line}.`
        : 'Write a value after the colon.';
    return { code: 'wrong-type', message: `"${label}" has no value`, fix };
  }
  const shown = typeof value === 'object' ? '' : ` (${written})`;
  const plain = typeof value === 'object' ? '…' : written;
  const message = `"${label}" is ${nameOfType(value)}${shown}; ${kind?.needed ?? 'something else'} is needed`;
  return {
    code: 'wrong-type',
    message,
    fix: rule ? ruleSentence(rule) : (kind?.fix(key, plain) ?? 'Look at a file beside it.'),
  };
}

/** How many days a month has: the last day before the first of the next. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export function badDay(context: IssueContext): Sentence {
  const { key, value, schema } = context;
  const text = String(value);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  const [year = 0, month = 0] = parts ?? [];
  const why = !parts
    ? ''
    : month < 1 || month > 12
      ? ': a year has 12 months'
      : `: ${text.slice(0, 7)} has ${daysIn(year, month)} days`;
  return {
    code: 'bad-value',
    message: `"${shorten(text)}" is not a day${why}`,
    fix: sentences(
      `"${key}" takes a day written YYYY-MM-DD, such as 2026-11-21.`,
      meant(schema && repair(text, schema)),
    ),
  };
}

export function badText(context: IssueContext, rule: string): Sentence {
  const { label, value, schema } = context;
  const text = String(value);
  if (/[\r\n]/.test(text.trim())) {
    return { code: 'bad-value', message: `"${label}" runs over several lines`, fix: 'Write it on one line.' };
  }
  const mended = typeof value === 'string' && schema ? repair(text, schema) : undefined;
  const message = `"${label}" cannot be "${shorten(text.replace(/\s+/g, ' '))}"`;
  return { code: 'bad-value', message, fix: sentences(ruleSentence(rule), meant(mended)) };
}

export function notAllowed(values: readonly unknown[], context: IssueContext): Sentence {
  const { label, key, value } = context;
  const allowed = values.map(String);
  const text = String(value);
  if (value === null || typeof value === 'object') return wrongType(typeof values[0], context);
  const same = values.find((candidate) => String(candidate) === text);
  if (same !== undefined) {
    const message = `"${label}" is ${nameOfType(value)} (${context.written}); ${nameOfType(same)} is needed`;
    const fix =
      typeof same === 'string'
        ? `Write it in quotes: ${key}: "${same}".`
        : `Write it without quotes: ${key}: ${String(same)}.`;
    return { code: 'wrong-type', message, fix };
  }
  return {
    code: 'not-allowed',
    message: `"${shorten(text)}" is not allowed for "${label}"`,
    fix: sentences(`Allowed here: ${listed(allowed, text)}.`, meant(nearest(text, allowed))),
  };
}

export function outOfRange(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, context: IssueContext): Sentence {
  const { label, value, line, schema } = context;
  // A mapping with a key called `length` is measured like a text.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return wrongType('string', context);
  const orDelete = schema && mayBeLeftOut(schema) ? `, or delete line ${line}` : '';
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = `at ${small ? 'least' : 'most'} ${limit}`;
  const code = 'out-of-range';
  if (Array.isArray(value)) {
    const fix = small && value.length === 0 ? `Name ${bound}${orDelete}.` : `Name ${bound}.`;
    return {
      code,
      message: value.length === 0 ? `"${label}" is an empty list` : `"${label}" has ${value.length} items`,
      fix,
    };
  }
  if (typeof value === 'string') {
    if (value.trim() === '') return { code, message: `"${label}" is empty`, fix: `Write a text${orDelete}.` };
    return {
      code,
      message: `"${label}" has ${value.trim().length} characters; ${bound} are allowed`,
      fix: small ? 'Write more.' : 'Say it more briefly.',
    };
  }
  return {
    code,
    message: `"${label}" is ${String(value)}; ${bound} is allowed`,
    fix: `Write ${small ? `${limit} or more` : `${limit} or less`}.`,
  };
}
