import type { ValueRule } from '../../schemas/value-rule.ts';
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

/** How a value is written. */
const rules: Record<ValueRule, string> = {
  id: 'An id is lower-case letters, digits and single hyphens.',
  'month-or-day': 'It is a month, written YYYY-MM, or a day, written YYYY-MM-DD.',
  'https-address': 'It must be an address that starts with https://.',
  'plain-address': 'It must be an address without spaces and without a user; a space in a path is written %20.',
  'public-address':
    'It must be an address without query or fragment, such as https://trust.acme.example or https://acme.example/trust. A path is made of letters, digits, dots and hyphens.',
  email: 'It must be one email address.',
  domain: 'A domain is lower-case, such as buyer.example; other scripts are in their xn-- form.',
  country: 'A country is two capital letters that ISO 3166-1 has for it, such as US.',
  jurisdiction: 'It must be a country or a state in capital letters, such as GB or US-CA (ISO 3166).',
  edition: 'It must be a year, such as 2022, or a version in quotes, such as "4.0.1".',
  'open-findings': 'No more findings can be open than were found.',
  language: 'It must be a language tag, such as en.',
  version: 'A version is written in quotes, as in "2.0".',
  logo: 'It must be a path under public/, such as /logo.svg.',
  'logo-file': 'A logo is a file that ends with .svg or .png.',
  color: 'A color is written "#1f5eff", in quotes.',
  pdf: 'It must be a bare file name that ends in .pdf, of letters, digits, spaces and . _ - ( ).',
  sha256: 'A SHA-256 is 64 digits from 0 to 9 and a to f.',
  caiq: 'It must be a CAIQ id, such as IAM-02.1.',
  mvsp: 'It must be an MVSP id in quotes, such as "2.4".',
  'csv-file': 'It must be a bare file name in content/ that ends in .csv, such as customers.csv.',
  'one-subject': 'A rule has exactly one of domain, companies, country and accounts.',
  'country-approves':
    'A rule for a country can review or deny: anyone can register a domain there, so it is no reason to approve.',
  'webhook-url':
    'It must be an address that starts with https://, without a user or #. For a receiver on your own machine: http://localhost:3000/….',
  'channel-address':
    'A webhook has a url and no host. The address of slack and teams is a secret: put it into CHANNEL_SECRETS, and no url here.',
  told: 'It must be one email address or the name of a channel.',
  'time-zone': 'It must be a time zone by its IANA name, such as Europe/Berlin.',
  'question-id': 'An id of a question is written in quotes, as in "2.4".',
};

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
    rule: ValueRule | undefined,
  ): Said => ({
    message: `"${label}" is ${IS[is]}${written === undefined ? '' : ` (${written})`}; ${NEEDED[needed]?.name ?? 'something else'} is needed`,
    fix: rule ? rules[rule] : (NEEDED[needed]?.fix(key, written ?? '…') ?? 'Look at a file beside it.'),
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
  /** `description` says what the key is for, where no rule says how it is written. */
  badText: (
    label: string,
    text: string,
    rule: ValueRule | undefined,
    description: string | undefined,
    word: string | undefined,
  ): Said => ({
    message: `"${label}" cannot be "${text}"`,
    fix: lines(rule ? rules[rule] : description, meant(word)),
  }),
  emptyList: (label: string, isLeast: boolean, limit: number, line: number | undefined): Said => ({
    message: `"${label}" is an empty list`,
    fix: `Name ${bound(isLeast, limit)}${orDelete(line)}.`,
  }),
  items: (label: string, count: number, isLeast: boolean, limit: number): Said => ({
    message: `"${label}" has ${count} item${count === 1 ? '' : 's'}`,
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
