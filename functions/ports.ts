import type { To } from '../src/schemas/addresses.ts';
import type { Manifest } from '../src/schemas/manifest.ts';
import type { Stated } from '../src/schemas/stated.ts';
import type { Claims, Flow } from './domain/company-sign-in.ts';
import type { Gauges } from './domain/gauges.ts';
import type { Letter } from './domain/letter.ts';
import type { Note, Observed } from './domain/observed.ts';
import type { SnsSigned } from './domain/sns.ts';
import type { Lender, Stamper, Vault, Viewer } from './ports/documents.ts';
import type { Channels, LetterLinks, Mailbox, Mailer, Message } from './ports/mail.ts';
import type { Store } from './ports/store.ts';

/** What the gate asks of the world. Interfaces only; `adapters/` has one implementation a file. */

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
