/** Stands for code, quotations and addresses: text that makes no claim of its own. */
export const MASK = '\uFFFC';

/** Needs nothing done: printable ASCII without two spaces in a row. */
const PLAIN = /^(?: ?[\x21-\x7e])* ?$/;
const SPACE = /\s/;
const DROPPED = /[\u00AD\u200B-\u200D\u2060\uFEFF®™℠]/;
const HYPHEN = /[‐‑⁃−﹣-]/;
const ROMAN: Record<string, string> = { Ⅰ: 'I', Ⅱ: 'II', Ⅲ: 'III', Ⅳ: 'IV', ⅰ: 'i', ⅱ: 'ii', ⅲ: 'iii' };

/** An entity or an escape is no longer than this. */
const NEAR_CHARS = 16;

/** Text with one source offset for each of its UTF-16 units. */
export interface Mapped {
  text: string;
  offsets: number[];
}

const plain = (char: string): string => {
  if (SPACE.test(char)) return ' ';
  if (DROPPED.test(char)) return '';
  if (HYPHEN.test(char)) return '-';
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ROMAN[char] ?? char;
};

/** Collects text piece by piece: white space becomes one space, typographic hyphens `-`, invisible characters nothing. */
export function collect(): {
  add: (value: string, source: string, start: number) => void;
  mark: (offset: number) => void;
  gap: (offset: number) => void;
  done: () => Mapped;
} {
  let text = '';
  /** Nothing yet, or a space at the end. It is kept apart: to ask the text itself would join its pieces anew each time. */
  let isOpen = true;
  const offsets: number[] = [];
  const put = (piece: string, offset: number) => {
    if (piece === ' ' && isOpen) return;
    text += piece;
    isOpen = piece.endsWith(' ');
    for (let index = 0; index < piece.length; index += 1) offsets.push(offset);
  };
  return {
    add(value, source, start) {
      if (PLAIN.test(value) && source.startsWith(value, start) && !(value.startsWith(' ') && isOpen)) {
        if (value === '') return;
        text += value;
        isOpen = value.endsWith(' ');
        for (let index = 0; index < value.length; index += 1) offsets.push(start + index);
        return;
      }
      let cursor = start;
      for (const char of value) {
        if (!source.startsWith(char, cursor)) {
          // An entity, an escape or the indent of a continued line: find the character again close by.
          const again = source.slice(cursor, cursor + NEAR_CHARS).indexOf(char);
          if (again !== -1) cursor += again;
        }
        const piece = plain(char);
        if (piece !== '') put(piece, cursor);
        cursor += char.length;
      }
    },
    mark: (offset) => put(MASK, offset),
    gap: (offset) => put(' ', offset),
    done: () => ({ text, offsets }),
  };
}

/** A tick in a column says what the column's head says. */
const TICK = /^(?:yes|✓|✔|✅|☑|x)\W*$/i;
export const isTick = (text: string): boolean => TICK.test(text.trim());

/** "Certified since": the head of a column that reads on in its cells, unless one says that there is nothing. */
const READS_ON =
  /^\W*(?:certified|accredited|compliant|audited|attested|examined)(?: [\w-]+){0,2} (?:since|on|until|by|in|through|to|from|as of)\W*$/i;
const NOTHING = /^\W*$|^\W*(?:no|none|n\/a|not|never|planned|pending|tbd|tba|in progress|expected)\b/i;

/** How the box of a task is written: "- [x] SOC 2" as "☑ SOC 2". */
export const [DONE, TO_DO] = ['☑', '☐'];
export const inBox = (box: string, { text, offsets }: Mapped): Mapped => ({
  text: `${box} ${text.trimStart()}`,
  offsets: [offsets[0] ?? 0, offsets[0] ?? 0, ...offsets.slice(text.length - text.trimStart().length)],
});

/** Text that ends as a question. */
export const isAsking = (text: string): boolean => /\?\W{0,3}$/.test(text.trimEnd().slice(-4));

/** Two cells of a row as one text: "SOC 2: certified". A question and its answer stay two sentences: "Are you certified? No". */
export function beside(name: Mapped, state: Mapped, head: string): Mapped {
  if (isAsking(name.text)) {
    const [gap = 0] = state.offsets;
    return {
      text: `${name.text.trimEnd()} ${state.text}`,
      offsets: [...name.offsets.slice(0, name.text.trimEnd().length), gap, ...state.offsets],
    };
  }
  const gap = state.offsets[0] ?? 0;
  const isRead = READS_ON.test(head) && !NOTHING.test(state.text);
  const said = isRead ? `${head.trimEnd()} ${state.text}` : isTick(state.text) && head !== '' ? head : state.text;
  const offsets = isRead
    ? [...Array.from(said.slice(state.text.length), () => gap), ...state.offsets]
    : said === state.text
      ? state.offsets
      : Array.from(said, () => gap);
  return { text: `${name.text}: ${said}`, offsets: [...name.offsets, gap, gap, ...offsets] };
}
