import type { ErrorCode, YAMLError } from 'yaml';
import type { FaultCode } from '../schemas/fault.ts';

interface Sentence {
  message: string;
  fix: string;
}
const QUOTES: Sentence = {
  message: 'this value cannot be read as it stands',
  fix: 'Put the whole value in double quotes.',
};
const SHAPE: Sentence = {
  message: 'this is not "key: value"',
  fix: 'Write each key on its own line as "key: value", with the same indent as its neighbors.',
};
/** Also what is said of every alias: a value that begins with one of these marks was nearly always meant as text. */
export const MARKS: Sentence = {
  message: 'YAML anchors, aliases and tags cannot stand here',
  fix: 'Write the value out, in quotes if it begins with &, * or !.',
};

/** One sentence for each error of the YAML reader. */
const SENTENCES: Record<ErrorCode, Sentence> = {
  ALIAS_PROPS: MARKS,
  BAD_ALIAS: MARKS,
  BAD_DIRECTIVE: { message: 'a line may not begin with %', fix: 'Put the value in double quotes.' },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes begins an escape, and this one is unknown',
    fix: 'Write \\\\ for a backslash, or use single quotes.',
  },
  BAD_INDENT: {
    message: 'the indent does not fit the lines around it',
    fix: 'Give keys of one level the same number of spaces.',
  },
  BAD_PROP_ORDER: MARKS,
  BAD_SCALAR_START: {
    message: 'a value may not begin with this character',
    fix: 'Put the whole value in double quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value holds ": ", which starts another key',
    fix: 'Put the whole value in double quotes.',
  },
  BLOCK_IN_FLOW: {
    message: 'an indented list or map cannot stand inside [ ] or { }',
    fix: 'Use brackets inside brackets, or indented lines throughout.',
  },
  DUPLICATE_KEY: { message: 'this key is written twice', fix: 'Keep one of the two.' },
  IMPOSSIBLE: SHAPE,
  KEY_OVER_1024_CHARS: SHAPE,
  MISSING_CHAR: {
    message: 'a closing quote, bracket or comma is missing',
    fix: 'Close what was opened on this line or above it.',
  },
  MULTILINE_IMPLICIT_KEY: SHAPE,
  MULTIPLE_ANCHORS: MARKS,
  MULTIPLE_DOCS: {
    message: 'a second YAML document begins here',
    fix: 'Keep one document in the file: delete this "---" line.',
  },
  MULTIPLE_TAGS: MARKS,
  NON_STRING_KEY: { message: 'a key must be a word', fix: 'Write the key as a plain word, as in "title: …".' },
  RESOURCE_EXHAUSTION: { message: 'this is nested too deeply', fix: 'Write fewer levels.' },
  TAB_AS_INDENT: { message: 'a tab stands where spaces are needed', fix: 'Indent with spaces, two for each level.' },
  TAG_RESOLVE_FAILED: MARKS,
  UNEXPECTED_TOKEN: QUOTES,
  BAD_COLLECTION_TYPE: MARKS,
};

/** A YAML error in words. `key` is the text at the error, shown for a key that is written twice. */
export function yamlSentence(error: YAMLError, key: string): Sentence & { code: FaultCode } {
  const sentence = SENTENCES[error.code] ?? SHAPE;
  if (error.code !== 'DUPLICATE_KEY') return { code: 'yaml', ...sentence };
  return { code: 'duplicate-key', message: `the key "${key}" is written twice`, fix: sentence.fix };
}
