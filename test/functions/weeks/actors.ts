import type { Manifest } from '../../../src/schemas/manifest.ts';
import type { Stated } from '../../../src/schemas/stated.ts';
import type { Beside } from '../support/follow.ts';

/** What the story of four weeks is told with: its chapters know nothing else of the gate. */

/** What is typed, chosen or ticked, by the names of the fields; of boxes under one name, those that are to be ticked. */
export type Values = Record<string, string | readonly string[]>;

/** A page, or a file, as someone has it before them. */
export interface Screen {
  status: number;
  /** Where they are now. */
  path: string;
  html: string;
  /** What can be read. */
  text: string;
  /** Null for a page. */
  file: { type: string; bytes: Uint8Array } | null;
}

/** Someone with a browser of their own. */
export interface Person {
  /** To a whole address or a path. */
  go(address: string): Promise<Screen>;
  /** Fills in the first form that has all of these fields, and presses its button; `button` is what that says, where a form has only that. */
  submit(values: Values, button?: RegExp): Promise<Screen>;
  /** The bytes of the picture on the page. */
  picture(): Promise<Uint8Array>;
}

export type Who = 'approver' | 'second' | 'sales' | 'auditor';
export interface Terms {
  days: number;
  documents: readonly string[];
  successors?: boolean;
}
/** A request as one of the company has it before them: what they do, they do on what they saw. Each answers what they are told then. */
export interface Case {
  text: string;
  approve(terms: Terms): Promise<string>;
  decline(reason: string): Promise<string>;
  ask(question: string): Promise<string>;
  extend(days: number): Promise<string>;
  revoke(): Promise<string>;
}
export interface Link {
  for: string;
  company: string;
  documents: readonly string[];
  note: string;
  /** The gate mails it; otherwise whoever made it is shown its address. */
  mail: boolean;
}
export type Row = Readonly<Record<string, string>>;
export type Table = 'log' | 'signatures' | 'requests' | 'answers';

/** The company's side: the desk, or the command line. */
export interface Company {
  /** How the log names whoever acts. */
  name(who: Who): string;
  /** `mail`: by the link of the email that asked for a decision. */
  open(who: Who, reference: string, mail?: string): Promise<Case>;
  /** Of the newest request of an address. */
  referenceOf(email: string): Promise<string>;
  stateOf(reference: string): Promise<string>;
  /** Answers the reference. */
  invite(who: Who, email: string, company: string, documents: readonly string[]): Promise<string>;
  makeLink(who: Who, link: Link): Promise<{ id: string; address: string | null }>;
  /** What was the last to happen to it. */
  stepOf(id: string): Promise<string>;
  withdrawLink(who: Who, id: string): Promise<string>;
  followers(): Promise<number>;
  /** As "updates: done, 60 of 61". */
  sends(): Promise<string[]>;
  /** The answer is given twice; what is said to the second. */
  answerObjection(reference: string, text: string): Promise<string>;
  table(of: Table): Promise<Row[]>;
  evidence(month: string): Promise<string>;
  evidencePdf(month: string): Promise<Uint8Array>;
  /** The log with its seals, for another gate to verify. */
  wholeLog(): Promise<string>;
  /** Whether the log is whole, sealed in time and without a gap; and what is said of it. */
  verify(): Promise<{ whole: boolean; says: string }>;
}

/** A webhook as it came. */
export interface Call {
  id: string;
  signature: string;
  /** Signed by the gate, at the time that it states, which has come. */
  isGenuine: boolean;
  isTaken: boolean;
  type: string;
  reference: string;
  body: string;
}
export interface Mail {
  to: string;
  subject: string;
  text: string;
}
/** What a newer build of the site states. */
export type Edition = (stated: Stated, manifest: Manifest) => void;

/** Where the trust center runs, and what time does to it. */
export interface Ground {
  readonly site: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** All that were sent, in order. */
  readonly mails: readonly Mail[];
  now(): Date;
  /** Moves the clock, and nothing else. */
  pass(hours: number): void;
  /** Puts the log under seal. */
  seal(): Promise<void>;
  /** What the host's timer calls; `processes` of them at the same time. */
  schedule(processes?: number): Promise<void>;
  /** The same, in a process that is killed when it writes letters to followers: before they are stored, or once they are. */
  die(when: 'before' | 'after'): Promise<void>;
  /** Waits for what goes on after the answers, and for the letters that are due. */
  settle(): Promise<void>;
  publish(edition: Edition): Promise<void>;
  /** The database, for what was in it before the story begins. */
  readonly beside: Beside;
  /** What the company's own program was called with; while it is busy it refuses. */
  readonly calls: { got: readonly Call[]; busy(is: boolean): void };
  /** Whether this host can draw the pages of a document that is only viewed. */
  readonly draws: boolean;
  /** What an operator types; null where no command line reaches the database. */
  readonly command: ((...argv: string[]) => Promise<{ code: number; says: string }>) | null;
  close(): Promise<void>;
}

export interface World {
  ground: Ground;
  company: Company;
  /** Every way that the company has to read what is kept: they have to agree. */
  readers: readonly Company[];
  someone(): Promise<Person>;
  /** Requests by the name that the story has for them. */
  references: Map<string, string>;
  /** How many have passed. */
  hours: number;
}
export type Chapter = (world: World) => Promise<void>;
