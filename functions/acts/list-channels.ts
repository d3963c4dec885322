import type { ChannelKind } from '../../src/schemas/channel-events.ts';
import { recipientOf } from '../domain/channel.ts';
import type { OutboxRow } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { isStopped } from './channel-stop.ts';

export interface ChannelState {
  id: string;
  kind: ChannelKind;
  /** What its receiver checks messages with, where it has no key of its own. */
  publicKeys: string[];
  /** When it last took a message, as far back as those are kept. */
  sentAt: Instant | null;
  /** Messages that wait or are tried again, and those that were given up. */
  waiting: number;
  dead: number;
  /** What it last said to one of them. */
  fault: string | null;
  /** Since when nothing is sent to it, because it said that it is gone. */
  stoppedAt: Instant | null;
}

/** How each channel of `access.yaml` is doing. */
export async function listChannels(deps: Deps): Promise<ChannelState[]> {
  const { store, manifest } = deps;
  const rows = await store.rows('channels');
  return Promise.all(
    Object.entries(manifest.access.channels).map(async ([id, { kind }]) => {
      const recipient = recipientOf(id);
      const last = (status: OutboxRow['status'], column: 'sentAt' | 'createdAt', faulty: boolean) =>
        store.rows('outbox', {
          where: { recipient, status },
          compare: faulty ? [['fault', '>', '']] : [],
          order: [column, 'desc'],
          limit: 1,
        });
      const count = (status: OutboxRow['status']) => store.count('outbox', { where: { recipient, status } });
      const row = rows.find((one) => one.id === id);
      const [[sent], [late], [dead], waiting, given, stopped, publicKeys] = await Promise.all([
        last('sent', 'sentAt', false),
        last('waiting', 'createdAt', true),
        last('dead', 'createdAt', true),
        count('waiting'),
        count('dead'),
        row ? isStopped(deps, row) : false,
        deps.channels?.publicKeys(id) ?? [],
      ]);
      return {
        ...{ id, kind, publicKeys, waiting, dead: given, sentAt: sent?.sentAt ?? null },
        fault: late?.fault ?? dead?.fault ?? null,
        stoppedAt: stopped ? (row?.stoppedAt ?? null) : null,
      };
    }),
  );
}
