/** A fault in the content for who edits it: what is wrong, and how to fix it. A fix may run over several lines. */
export interface Said {
  message: string;
  fix: string;
}
export const lines = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join('\n');
export const meant = (word: string | undefined): string | undefined => word && `Did you mean "${word}"?`;
/** `a, b, c`; where more than these are allowed, how many there are. */
export const listed = (shown: readonly string[], of: number): string =>
  shown.length < of ? `${shown.join(', ')} (the nearest of ${of})` : shown.join(', ');
