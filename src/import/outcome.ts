import type { Place, Reason } from '../words/import-facts.ts';

export type { Place, Reason };

export interface Refused {
  place: Place;
  /** The beginning of what was not taken; empty for a whole file. */
  what: string;
  reason: Reason;
}

export type ImportedCollection = 'faqs' | 'subprocessors';

interface Drafted {
  place: Place;
  /** The id that the source gives, if it gives one. */
  id: string | null;
}
/** What a source says about one question; null is what it doesn't say. */
export interface FaqDraft extends Drafted {
  collection: 'faqs';
  question: string;
  /** CommonMark that is safe to publish. */
  body: string;
  category: string | null;
  asks: string[];
  updated: string | null;
  reviewBy: string | null;
  principles: string[];
  documents: string[];
  maps: Record<string, string[]>;
  internal: boolean;
}
export interface SubprocessorDraft extends Drafted {
  collection: 'subprocessors';
  name: string;
  purpose: string | null;
  data: string | null;
  location: string[];
  /** What the source says of the place where no country could be read from it. */
  locationSaid: string | null;
  transfer: string | null;
  since: string | null;
  until: string | null;
  announced: string | null;
  objectBy: string | null;
  url: string | null;
}
export type Draft = FaqDraft | SubprocessorDraft;

/** What one source comes to. */
export interface Found {
  drafts: Draft[];
  refused: Refused[];
  /** The questionnaire that a source was recognized as, such as `caiq-4.0`; null when it is none, or one whose version isn't told. */
  questionnaire?: string | null;
}

/** A file as it was given. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}
