import { Lexer } from 'yaml';
import { shorten } from '../body/shorten.ts';

/** The lexer's mark before a scalar; it stands in no text that is YAML (yaml 2, `parse/cst`). */
const SCALAR = '\u001f';
/** A comment has a blank after its mark; a channel, a color or a number has not. */
const MEANT_AS_TEXT = /^#(?:[^\s#!]|[ \t]\d)/;

interface Cut {
  offset: number;
  /** What is taken for a comment. */
  text: string;
}

/** `key: `, and nothing behind it. */
const isKeyAlone = (line: string): boolean => line.trimEnd().endsWith(':') && line !== line.trimEnd();
const lastOf = (line: string, ...marks: string[]): number => Math.max(...marks.map((mark) => line.lastIndexOf(mark)));

/**
 * Values that ` #` cuts short: in YAML it begins a comment wherever no quotes are open (YAML 1.2.2 §6.6). Inside `{ }` and `[ ]` it takes
 * the closing bracket along, which the reader then reports somewhere else.
 */
export function cutValues(yaml: string): Cut[] {
  const cuts: Cut[] = [];
  let offset = 0;
  let before = '';
  let value = '';
  for (const token of new Lexer().lex(yaml)) {
    const isMark = token.length === 1 && yaml[offset] !== token;
    if (before === SCALAR) value = token;
    else if (token.startsWith('#') && MEANT_AS_TEXT.test(token)) {
      const line = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset);
      const cutsText = value !== '' && !/^["']/.test(value) && line.trimEnd().endsWith(value.trimEnd());
      const cutsFlow = isKeyAlone(line) && lastOf(line, '[', '{') > lastOf(line, ']', '}');
      if (cutsText || cutsFlow) cuts.push({ offset, text: shorten(token.trim()) });
    } else if (token.includes('\n')) value = '';
    if (!isMark) offset += token.length;
    before = token;
  }
  return cuts;
}
