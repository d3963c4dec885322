/**
 * As much of CBOR (RFC 8949) as Pagefind writes: whole numbers, texts, and arrays whose length is told. Items are taken apart and put
 * together as the bytes they are, so that what is not looked into cannot change.
 */
const WHOLE = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Walks through `bytes`; throws at any other kind of item, and at an end that comes too soon. */
function walk(bytes: Buffer) {
  let at = 0;
  let kind = 0;
  /** The number itself, or the length of the text or array. */
  let value = 0;
  const head = (): void => {
    const first = bytes.readUInt8(at);
    const short = first & 31;
    kind = first >> 5;
    if (short > 26 || (kind !== WHOLE && kind !== NEGATIVE && kind !== TEXT && kind !== ARRAY))
      throw new Error(`byte ${at} begins an item of a kind that was not expected`);
    const width = short < 24 ? 0 : 1 << (short - 24);
    value = width === 0 ? short : bytes.readUIntBE(at + 1, width);
    at += 1 + width;
  };
  return {
    /** Enters an array; returns how many items follow. */
    enter: (): number => {
      head();
      if (kind !== ARRAY) throw new Error('an array was expected');
      return value;
    },
    text: (): string => {
      head();
      const start = at;
      at += value;
      if (kind !== TEXT || at > bytes.length) throw new Error('a text was expected');
      return bytes.toString('utf8', start, at);
    },
    /** Passes over one whole item; returns its bytes. */
    item: (): Buffer => {
      const start = at;
      for (let left = 1; left > 0; left--) {
        head();
        if (kind === TEXT) at += value;
        else if (kind === ARRAY) left += value;
      }
      if (at > bytes.length) throw new Error('the last item is cut off');
      return bytes.subarray(start, at);
    },
    done: (): void => {
      if (at !== bytes.length) throw new Error('something follows that was not expected');
    },
  };
}

/** The items of an array. @throws Error when `bytes` is anything but one array */
export function itemsOf(bytes: Buffer): Buffer[] {
  const { enter, item, done } = walk(bytes);
  const items = Array.from({ length: enter() }, item);
  done();
  return items;
}

/** @throws Error when `bytes` is anything but one text */
export function textOf(bytes: Buffer): string {
  const { text, done } = walk(bytes);
  const found = text();
  done();
  return found;
}

/** The text that an array begins with; the rest is not looked at. @throws Error when there is none */
export function firstTextOf(bytes: Buffer): string {
  const { enter, text } = walk(bytes);
  enter();
  return text();
}

function headOf(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  const width = value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : 4;
  const made = Buffer.alloc(1 + width);
  made.writeUInt8((kind << 5) | (24 + Math.log2(width)));
  made.writeUIntBE(value, 1, width);
  return made;
}

export const arrayOf = (items: readonly Buffer[]): Buffer => Buffer.concat([headOf(ARRAY, items.length), ...items]);

export function ofText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([headOf(TEXT, bytes.length), bytes]);
}
