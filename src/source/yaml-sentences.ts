import type { ErrorCode, YAMLError } from 'yaml';
import type { FaultWords } from '../words/faults.ts';
import type { Sentence } from './sentence.ts';

type Yaml = FaultWords['yaml'];
/** The errors that are told by one sentence without facts. */
type Plain = { [Name in keyof Yaml]: Yaml[Name] extends { message: string } ? Name : never }[keyof Yaml];

/** What each error of the YAML reader means to who writes the file. */
const MEANINGS: Record<Exclude<ErrorCode, 'DUPLICATE_KEY'>, Plain> = {
  ALIAS_PROPS: 'marks',
  BAD_ALIAS: 'marks',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'marks',
  BAD_SCALAR_START: 'start',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'blockInFlow',
  IMPOSSIBLE: 'shape',
  KEY_OVER_1024_CHARS: 'shape',
  MISSING_CHAR: 'open',
  MULTILINE_IMPLICIT_KEY: 'shape',
  MULTIPLE_ANCHORS: 'marks',
  MULTIPLE_DOCS: 'secondDocument',
  MULTIPLE_TAGS: 'marks',
  NON_STRING_KEY: 'keyNotAWord',
  RESOURCE_EXHAUSTION: 'tooDeep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'marks',
  UNEXPECTED_TOKEN: 'unreadable',
  BAD_COLLECTION_TYPE: 'marks',
};

/** A bracket that is never closed is told by the reader (yaml 2) as an indent that is missing where its line ends. */
const isOpen = ({ code, message }: YAMLError): boolean => code === 'BAD_INDENT' && /^Flow (?:map|seq)/.test(message);

/** A YAML error in words. `key` is the text at the error, shown for a key that is written twice. */
export function yamlSentence(error: YAMLError, key: string, words: Yaml): Sentence {
  if (error.code === 'DUPLICATE_KEY') return { code: 'duplicate-key', ...words.duplicateKey(key) };
  if (isOpen(error)) return { code: 'yaml', ...words.open };
  return { code: 'yaml', ...words[MEANINGS[error.code] ?? 'shape'] };
}
