import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { guardedPost } from '../../../functions/adapters/channels/guarded-post.ts';
import { loadChannels } from '../../../functions/hosts/open-channels.ts';
import type { Channels, Post } from '../../../functions/ports/mail.ts';
import type { Channel } from '../../../src/schemas/channel.ts';
import { channel } from '../../../src/schemas/channel.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { makeApp, type Rig, SITE } from './make-app.ts';

export interface Got {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}
/** What the receiver does with a call; left out: 204. */
type Act = (answer: ServerResponse, got: Got) => void;

export interface Receiver {
  url: string;
  got: Got[];
  /** For calls from now on. */
  play(act?: Act): void;
  close(): Promise<void>;
}

/** Somebody's program on loopback that takes webhooks, over real HTTP. */
export async function receiver(): Promise<Receiver> {
  const yes: Act = (answer) => answer.writeHead(204).end();
  let act = yes;
  const got: Got[] = [];
  const server: Server = createServer(async (incoming, answer) => {
    let body = '';
    for await (const part of incoming) body += part;
    const one = { headers: incoming.headers, body, path: incoming.url ?? '' };
    got.push(one);
    act(answer, one);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    play(next = yes) {
      act = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A call as the library of Standard Webhooks reads it. Throws what that throws: of a false signature, or one of another time. */
export const verified = ({ headers, body }: Got, key: string): unknown =>
  new Webhook(key).verify(body, headers as Record<string, string>);

export const KEY = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
export const OLD_KEY = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

export interface Told extends Rig {
  channels: Channels;
}

/** A gate with channels, at the time that it really is: receivers look at their clock. */
export async function makeTold(
  channels: Readonly<Record<string, Partial<Channel>>>,
  secrets: Readonly<Record<string, string[]>>,
  {
    post = guardedPost({ loopback: true }),
    production = false,
    bend = () => {},
    ...given
  }: Parameters<typeof makeApp>[0] & { post?: Post; production?: boolean } = {},
): Promise<Told> {
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  let opened: Channels | undefined;
  const ready = (): Channels => {
    if (!opened) throw new Error('not open yet');
    return opened;
  };
  const rig = await makeApp({
    clock,
    channels: {
      publicKeys: (id) => ready().publicKeys(id),
      mark: (id) => ready().mark(id),
      send: (id, message) => ready().send(id, message),
    },
    ...given,
    bend(draft: Manifest) {
      draft.access.channels = Object.fromEntries(
        Object.entries(channels).map(([id, one]) => [id, channel.parse({ kind: 'webhook', ...one })]),
      );
      bend(draft);
    },
  });
  opened = await loadChannels(
    { CHANNEL_SECRETS: secrets, production },
    { manifest: rig.deps.manifest, settings: { siteUrl: SITE }, clock: rig.deps.clock, post },
  );
  return {
    ...rig,
    channels: opened,
    pass(hours) {
      ahead += hours * 3_600_000;
    },
  };
}
