export interface Split {
  yaml: { start: number; end: number };
  bodyOffset: number;
  fault?: { is: 'noFrontMatter' | 'neverClosed' | 'closedWithMore'; line: number };
}

/**
 * Finds the front matter of a Markdown file: `---` alone on the first line, YAML, `---` alone on a line.
 * A closing line that holds more is told as such: read on past it, the whole text would be taken for YAML.
 */
export function splitFrontMatter(text: string): Split {
  const nothing = { yaml: { start: 0, end: 0 }, bodyOffset: 0 };
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) return { ...nothing, fault: { is: 'noFrontMatter', line: 1 } };
  const start = opening[0].length;
  const closing = /^---.*$/m.exec(text.slice(start));
  if (!closing) return { ...nothing, fault: { is: 'neverClosed', line: 1 } };
  const end = start + closing.index;
  if (closing[0].trimEnd() !== '---') {
    const line = text.slice(0, end).split('\n').length;
    return { ...nothing, fault: { is: 'closedWithMore', line } };
  }
  return { yaml: { start, end }, bodyOffset: Math.min(end + closing[0].length + 1, text.length) };
}
