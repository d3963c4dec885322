import { lines, listed, meant, type Said } from './faults-parts.ts';

/** What a value is, where another kind is needed. */
const IS = {
  list: 'a list',
  nothing: 'nothing',
  keys: 'a group of keys',
  boolean: 'true or false',
  text: 'text',
  number: 'a number',
};
export type ValueKind = keyof typeof IS;

const digits = (key: string): string => `Write digits without quotes, as in ${key}: 3.`;
/** What the schema asks for, by its name there. */
const NEEDED: Record<string, { name: string; fix: (key: string, written: string) => string }> = {
  string: { name: 'text', fix: (key, written) => `Write one text in quotes: ${key}: "${written}".` },
  date: { name: 'a day', fix: (key) => `Write it as in ${key}: 2026-11-21.` },
  number: { name: 'a number', fix: digits },
  int: { name: 'a whole number', fix: digits },
  boolean: { name: 'true or false', fix: (key) => `Write ${key}: true or ${key}: false, without quotes.` },
  array: { name: 'a list', fix: (key, written) => `Write it as a list: ${key}: [${written}].` },
  object: {
    name: 'a group of keys',
    fix: (key) => `Write its keys on lines of their own below "${key}:", indented by two spaces.`,
  },
};

/** How a value is written, as a sentence of its own. */
function ruleSentence(rule: string): string {
  const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
  if (/^[A-Z].*\.$/.test(rule)) return rule;
  if (rule.startsWith('must ')) return stop(`It ${rule}`);
  if (/^write /.test(rule)) return stop(`W${rule.slice(1)}`);
  if (/ (?:is|are) /.test(rule)) return stop(`Here ${rule}`);
  return stop(`Expected: ${rule}`);
}

const bound = (isLeast: boolean, limit: number): string => `at ${isLeast ? 'least' : 'most'} ${limit}`;
/** `line` is given where the key may be left out. */
const orDelete = (line: number | undefined): string => (line === undefined ? '' : `, or delete line ${line}`);

/** A key or a value of front matter that the schema refuses. `label` is the whole path, `key` its last part. */
export const values = {
  thisList: 'this list',
  missingKey: (
    label: string,
    key: string,
    choices: readonly string[] | undefined,
    description: string | undefined,
  ): Said => ({
    message: `the key "${label}" is missing`,
    fix: lines(
      `Add "${key}: …".`,
      choices && `Allowed here: ${choices.join(', ')}.`,
      description && `It says: ${description}`,
    ),
  }),
  unknownKey: (
    key: string,
    within: string | undefined,
    shown: readonly string[],
    of: number,
    word: string | undefined,
    line: number,
  ): Said => ({
    message: `unknown key "${key}"${within ? ` in "${within}"` : ''}`,
    fix: `Allowed here: ${listed(shown, of)}.\n${word ? `${meant(word)} Rename or delete` : 'Delete'} line ${line}.`,
  }),
  textForKey: (text: string): Said => ({
    message: `"${text}" stands where a key should be`,
    fix: 'Inside { } or [ ] a comma begins the next key or item: put a text that holds a comma in quotes.',
  }),
  commentedOut: (label: string, key: string): Said => ({
    message: `"${label}" has no value`,
    fix: `A # that is not in quotes begins a comment. Write the value in quotes: ${key}: "#…".`,
  }),
  noValue: (label: string, line: number | undefined): Said => ({
    message: `"${label}" has no value`,
    fix: `Write a value after the colon${orDelete(line)}.`,
  }),
  /** `written` is undefined for a list or a group of keys. */
  wrongType: (
    label: string,
    is: ValueKind,
    needed: string,
    key: string,
    written: string | undefined,
    rule: string | undefined,
  ): Said => ({
    message: `"${label}" is ${IS[is]}${written === undefined ? '' : ` (${written})`}; ${NEEDED[needed]?.name ?? 'something else'} is needed`,
    fix: rule ? ruleSentence(rule) : (NEEDED[needed]?.fix(key, written ?? '…') ?? 'Look at a file beside it.'),
  }),
  needsQuotes: (label: string, is: ValueKind, key: string, written: string, right: string): Said => ({
    message: `"${label}" is ${IS[is]} (${written}); text is needed`,
    fix: `Write it in quotes: ${key}: "${right}".`,
  }),
  needsNoQuotes: (label: string, needed: ValueKind, key: string, written: string, right: string): Said => ({
    message: `"${label}" is text (${written}); ${IS[needed]} is needed`,
    fix: `Write it without quotes: ${key}: ${right}.`,
  }),
  notAllowed: (text: string, label: string, shown: readonly string[], of: number, word: string | undefined): Said => ({
    message: `"${text}" is not allowed for "${label}"`,
    fix: lines(`Allowed here: ${listed(shown, of)}.`, meant(word)),
  }),
  /** Several words with commas between them, as one text. */
  inBrackets: (key: string, text: string): string => `Several stand in brackets: ${key}: [${text}].`,
  /** `month` and its `days` are said where the month doesn't have that day. */
  notADay: (
    text: string,
    key: string,
    why: 'no-day' | 'no-month' | 'form',
    month: string,
    days: number,
    word: string | undefined,
  ): Said => ({
    message: `"${text}" is not a day${
      { form: '', 'no-month': ': a year has 12 months', 'no-day': `: ${month} has ${days} days` }[why]
    }`,
    fix: lines(`"${key}" takes a day written YYYY-MM-DD, such as 2026-11-21.`, meant(word)),
  }),
  severalLines: (label: string): Said => ({
    message: `"${label}" runs over several lines`,
    fix: 'Write it on one line.',
  }),
  badText: (label: string, text: string, rule: string, word: string | undefined): Said => ({
    message: `"${label}" cannot be "${text}"`,
    fix: lines(ruleSentence(rule), meant(word)),
  }),
  rules: {
    unknown: 'see the description of this key in src/schemas/',
    day: 'a day is written YYYY-MM-DD',
    format: (format: string): string => `must be a right ${format}`,
    multipleOf: (number: number): string => `must be a multiple of ${number}`,
  },
  emptyList: (label: string, isLeast: boolean, limit: number, line: number | undefined): Said => ({
    message: `"${label}" is an empty list`,
    fix: `Name ${bound(isLeast, limit)}${orDelete(line)}.`,
  }),
  items: (label: string, count: number, isLeast: boolean, limit: number): Said => ({
    message: `"${label}" has ${count} items`,
    fix: `Name ${bound(isLeast, limit)}.`,
  }),
  emptyText: (label: string, line: number | undefined): Said => ({
    message: `"${label}" is empty`,
    fix: `Write a text${orDelete(line)}.`,
  }),
  characters: (label: string, count: number, isLeast: boolean, limit: number): Said => ({
    message: `"${label}" has ${count} characters; ${bound(isLeast, limit)} are allowed`,
    fix: isLeast ? 'Write more.' : 'Say it more briefly.',
  }),
  number: (label: string, value: number, isLeast: boolean, limit: number): Said => ({
    message: `"${label}" is ${value}; ${bound(isLeast, limit)} is allowed`,
    fix: `Write ${limit} or ${isLeast ? 'more' : 'less'}.`,
  }),
};
