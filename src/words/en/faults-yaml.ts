import type { Said } from './faults-parts.ts';

const QUOTED = 'Put the whole value in double quotes.';

/** Front matter that cannot be read. */
export const yaml = {
  noFrontMatter: {
    message: 'the front matter is missing',
    fix: 'Begin the file with a line "---", then the keys, then another line "---"; the text follows after it.',
  },
  neverClosed: { message: 'the front matter is never closed', fix: 'Put a line "---" after the last key.' },
  closedWithMore: (line: number): Said => ({
    message: 'the line that closes the front matter holds more than "---"',
    fix: `Leave only "---" on line ${line}.`,
  }),
  cutValue: (text: string): Said => ({
    message: `"${text}" is read as a comment, not as part of the value`,
    fix: 'Put the whole value in double quotes; a comment has a space after its #.',
  }),
  noKeys: { message: 'no key is set', fix: 'Write each key on its own line as "key: value".' },
  notKeys: {
    message: 'this is not a group of keys',
    fix: 'Write each key on its own line as "key: value".',
  },
  notGroups: {
    message: 'this is not a list of groups',
    fix: 'Write each group on its own line as "- words: [MFA, 2FA, two-step verification]".',
  },
  duplicateKey: (key: string): Said => ({
    message: `the key "${key}" is written twice`,
    fix: 'Keep one of the two.',
  }),
  unreadable: { message: 'this value cannot be read as it stands', fix: QUOTED },
  shape: {
    message: 'this is not "key: value"',
    fix: 'Write each key on its own line as "key: value", with the same indent as its neighbors.',
  },
  /** Also what is said of every alias: a value that begins with one of these marks was nearly always meant as text. */
  marks: {
    message: 'YAML anchors, aliases and tags cannot stand here',
    fix: 'Write the value out, in quotes if it begins with &, * or !.',
  },
  directive: { message: 'a line may not begin with %', fix: 'Put the value in double quotes.' },
  escape: {
    message: 'a backslash in double quotes begins an escape, and this one is unknown',
    fix: 'Write \\\\ for a backslash, or use single quotes.',
  },
  indent: {
    message: 'the indent does not fit the lines around it',
    fix: 'Give keys of one level the same number of spaces.',
  },
  start: { message: 'a value may not begin with this character', fix: QUOTED },
  colon: { message: 'a value holds ": ", which starts another key', fix: QUOTED },
  blockInFlow: {
    message: 'an indented list or map cannot stand inside [ ] or { }',
    fix: 'Use brackets inside brackets, or indented lines throughout.',
  },
  open: {
    message: 'a closing quote, bracket or comma is missing',
    fix: 'Close what was opened on this line or above it.',
  },
  secondDocument: {
    message: 'a second YAML document begins here',
    fix: 'Keep one document in the file: delete this "---" line.',
  },
  keyNotAWord: { message: 'a key must be a word', fix: 'Write the key as a plain word, as in "title: …".' },
  tooDeep: { message: 'this is nested too deeply', fix: 'Write fewer levels.' },
  tab: { message: 'a tab stands where spaces are needed', fix: 'Indent with spaces, two for each level.' },
};
