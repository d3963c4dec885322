const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;
const LIST_ITEM = /^\s*(?:[-*]|\d+\.)\s+(.*)$/;
const HEADING = /^#{1,6}\s/;

/** One run of text: every whitespace is one space, a Markdown link is its text. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands below the front matter. */
export const bodyOf = (text: string): string => text.replace(FRONT_MATTER, '');

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Every sentence and list item of a Markdown text, in order and each once; headings and front matter are left out. */
export const statementsOf = (text: string): string[] => {
  const blocks: string[] = [];
  let paragraph = '';
  const close = () => {
    if (paragraph !== '') blocks.push(paragraph);
    paragraph = '';
  };
  for (const row of bodyOf(text).split(/\r?\n/)) {
    const item = LIST_ITEM.exec(row)?.[1];
    if (row.trim() === '' || HEADING.test(row)) close();
    else if (item === undefined) paragraph += ` ${row}`;
    else {
      close();
      paragraph = item;
    }
  }
  close();
  const found = blocks.flatMap((block) => [...sentences.segment(plain(block))].map(({ segment }) => segment.trim()));
  return [...new Set(found)];
};
