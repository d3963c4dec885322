/** CommonMark §2.4: characters that would be read as markup in running text get a backslash. */
const MARKUP = /[\\`*_[\]<>|~]|&(?=#?\w+;)|^(?:#{1,6}|-{3,}|[>+-]|\d+[.)])(?=\s|$)/g;

/** Plain text as one line of CommonMark. */
export const text = (plain: string): string =>
  plain
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, (found) => (/^\d/.test(found) ? `${found.slice(0, -1)}\\${found.slice(-1)}` : `\\${found}`));

export const heading = (level: 1 | 2 | 3, plain: string): string =>
  `${'#'.repeat(level)} ${text(plain).replace(/(?<!\\)#+$/, (hashes) => hashes.replaceAll('#', '\\#'))}`;

/** A link; `url` is absolute. Blanks and brackets that would end it are written in percent signs. */
export const link = (plain: string, url: string): string =>
  `[${text(plain)}](${url.replace(/[\s()<>\\]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;

/** A hash or a command, as it is; neither holds a backtick. */
export const code = (plain: string): string => `\`${plain}\``;

/** One stated fact: a label and CommonMark already written. */
export type Line = readonly [label: string, markdown: string];

/** A fact in plain text. */
export const line = (label: string, plain: string): Line => [label, text(plain)];

/** Facts as a list: "- **Auditor:** Example Assurance LLP". */
export const facts = (lines: readonly Line[]): string =>
  lines.map(([label, markdown]) => `- **${text(label)}:** ${markdown}`).join('\n');

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export const numbered = (items: readonly string[]): string =>
  items.map((item, index) => `${index + 1}. ${item}`).join('\n');

/** A GFM table; every cell, of the header too, is CommonMark already written, on one line. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Blocks parted by blank lines. Two lists in a row would be read as one: the second gets a bullet of its own (CommonMark §5.3). */
function joined(blocks: readonly string[]): string {
  const said: string[] = [];
  for (const block of blocks.filter((each) => each !== ''))
    said.push(said.at(-1)?.startsWith('- ') && block.startsWith('- ') ? block.replace(/^- /gm, '* ') : block);
  return said.join('\n\n');
}

/** A section with its heading, left out whole when it has nothing to say. */
export const section = (level: 2 | 3, title: string, ...blocks: readonly string[]): string => {
  const said = joined(blocks);
  return said === '' ? '' : `${heading(level, title)}\n\n${said}`;
};

/** A whole page, one line end at the end. */
export const page = (...blocks: readonly string[]): string => `${joined(blocks)}\n`;
