import type { Fault } from '../schemas/fault.ts';

export interface Split {
  yaml: { start: number; end: number };
  bodyOffset: number;
  fault?: Pick<Fault, 'code' | 'line' | 'message' | 'fix'>;
}

/**
 * Finds the front matter of a Markdown file: `---` alone on the first line, YAML, `---` alone on a line.
 * A closing line that holds more is told as such: read on past it, the whole text would be taken for YAML.
 */
export function splitFrontMatter(text: string): Split {
  const nothing = { yaml: { start: 0, end: 0 }, bodyOffset: 0 };
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) {
    const message = 'the front matter is missing';
    const fix = 'Begin the file with a line "---", then the keys, then another line "---"; the text follows after it.';
    return { ...nothing, fault: { code: 'front-matter', line: 1, message, fix } };
  }
  const start = opening[0].length;
  const closing = /^---.*$/m.exec(text.slice(start));
  if (!closing) {
    const fix = 'Put a line "---" after the last key.';
    return { ...nothing, fault: { code: 'front-matter', line: 1, message: 'the front matter is never closed', fix } };
  }
  const end = start + closing.index;
  if (closing[0].trimEnd() !== '---') {
    const line = text.slice(0, end).split('\n').length;
    const message = 'the line that closes the front matter holds more than "---"';
    return { ...nothing, fault: { code: 'front-matter', line, message, fix: `Leave only "---" on line ${line}.` } };
  }
  return { yaml: { start, end }, bodyOffset: Math.min(end + closing[0].length + 1, text.length) };
}
