/** Where a string ends that began before `from`, in characters behind its last bracket; -1 when it has no end (ISO 32000-2 §7.3.4.2). */
export function endOfString(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    const letter = source[at];
    if (letter === '\\') at++;
    else if (letter === '(') depth++;
    else if (letter === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

/**
 * Where the data of an inline image ends that began at `from`, behind its `EI`; -1 when it has no end (§8.9.7). The data may hold the
 * letters by chance: the real end is followed by text.
 */
export function endOfImageData(source: string, from: number): number {
  const end = /\sEI(?=[\s\0](?:[\t\n\f\r -~]{8}|[\t\n\f\r -~]{0,7}$))/g;
  end.lastIndex = from;
  return end.exec(source) ? end.lastIndex : -1;
}
