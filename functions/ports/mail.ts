import type { About } from '../domain/about.ts';
import type { Letter } from '../domain/letter.ts';

export interface Message {
  /** Exactly one recipient: the header and the envelope are made of it. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where whoever wants no more of these writes to, as a `mailto:` address; none for what only answers its recipient. */
  unsubscribe?: string | null;
  /** The same as an `https:` address that a POST without anything else ends it at (RFC 8058). */
  oneClick?: string | null;
  /** Stable over retries, without angle brackets. */
  messageId: string;
}

/** A link that only its recipient has, and the moment until which it can be opened. */
export interface LetterLink {
  url: string;
  until: string;
}

/** Who and what the requests are that a letter names, read as it goes out; one that was erased is missing. */
export type Abouts = ReadonlyMap<string, About>;

/** The links of a letter: its own, and those of a letter that has several, by the names they are derived from. */
export interface LetterLinks {
  link: LetterLink | null;
  links: ReadonlyMap<string, LetterLink>;
  about?: Abouts;
}

/** Resolves when the server has taken the message; rejects otherwise, with `MailFault` when it knows more than that. Always ends. */
export interface Mailer {
  send(message: Message): Promise<void>;
  /** Lets go of the mail it keeps that holds one of these words, in whatever case. */
  forget?(words: readonly string[]): Promise<void>;
}

/** What an address answered; `said` is the beginning of an answer that is not a yes. */
export interface Posted {
  status: number;
  retryAfter: string | null;
  said: string;
}

/** One POST over the internet. Rejects with `ChannelFault`, and always ends. */
export type Post = (url: URL, headers: Readonly<Record<string, string>>, body: string) => Promise<Posted>;

/** The webhooks and chats of `access.yaml`. */
export interface Channels {
  /** The public keys that its receiver checks messages with; none where it has a key of its own. */
  publicKeys(channel: string): Promise<string[]>;
  /** Names the address of a channel without telling it; empty when it has none. */
  mark(channel: string): Promise<string>;
  /** `id` stays the same over retries. Rejects with `ChannelFault`. */
  send(channel: string, message: { id: string; letter: Letter; about: Abouts }): Promise<void>;
}

/** Mail kept on disk for the demo, newest first. */
export interface Mailbox {
  list(): Promise<{ id: string; to: string; subject: string; at: string }[]>;
  read(id: string): Promise<{ to: string; subject: string; text: string; at: string } | null>;
}
