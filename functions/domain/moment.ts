import type { Instant } from './time.ts';

/** What a decision takes from the world: the time, fresh randomness and the newest secret. Passed in, so that decisions stay pure. */
export interface Moment {
  now: Instant;
  /** 256 random bits, base64url. */
  id(): string;
  bytes(count: number): Uint8Array;
  /** The secret that signs new links and binds new rows. */
  secret: string;
  /** Newest first: what an older row may be bound to. */
  secrets: readonly string[];
}
