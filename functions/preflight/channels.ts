import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { whyNotCalled } from '../adapters/channels/guarded-post.ts';
import { isPublic } from '../adapters/channels/public-address.ts';
import { addressOf } from '../adapters/channels/send.ts';
import type { Environment } from '../hosts/env.ts';
import { type Finding, fail, ok, saying, within } from './finding.ts';

const LOOKUP_SECONDS = 5;
export type Resolve = (host: string) => Promise<readonly { address: string }[]>;
const resolve: Resolve = (host) => lookup(host, { all: true });

/** Whether each channel has its secret, and an address that may be called. Nothing is sent. */
export async function checkChannels(
  { access }: Pick<Manifest, 'access'>,
  secrets: Environment['CHANNEL_SECRETS'],
  words: PreflightWords,
  find: Resolve = resolve,
): Promise<Finding[]> {
  const says = words.channels;
  const check = async ([id, channel]: [string, (typeof access.channels)[string]]): Promise<Finding> => {
    const what = says.what(id);
    const found = addressOf({ channel, secrets: secrets?.[id] ?? [] }, false);
    if ('why' in found) return fail(what, says.faults[found.why](id));
    const { url } = found;
    const why = whyNotCalled(url, false);
    if (why !== null) return fail(what, says.notCalled(why));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    try {
      const all = isIP(host) === 0 ? await within(LOOKUP_SECONDS, find(host)) : [{ address: host }];
      const wrong = all.find(({ address }) => !isPublic(address));
      return wrong ? fail(what, says.internal(host, wrong.address)) : ok(what, says.reached(host));
    } catch (fault) {
      return fail(what, says.notFound(host, saying(fault, words)));
    }
  };
  return Promise.all(Object.entries(access.channels).map(check));
}
