/** Where the pieces of one indirect object lie in a file, as offsets of bytes (ISO 32000-2 §7.3.10). */
export interface ObjectSpan {
  number: number;
  generation: number;
  /** After the word `obj`, and where its value ends, before `endobj` or `stream`. */
  from: number;
  to: number;
  /** The name after `/Type` of its dictionary. */
  type: string | null;
  /** The value after `/Length` of its dictionary, unread. */
  length: { from: number; to: number } | null;
  /** The first byte of its stream. */
  stream: number | null;
}

const CR = 13;
const LF = 10;
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACKSLASH] = [40, 41, 60, 62, 47, 37, 92] as const;
const [LEFT, RIGHT] = [91, 93] as const;
const SPACES = new Set([0, 9, LF, 12, CR, 32]);
const DELIMITERS = new Set([OPEN, CLOSE, LESS, MORE, LEFT, RIGHT, 123, 125, SLASH, PERCENT]);
const isSpace = (byte: number | undefined): boolean => byte !== undefined && SPACES.has(byte);
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !SPACES.has(byte) && !DELIMITERS.has(byte);

/** Past white space and comments. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    if (bytes[at] === PERCENT) while (at + 1 < bytes.length && bytes[at + 1] !== CR && bytes[at + 1] !== LF) at++;
    else if (!isSpace(bytes[at])) break;
  }
  return at;
}

/** A whole number without a sign, and where it ends. */
export function readNumber(bytes: Uint8Array, from: number): { value: number; end: number } | null {
  let at = from;
  let value = 0;
  for (let byte = bytes[at]; byte !== undefined && byte >= 48 && byte <= 57; byte = bytes[++at])
    value = value * 10 + byte - 48;
  return at === from || !Number.isSafeInteger(value) ? null : { value, end: at };
}

export function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

/** The offset after `12 0 obj`, with its two numbers; null when something else stands there. */
function readHeader(bytes: Uint8Array, from: number): { number: number; generation: number; end: number } | null {
  const number = readNumber(bytes, skipSpace(bytes, from));
  if (!number) return null;
  const generation = readNumber(bytes, skipSpace(bytes, number.end));
  if (!generation || generation.end === number.end) return null;
  const at = skipSpace(bytes, generation.end);
  if (!isWord(bytes, at, 'obj')) return null;
  return { number: number.value, generation: generation.value, end: at + 3 };
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return at + 1;
  }
  return bytes.length;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');

/** `/#4cength` is `/Length` (ISO 32000-2 §7.3.5). */
const nameOf = (raw: string): string =>
  raw.includes('#')
    ? raw.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;

/** Reads over one object from its header on, without making anything of it. Null when there is no header or the object has no end. */
export function scanObject(bytes: Uint8Array, offset: number): ObjectSpan | null {
  const header = readHeader(bytes, offset);
  if (!header) return null;
  const span: ObjectSpan = {
    number: header.number,
    generation: header.generation,
    from: header.end,
    to: header.end,
    type: null,
    length: null,
    stream: null,
  };
  let depth = 0;
  let key: string | null = null;
  let valueFrom = 0;
  const endValue = (to: number): void => {
    if (key === 'Length') span.length = { from: valueFrom, to };
    key = null;
  };
  for (let at = skipSpace(bytes, header.end); at < bytes.length; at = skipSpace(bytes, at)) {
    const byte = bytes[at];
    const hasValue = key !== null && at > valueFrom && skipSpace(bytes, valueFrom) < at;
    if (byte === OPEN) at = endOfString(bytes, at);
    else if (byte === LESS && bytes[at + 1] === LESS) {
      depth++;
      at += 2;
    } else if (byte === MORE && bytes[at + 1] === MORE) {
      if (depth === 1) endValue(at);
      if (--depth < 0) return null;
      at += 2;
    } else if (byte === LESS) {
      const end = bytes.indexOf(MORE, at);
      if (end < 0) return null;
      at = end + 1;
    } else if (byte === LEFT || byte === RIGHT) {
      depth += byte === LEFT ? 1 : -1;
      if (depth < 0) return null;
      at++;
    } else if (byte === SLASH) {
      let end = at + 1;
      while (isRegular(bytes[end])) end++;
      if (depth === 1 && (key === null || hasValue)) {
        endValue(at);
        key = nameOf(latin1(bytes, at + 1, end));
        valueFrom = end;
      } else if (depth === 1 && key === 'Type') span.type = nameOf(latin1(bytes, at + 1, end));
      at = end;
    } else if (isRegular(byte)) {
      let end = at;
      while (isRegular(bytes[end])) end++;
      if (depth === 0 && byte === 0x65 && isWord(bytes, at, 'endobj')) {
        span.to = at;
        return span;
      }
      if (depth === 0 && byte === 0x73 && isWord(bytes, at, 'stream')) {
        span.to = at;
        let data = at + 6;
        while (bytes[data] === 32 || bytes[data] === 9) data++;
        if (bytes[data] === CR) data++;
        if (bytes[data] === LF) data++;
        span.stream = data;
        return span;
      }
      // The word was forgotten, and the next object begins.
      if (depth === 0 && byte !== undefined && byte >= 48 && byte <= 57 && at > header.end && readHeader(bytes, at)) {
        span.to = at;
        return span;
      }
      at = end;
    } else at++;
  }
  return null;
}
