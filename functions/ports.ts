import type { To } from '../src/schemas/addresses.ts';
import type { Manifest } from '../src/schemas/manifest.ts';
import type { Stated } from '../src/schemas/stated.ts';
import type { About } from './domain/about.ts';
import type { Change, Comparison } from './domain/change.ts';
import type { Claims, Flow } from './domain/company-sign-in.ts';
import type { Find } from './domain/find-row.ts';
import type { Gauges } from './domain/gauges.ts';
import type { Letter } from './domain/letter.ts';
import type { Note, Observed } from './domain/observed.ts';
import type { TableName, Tables } from './domain/records.ts';
import type { SnsSigned } from './domain/sns.ts';

/** What the gate asks of the world. Interfaces only; `adapters/` has one implementation a file. */

export interface Query<Row> {
  where?: Partial<Row>;
  compare?: readonly Comparison<Row>[];
  /** Rows whose column has one of these values; none where there is no value. At most `AMONG_MAX_VALUES` of them. */
  among?: readonly [column: keyof Row & string, values: readonly (string | number)[]];
  /** Rows that hold the text in one of the columns, in whatever case of ASCII letters and of a first letter. */
  search?: { columns: readonly (keyof Row & string)[]; text: string };
  /** Rows whose text in a column holds one of these, to the letter; none without any. */
  holding?: { column: keyof Row & string; texts: readonly string[] };
  /**
   * Rows of the requests that all of these find; of the outbox, its own. `few`: the first finds hardly any; the database then begins with those, and else with the
   * order of the rows.
   */
  words?: { all: readonly [Find, ...Find[]]; few: boolean };
  /**
   * Rows about requests for one of these documents, by their column `reference`; of the audit log, none about another document alone. None
   * without any.
   */
  about?: readonly string[];
  order?: readonly [column: keyof Row & string, direction: 'asc' | 'desc'];
  limit?: number;
  offset?: number;
}

export interface Totals<Row, By extends keyof Row & string> extends Pick<Query<Row>, 'where' | 'compare' | 'limit'> {
  by: readonly By[];
  sum: keyof Row & string;
}

/** Throws `StoreFault` when the database cannot be reached or refuses. */
export interface Store {
  /** All of the change, or nothing of it: `stale` when an expectation does not hold any more. */
  commit(change: Change): Promise<'applied' | 'stale'>;
  rows<T extends TableName>(table: T, query?: Query<Tables[T]>): Promise<Tables[T][]>;
  /** With a limit, no further than that. */
  count<T extends TableName>(
    table: T,
    query?: Pick<Query<Tables[T]>, 'where' | 'compare' | 'search' | 'holding' | 'words' | 'about' | 'limit'>,
  ): Promise<number>;
  /** Rows that share the values of some columns, added up by another: the largest totals first. */
  totals<T extends TableName, By extends keyof Tables[T] & string>(
    table: T,
    query: Totals<Tables[T], By>,
  ): Promise<(Pick<Tables[T], By> & { total: number })[]>;
  /**
   * What was deleted leaves the files too, where a database would keep it in free space or a log. Throws `StoreFault` when something
   * of it may be left.
   */
  forget?(): Promise<void>;
  close(): Promise<void>;
  /** The migrations that ran as it was opened. */
  migrated?: readonly string[];
}

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

/** Gated files by the names that the manifest gives; null when there is none. The bytes are the caller's own. */
export interface Vault {
  read(file: string): Promise<Uint8Array | null>;
  /** `sha256` in hex, where it was written down when the file was put in. */
  stat(file: string): Promise<{ bytes: number; sha256: string | null } | null>;
  /** Puts a file in, whole or not at all, in the place of one of that name. Absent where another program fills the vault. */
  write?(file: string, bytes: Uint8Array, sha256: string): Promise<void>;
}

/** Hands out stamped copies that are larger than the host's answers may be, each for minutes. */
export interface Lender {
  putCopy(key: string, bytes: Uint8Array): Promise<void>;
  /** A signed address that gives the copy to whoever has it; `disposition` is the header it is answered with. */
  addressOf(key: string, disposition: string, seconds: number): Promise<string>;
  /** Also when it is not there any more. */
  removeCopy(key: string): Promise<void>;
}

/** What is written on every page, already worded: `at` as in `21 Nov 2026, 14:03 UTC`. `title` names the file in a refusal. */
export interface Stamp {
  name: string;
  company: string;
  email: string;
  at: string;
  reference: string;
  title: string;
}
/** Rejects rather than give back a page without its stamp. Takes the bytes over: whoever handed them in finds them empty afterwards. */
export interface Stamper {
  /** Rejects with `StamperBusy` when too many others are at it. */
  stamp(bytes: Uint8Array, stamp: Stamp): Promise<{ bytes: Uint8Array; pages: number }>;
  /**
   * Does the work, reading the file included, in one of the few places that memory has room for. `StamperBusy` when too many others
   * wait for one, and when `whose` holds or waits for one already.
   */
  alone?<T>(work: () => Promise<T>, whose?: string): Promise<T>;
  /** Sets words and tables with the fonts of the stamp, as tagged text in every script that they have. */
  print?(sheet: Sheet): Promise<{ bytes: Uint8Array; pages: number }>;
}

/** A document of words and tables, already worded. */
export interface Sheet {
  title: string;
  language: string;
  /** When it is said to be made: the same sheet is the same bytes. */
  at: string;
  /** At the foot of every page: `{page}` and `{pages}` stand for the numbers. */
  foot: string;
  sections: readonly SheetSection[];
}
export interface SheetSection {
  heading: string;
  paragraphs: readonly string[];
  table?: {
    /** `share`: of the width, beside the others'. */
    columns: readonly { label: string; share: number }[];
    /** A cell for each column; a line break begins a new line. */
    rows: readonly (readonly string[])[];
  };
}

/** Pages of stamped copies as pictures, for documents that are viewed and not downloaded. */
export interface Viewer {
  /** Keeps a stamped copy for minutes, for those who turn its pages. The bytes are the viewer's from then on. */
  keep(key: string, stamped: Uint8Array): Promise<void>;
  /**
   * One page, counted from 1, as a PNG that the host lets through. `stamped` makes the copy where it isn't kept any more, once for all
   * who wait for it. Rejects with `StamperBusy` when too many wait.
   */
  page(key: string, page: number, stamped: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/** A second place for the seals of the audit log, out of reach of whoever has the database (`AUDIT_SINK`). */
export interface Witness {
  /** Adds them in order; false when it is not time yet. Rejects when they may not be there. Written twice is no fault. */
  write(seals: readonly { number: number; line: string }[]): Promise<boolean>;
}

export interface CompanyWays {
  only: boolean;
  trustsEmail: boolean;
}
/**
 * The company's own sign-in (OpenID Connect). Rejects with `ProviderFault`, which says why. `redirect` is where the provider sends the
 * browser back to.
 */
export interface IdentityProvider {
  /** Null when there is none after all; else whether with this alone, and whether an address counts of which the provider says nothing. */
  ways(): Promise<CompanyWays | null>;
  /** Where the browser goes to sign in. */
  begin(flow: Flow, redirect: string): Promise<string>;
  /** What the provider says of whoever came back to `answer`, `redirect` with its query, once its answer has proven to be for this flow. */
  finish(answer: URL, flow: Flow): Promise<Claims>;
}
/** Whether a text is Amazon's. Rejects where its certificate cannot be read. */
export interface Notary {
  isAmazons(signed: SnsSigned): Promise<boolean>;
}

/** Takes note of work: how long it took and how it ended. Changes nothing about it, and hands on what it throws. */
export interface Observer {
  /** `traceparent` as a caller sent it (W3C Trace Context). */
  around<T>(
    what: Observed,
    work: (note: (facts: Note) => void) => Promise<T>,
    traceparent?: string | undefined,
  ): Promise<T>;
}

/** Numbers for a program that collects them, as the text it reads. */
export interface Metrics {
  text(gauges: Gauges): Promise<{ type: string; text: string }>;
}

export interface Clock {
  now(): Date;
}
export interface Random {
  bytes(count: number): Uint8Array;
}
export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  facts?: Record<string, string | number | boolean | null>,
) => void;

export interface Settings {
  /** The public address with its base path, without a slash at the end. Every absolute link is built from it: `to(siteUrl)`. */
  siteUrl: string;
  /** Newest first: the first signs, all verify. */
  secrets: readonly [string, ...string[]];
  trustProxy: number;
  cronSecret: string | null;
  /** The bearers that a CRM may send accounts with, newest first; none where there are no accounts. */
  accountsTokens?: readonly string[];
  /** What the email provider reports bounces with; none where it reports none. */
  bounceTokens?: readonly string[];
  /** The topics of Amazon SNS that it may report them by; any where there are none. */
  bounceTopics?: readonly string[];
  confirmationsPerHour: number;
  /** How many letters of a send may leave in an hour: what the mail provider takes. */
  sendsPerHour?: number;
  /** Who asks for `/metrics` sends it; null or nothing: there is no such page. */
  metricsToken?: string | null;
  /** The largest answer that the host lets through, in bytes; null or nothing where it has no such limit. */
  responseMaxBytes?: number | null;
}

/** Everything `createApp` needs. */
export interface Deps {
  manifest: Manifest;
  settings: Settings;
  /** The path of an address of the site or the gate, under the base of this trust center: for hrefs, form actions and redirects. */
  to: To;
  store: Store;
  mailer: Mailer;
  /** Absent where `access.yaml` names no channel. */
  channels?: Channels | undefined;
  /** A letter of the outbox in the words it is sent in. */
  compose(
    letter: Letter,
    links: LetterLinks,
    from: Pick<Deps, 'manifest' | 'settings'>,
  ): Promise<Omit<Message, 'to' | 'messageId'>>;
  vault: Vault;
  /** Absent where the vault cannot lend. */
  lender?: Lender | undefined;
  stamper: Stamper;
  /** Absent where the host can't draw pages: what is view-only is then not shown at all. */
  viewer?: Viewer | undefined;
  clock: Clock;
  random: Random;
  log: Log;
  /** Present in the demo alone; without it `/mailbox/` does not exist. */
  mailbox: Mailbox | null;
  /** What the pages of the build state, read when it is first asked for. Rejects where the build left nothing to read. */
  stated(): Promise<Stated>;
  /** Absent where nothing is set for it. */
  identity?: IdentityProvider | undefined;
  /** Absent where bounces aren't taken. */
  notary?: Notary | undefined;
  /** Absent where no `AUDIT_SINK` is set. */
  witness?: Witness | undefined;
  /** Absent where nobody watches. */
  observer?: Observer | undefined;
  /** Absent where none are collected. */
  metrics?: Metrics | undefined;
  /**
   * Carries work on after the answer has been sent (`waitUntil` where a host has one), from a moment of chance on. Where a host stops with
   * its answer, its schedule finds such work by itself; `onlyHere` says that it would not, and then the answer waits for it.
   */
  defer(work: () => Promise<unknown>, onlyHere?: 'onlyHere'): void;
  /** The address at the other end of the connection, from the host's own environment. */
  peer(env: unknown): string | null;
}
