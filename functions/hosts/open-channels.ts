import type { Manifest } from '../../src/schemas/manifest.ts';
import { channelOf } from '../domain/channel.ts';
import { ChannelFault } from '../domain/channel-fault.ts';
import { publicKeyOf } from '../domain/webhook-pair.ts';
import type { Channels, Post } from '../ports/mail.ts';
import type { Clock, Settings } from '../ports.ts';
import type { Environment } from './env.ts';

interface From {
  manifest: Manifest;
  settings: Pick<Settings, 'siteUrl'>;
  clock: Clock;
  post: Post;
}

/**
 * The channels of `access.yaml` with their secrets; undefined where there is none. What signs and words a message is loaded by the first that
 * is sent.
 */
export async function loadChannels(
  { CHANNEL_SECRETS, production }: Pick<Environment, 'CHANNEL_SECRETS' | 'production'>,
  { manifest, settings: { siteUrl }, clock, post }: From,
): Promise<Channels> {
  const [{ markOf, sendTo }, { forChannel }] = await Promise.all([
    import('../adapters/channels/send.ts'),
    import('../mail/for-channel.ts'),
  ]);
  const here = !production;
  const open = (id: string) => {
    const channel = channelOf(manifest.access, id);
    return channel && { id, channel, secrets: CHANNEL_SECRETS?.[id] ?? [] };
  };
  return {
    async publicKeys(id) {
      const found = open(id);
      return found?.channel.kind === 'webhook' ? found.secrets.flatMap((one) => publicKeyOf(one) ?? []) : [];
    },
    async mark(id) {
      const found = open(id);
      return found ? markOf(found, here) : '';
    },
    async send(id, { id: message, letter, about }) {
      const found = open(id);
      if (!found) throw new ChannelFault('not sent: access.yaml no longer has this channel', 'never');
      const body = forChannel(letter, found.channel, { manifest, siteUrl, about });
      await sendTo(found, { id: message, body, now: clock.now() }, { post, here });
    },
  };
}
