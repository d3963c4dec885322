import type { Warning } from './warning.ts';

/** What a mail says, before it is worded: one shape a kind. Kept as JSON in the outbox; the link is added on the way out. */
export interface SignatureFacts {
  reference: string;
  agreement: string;
  version: string;
  sha256: string;
  text: string;
  signer: string;
  title: string;
  ground: string;
  name: string;
  email: string;
  company: string;
  at: string;
  address: string;
  agent: string;
  /** The same record signed with the gate's key (JWS, compact). */
  signed: string;
}

export type Letter =
  | { kind: 'confirm'; reference: string; documents: string[]; signing: boolean }
  | { kind: 'invitation'; reference: string; documents: string[]; signing: boolean }
  | ({ kind: 'receipt' } & SignatureFacts)
  | ({ kind: 'record' } & SignatureFacts)
  | {
      kind: 'review';
      reference: string;
      name: string;
      /** The name the request was filed under, where the reader signed with another one. */
      filedName?: string | null;
      email: string;
      company: string;
      title: string;
      purpose: string;
      documents: string[];
      warnings: Warning[];
    }
  | { kind: 'granted'; reference: string; documents: string[]; expiresAt: string; downloads: number }
  | { kind: 'denied'; reference: string; reason: string | null }
  | { kind: 'revoked'; reference: string }
  | { kind: 'fresh'; reference: string; shelf: boolean }
  | {
      kind: 'links';
      /** One for each open request of a mailbox; `outbox` is the name that its link is derived from. */
      links: { reference: string; shelf: boolean; documents: string[]; outbox: string }[];
      /** How many more are open. */
      more: number;
    }
  | { kind: 'sign-in' }
  /** Seals of the audit log for an outside witness, a line of JSON each. */
  | { kind: 'seals'; lines: string[] }
  | {
      kind: 'digest';
      /** Absolute addresses under `/admin/`: the links hold no token, because there is one mail for many requests. */
      requests: { reference: string; what: 'review' | 'record' | 'unstampable'; url: string }[];
      /** How many more there are. */
      more: number;
      desk: string;
    }
  | { kind: 'unstampable'; reference: string; document: string; fault: string };
export type LetterKind = Letter['kind'];
