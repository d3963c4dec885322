import { Lexer } from 'yaml';

/** The lexer marks each scalar with this control character, so that a `#` inside one is not taken for a comment (yaml 2, `parse/cst`). */
const SCALAR_MARK = '\u001f';

/** The comments of a YAML text, marks off, with the offset of each `#`. What stands in quotes or in a block of text is none. */
export function yamlComments(yaml: string): { offset: number; text: string }[] {
  const comments: { offset: number; text: string }[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(yaml)) {
    if (token.startsWith('#') && before !== SCALAR_MARK)
      comments.push({ offset, text: token.replace(/^#+/, '').trim() });
    const isMark = token.length === 1 && yaml[offset] !== token;
    if (!isMark) offset += token.length;
    before = token;
  }
  return comments;
}
