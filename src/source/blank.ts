const spaces = (text: string): string => text.replace(/[^\n]/g, ' ');

function blankFences(body: string): string {
  let fence = '';
  return body
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})(.*)$/.exec(line);
      if (!fence) {
        if (!mark?.[1] || (mark[1].startsWith('`') && mark[2]?.includes('`'))) return line;
        fence = mark[1];
        return spaces(line);
      }
      if (mark?.[1]?.startsWith(fence) && !mark[2]?.trim()) fence = '';
      return spaces(line);
    })
    .join('\n');
}

/** The body with code (fenced blocks and spans) turned to spaces: every other character keeps its offset. */
export function blankCode(body: string): string {
  return blankFences(body).replace(/(?<![`\\])(`+)(?!`)((?:(?!\n\s*\n)[\s\S])*?[^`])\1(?!`)/g, spaces);
}

/** Comments of MDX and of Markdown. */
export const BODY_COMMENT = /\{\/\*([\s\S]*?)\*\/\}|<!--([\s\S]*?)-->/g;

/** `blankCode`, and comments turned to spaces as well. */
export const blankCodeAndComments = (body: string): string => blankCode(body).replace(BODY_COMMENT, spaces);
