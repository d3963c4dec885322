/** Shorter pieces would be found in every word. */
const PIECE_CHARS = 4;
/** Longer than any word of a questionnaire: what is longer was made up. */
const WORD_MAX_CHARS = 80;
/** What joins two words of a compound: "Sicherheit-s-vorfall". */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
/** What a word leaves behind when another one follows: "Kontroll-system", "Schul-ung". */
const LOSSES = ['', 'e', 'en'];

/**
 * Takes a German compound apart: "Datensicherungskonzept" → what its pieces mean, in their order. The longest first pieces are tried first,
 * and each has to be a known word; null where that does not work out.
 */
export function makeSplitter(
  pieceOf: (word: string) => string | undefined,
  endOf: (word: string) => string | undefined,
): (word: string) => string[] | null {
  const split = (word: string, isFirst: boolean, failed: Set<string>): string[] | null => {
    const whole = isFirst ? undefined : endOf(word);
    if (whole !== undefined) return [whole];
    if (failed.has(word)) return null;
    for (let at = word.length - PIECE_CHARS; at >= PIECE_CHARS - 1; at -= 1) {
      const head = word.slice(0, at);
      for (const joint of JOINTS) {
        if (!head.endsWith(joint)) continue;
        const bare = head.slice(0, head.length - joint.length);
        if (bare.length < PIECE_CHARS - 1) continue;
        const meant = LOSSES.map((loss) => pieceOf(bare + loss)).find((one) => one !== undefined);
        if (meant === undefined) continue;
        const rest = split(word.slice(at), false, failed);
        if (rest) return [meant, ...rest];
      }
    }
    // Many ways lead to the same rest; without this, a word of twenty pieces would take minutes.
    failed.add(word);
    return null;
  };
  return (word) =>
    word.length >= 2 * PIECE_CHARS - 1 && word.length <= WORD_MAX_CHARS ? split(word, true, new Set()) : null;
}
