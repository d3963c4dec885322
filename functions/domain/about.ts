import type { Instant } from './time.ts';

/** What a message says of a request, read from its row as the message goes out: the outbox keeps none of it. */
export interface About {
  reference: string;
  company: string;
  domain: string;
  /** Of the documents that the site still has. */
  documents: readonly { id: string; title: string }[];
  requester: { name: string; email: string; title: string };
  expiresAt: Instant | null;
}
