import { logged } from '../domain/change.ts';
import { channelOf } from '../domain/channel.ts';
import { messageOf } from '../domain/message-of.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Deps } from '../ports.ts';
import { startChannel } from './channel-stop.ts';
import { momentOf } from './moment-of.ts';

/** Sends a test at once, past the outbox. A channel that had been stopped and takes it is told again from then on. */
export async function tryChannel(
  deps: Deps,
  id: string,
): Promise<{ refused: 'unknown' } | { fault: string } | { taken: true }> {
  if (!deps.channels || !channelOf(deps.manifest.access, id)) return { refused: 'unknown' };
  const { now, bytes } = momentOf(deps);
  const name = `msg_${Buffer.from(bytes(16)).toString('hex')}`;
  let fault: string | null = null;
  try {
    await deps.channels.send(id, { id: name, letter: { kind: 'trial', at: now }, about: new Map() });
  } catch (error) {
    fault = messageOf(error);
  }
  const isTaken = fault === null;
  await deps.store.commit({
    expect: [],
    writes: [],
    audit: [logged(now, OPERATOR, 'channel.tested', null, { channel: id, taken: isTaken })],
  });
  if (fault !== null) return { fault };
  await startChannel(deps, id, OPERATOR);
  return { taken: true };
}
