import type { Instant } from './time.ts';

/** What is written about a request: a question of ours and the requester's answer, or a note that the staff alone reads. */
const MESSAGE_KINDS = ['question', 'answer', 'note'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface MessageRow {
  /** Reference and number. */
  id: string;
  reference: string;
  /** From 1 on within a request. */
  number: number;
  kind: MessageKind;
  /** A staff address, `operator`, or `requester`. */
  author: string;
  text: string;
  at: Instant;
  /** Binds the row to a secret (`bound.ts`): a requester believes a question because it is ours. */
  mac: string | null;
}
