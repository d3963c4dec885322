import type { Mapped } from './normalize.ts';

/** A line that is a label and what it stands for, "Issued by: Foxgate LLP". */
const LABELED = /^\W{0,3}\p{Lu}[\p{L}\p{N} ()/&'-]{1,40}: ?\S/u;
const LINE_CHARS = 200;

/** A paragraph whose every line has a label is a list, line by line; any other is one text. `body` is the source that the offsets are of. */
export function labeledLines(paragraph: Mapped, body: string): Mapped[] {
  const { text, offsets } = paragraph;
  const lines: Mapped[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && !(text[index] === ' ' && isBreak(body, offsets[index] ?? 0))) continue;
    if (index - start > LINE_CHARS) return [paragraph];
    const line = { text: text.slice(start, index), offsets: offsets.slice(start, index) };
    if (line.text.trim() !== '' && !LABELED.test(line.text)) return [paragraph];
    if (line.text.trim() !== '') lines.push(line);
    start = index + 1;
  }
  return lines.length > 1 ? lines : [paragraph];
}
/** A line break as Markdown writes it: bare, after two spaces or a backslash, or as an element. */
const isBreak = (body: string, at: number): boolean => /^(?: *\\?\r?\n|<br)/i.test(body.slice(at, at + BREAK_CHARS));
const BREAK_CHARS = 8;
