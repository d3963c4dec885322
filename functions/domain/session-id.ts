import { createHash } from 'node:crypto';

const ID_CHARS = 10;
/** What people call a session. It is made of the row's key in one direction, so that whoever sees it learns nothing that opens anything. */
export const sessionId = (hash: string): string =>
  `S-${createHash('sha256').update(`vouchsafe session 1\n${hash}`).digest('hex').slice(0, ID_CHARS).toUpperCase()}`;

export const isSessionId = (text: string): boolean => /^S-[0-9A-F]{10}$/.test(text);

/** Whose sessions: everyone's at the desk, one person's there, or those of the reader of one request. */
export type SessionsOf = { kind: 'desk'; email: string | null } | { kind: 'readers'; reference: string };
