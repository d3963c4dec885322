/** A value in a message is never longer than this. */
const SHOWN_CHARS = 60;
export const shorten = (text: string): string => (text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text);
