import type { HeldAccess } from '../../src/schemas/access.ts';
import type { Channel } from '../../src/schemas/channel.ts';
import type { Instant } from './time.ts';

/** How far the audit log has been told to one channel. */
export interface ChannelRow {
  /** As `access.yaml` names it. */
  id: string;
  /** The last row of the log that it was told of, or did not ask for. */
  seq: number;
  /** When its receiver said that it is gone (410), and which address that was; null while it takes messages. */
  stoppedAt: Instant | null;
  stoppedFor: string | null;
}

const PREFIX = 'channel:';
/** The recipient of an outbox row that goes to a channel; no email address looks like it. */
export const recipientOf = (id: string): string => `${PREFIX}${id}`;
/** The channel that a recipient is, or null for an email address. */
export const channelIn = (recipient: string): string | null =>
  recipient.startsWith(PREFIX) ? recipient.slice(PREFIX.length) : null;

export const channelOf = ({ channels }: Pick<HeldAccess, 'channels'>, id: string): Channel | undefined =>
  Object.hasOwn(channels, id) ? channels[id] : undefined;

/** The recipient that `roundups` or `escalate` names: an address as it is, or a channel. */
export const recipientFor = (told: string): string => (told.includes('@') ? told : recipientOf(told));
