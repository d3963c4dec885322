import type { Said } from './faults-parts.ts';

const SHOW = 'or put it in backticks to show it as it is.';
const NO_CODE = "and code isn't run here";
const refused =
  (fix: string) =>
  (name: string): Said => ({ message: `<${name}> can't stand in a text`, fix });

/** What is wrong in a body. `text` is what is at fault, as it was written. */
export const body = {
  placeholder: (text: string): Said => ({
    message: `"${text}" is a template's placeholder and would be published as it stands`,
    fix: `Write what it stands for, ${SHOW}`,
  }),
  attributes: (text: string): Said => ({
    message: `"${text}" is a list of attributes and would be published as it stands`,
    fix: `Delete it, ${SHOW}`,
  }),
  expression: (text: string): Said => ({
    message: `"${text}" is code, ${NO_CODE}`,
    fix: `Write what it stands for, ${SHOW}`,
  }),
  literal: (text: string): Said => ({
    message: `"${text}" is code, ${NO_CODE}`,
    fix: 'Write the text without braces and backticks.',
  }),
  module: (): Said => ({
    message: `this line is code, ${NO_CODE}`,
    fix: 'Delete it, or put it in a code block to show it as it is.',
  }),
  jsx: (text: string): Said => ({
    message: `"${text}" begins a tag that can't be read here`,
    fix: `Write it in Markdown without braces, ${SHOW}`,
  }),
  openNote: (): Said => ({ message: 'the comment is never closed', fix: 'Add */} where it ends.' }),
  openComment: (): Said => ({ message: 'the comment is never closed', fix: 'Add --> where it ends.' }),
  strike: (text: string): Said => ({
    message: `single tildes strike out "${text}"`,
    fix: 'Write "about" or \\~ for a tilde that is meant as one, and ~~ on both sides to strike out.',
  }),
  component: (name: string): Said => ({
    message: `<${name}> is a component, and there are no components here`,
    fix: 'Write it in Markdown, and delete the tag here and where it closes.',
  }),
  refusedCode: refused('Pages carry no scripts or styles of their own: delete it.'),
  refusedFrame: refused('Pages load nothing from elsewhere: link to it instead.'),
  refusedForm: refused('Write it as text, or link to a page that has the form.'),
  notHtml: (name: string, tag: string): Said => ({
    message: `<${name}> isn't an HTML tag, so readers wouldn't see it`,
    fix: `Put it in backticks to show it as text: \`${tag}\`.`,
  }),
  handler: (name: string): Said => ({ message: `"${name}" is a script`, fix: 'Pages carry no scripts: delete it.' }),
  attributeInBraces: (name: string): Said => ({
    message: `<${name}> has an attribute in braces, which can't be read here`,
    fix: 'Write the value in quotes, or delete the attribute.',
  }),
  openTag: (name: string): Said => ({ message: `<${name}> is never closed`, fix: `Add </${name}> where it ends.` }),
  closesNothing: (name: string): Said => ({
    message: `</${name}> closes nothing`,
    fix: `Delete it, or open <${name}> before it.`,
  }),
  declaration: (text: string): Said => ({
    message: `"${text}" is shown by no browser, so readers wouldn't see it`,
    fix: `Delete it, ${SHOW}`,
  }),
  foreignTag: (text: string): Said => ({
    message: `"${text}" isn't an HTML tag and would be published as it stands`,
    fix: `Delete it, ${SHOW}`,
  }),
  moreThan: (text: string): Said => ({
    message: `"${text}" is read as a quotation, and its > isn't shown`,
    fix: 'Write "more than" or \\> for a sign that is meant as one.',
  }),
  digits: (text: string): Said => ({
    message: `"${text}" between digits is set in italics, and its stars aren't shown`,
    fix: 'Write × or \\* for a star that is meant as one.',
  }),
  stars: (text: string): Said => ({
    message: `"${text}" isn't read as bold, and its stars are shown`,
    fix: 'Put spaces and punctuation outside the stars, or write \\*\\* for stars that are meant as such.',
  }),
  blankInLink: (text: string): Said => ({
    message: `"${text}" isn't read as a link, for its address holds a space`,
    fix: 'Write %20 for each space of the address.',
  }),
  noReference: (text: string): Said => ({
    message: `"${text}" is published as it stands, for no line says where it leads`,
    fix: `Add that line, such as [name]: https://…, write the address behind the text in parentheses, ${SHOW}`,
  }),
  unusedNote: (text: string): Said => ({
    message: `nothing refers to the note ${text}, so readers wouldn't see it`,
    fix: `Write ${text} where the note belongs, or delete the note.`,
  }),
  noHeading: (text: string): Said => ({
    message: `"${text}" isn't read as a heading`,
    fix: 'Put a space after the last #.',
  }),
  otherAside: (text: string): Said => ({
    message: `"${text}" is another tool's aside and would be published as it stands`,
    fix: 'Write :::note on the line before the text and ::: on the line after it.',
  }),
  noTable: (cells: string): Said => {
    const [head, dashes] = cells.split('/');
    return {
      message: `this isn't read as a table: cells in its head: ${head}, in its line of dashes: ${dashes}`,
      fix: 'Give both lines the same number of cells.',
    };
  },
  cellsLost: (cells: string): Said => {
    const [row, columns] = cells.split('/');
    return {
      message: `this row has ${row} cells where the table has ${columns}, so readers wouldn't see the rest`,
      fix: 'Add columns to the first two lines, or write \\| for a bar that is meant as one.',
    };
  },
  openFence: (fence: string): Said => ({
    message: 'the code block is never closed',
    fix: `Add ${fence} on a line of its own where it ends.`,
  }),
};
