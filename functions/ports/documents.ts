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
