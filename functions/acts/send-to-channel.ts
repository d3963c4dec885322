import { ChannelFault } from '../domain/channel-fault.ts';
import type { Channels } from '../ports/mail.ts';
import type { Deps } from '../ports.ts';
import { isStopped, stopChannel } from './channel-stop.ts';

/** One try to hand a message to a channel. Rejects with `ChannelFault`; one that says it is gone gets nothing more. */
export async function sendToChannel(deps: Deps, id: string, message: Parameters<Channels['send']>[1]): Promise<void> {
  if (!deps.channels) throw new ChannelFault('not sent: this gate has no channels', 'later');
  const [row] = await deps.store.rows('channels', { where: { id }, limit: 1 });
  if (row && (await isStopped(deps, row)))
    throw new ChannelFault('not sent: its receiver answered 410 before', 'never');
  try {
    await deps.channels.send(id, message);
  } catch (fault) {
    if (fault instanceof ChannelFault && fault.isGone) await stopChannel(deps, id);
    throw fault;
  }
}
