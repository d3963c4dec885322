import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Channel } from '../../../src/schemas/channel.ts';
import type { ChannelKind } from '../../../src/schemas/channel-events.ts';
import { ChannelFault } from '../../domain/channel-fault.ts';
import { isWebhookKey } from '../../domain/webhook-key.ts';
import { signedByPair } from '../../domain/webhook-pair.ts';
import type { Post } from '../../ports/mail.ts';

/** Where chats take messages; a name with a dot before it stands for every host below it. Another one is named by `host` in access.yaml. */
const HOSTS: Readonly<Record<Exclude<ChannelKind, 'webhook'>, readonly string[]>> = {
  slack: ['hooks.slack.com', 'hooks.slack-gov.com'],
  teams: ['.logic.azure.com', '.logic.azure.us', '.api.powerplatform.com', '.api.powerautomate.com'],
};
const RETRY_AFTER_MAX_SECONDS = 24 * 3600;
const GONE = 410;
/** Too many (RFC 6585 §4), and not now (RFC 9110 §15.6.4): both may say for how long. */
const LATER = [429, 503];

/** One channel with what `CHANNEL_SECRETS` holds for it: the keys of a webhook, newest first, or the address of a chat. */
export interface OpenChannel {
  id: string;
  channel: Channel;
  secrets: readonly string[];
}

const isOneOf = (host: string, known: readonly string[]): boolean =>
  known.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one));

/** The address, or what keeps a channel from having one. `here`: on this machine, for development. */
export function addressOf(
  { channel: { kind, url, host }, secrets }: Pick<OpenChannel, 'channel' | 'secrets'>,
  here: boolean,
): { url: URL } | { why: 'no-secret' | 'not-a-key' | 'not-an-address' | 'other-host' } {
  const [secret] = secrets;
  if (secret === undefined) return { why: 'no-secret' };
  if (kind === 'webhook')
    return secrets.every(isWebhookKey) && url !== undefined && URL.canParse(url)
      ? { url: new URL(url) }
      : { why: 'not-a-key' };
  const found = URL.parse(secret);
  if (!found) return { why: 'not-an-address' };
  const allowed = host === undefined ? HOSTS[kind] : [host];
  const isLocal = here && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(found.hostname);
  return isLocal || isOneOf(found.hostname, allowed) ? { url: found } : { why: 'other-host' };
}

const WHY = {
  'no-secret': 'CHANNEL_SECRETS has nothing for it',
  'not-a-key': 'CHANNEL_SECRETS holds no whsec_ or whsk_ key for it',
  'not-an-address': 'CHANNEL_SECRETS holds no address for it',
  'other-host': 'the address in CHANNEL_SECRETS is at a host that is not allowed for it',
} as const;

/** Names an address without telling it: whether it is still the one that said it is gone. */
export const markOf = (open: OpenChannel, here: boolean): string => {
  const found = addressOf(open, here);
  return 'url' in found ? createHash('sha256').update(found.url.href).digest('hex').slice(0, 16) : '';
};

/** In seconds, whether it came as a number or as a date (RFC 9110 §10.2.3); null when neither. */
function readRetryAfter(text: string | null, now: Date): number | null {
  if (text === null) return null;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, seconds), RETRY_AFTER_MAX_SECONDS);
}

/** The headers of Standard Webhooks, made anew for each try: a receiver refuses what is older than five minutes. Every key signs. */
function signedHeaders(secrets: readonly string[], id: string, now: Date, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets
      // The library signs with shared keys alone.
      .map((secret) => signedByPair(secret, { id, now, body }) ?? new Webhook(secret).sign(id, now, body))
      .join(' '),
  };
}

/** Sends one message. Rejects with `ChannelFault`, whatever came of it but a yes. */
export async function sendTo(
  open: OpenChannel,
  { id, body, now }: { id: string; body: string; now: Date },
  { post, here }: { post: Post; here: boolean },
): Promise<void> {
  const found = addressOf(open, here);
  if ('why' in found) throw new ChannelFault(`not sent: ${WHY[found.why]}`, 'later');
  const isWebhook = open.channel.kind === 'webhook';
  const { status, retryAfter, said } = await post(
    found.url,
    {
      'content-type': 'application/json',
      'user-agent': 'Vouchsafe',
      ...(isWebhook ? signedHeaders(open.secrets, id, now, body) : {}),
    },
    body,
  ).catch((fault: unknown) => {
    // A webhook has an id that its receiver knows again, so a second one does no harm; a chat shows both.
    if (isWebhook && fault instanceof ChannelFault && fault.outcome === 'unknown')
      throw new ChannelFault(fault.message, 'later', { cause: fault });
    throw fault;
  });
  if (status >= 200 && status < 300) return;
  const isGone = status === GONE;
  throw new ChannelFault(`it answered ${status}${said === '' ? '' : `: ${said}`}`, isGone ? 'never' : 'later', {
    isGone,
    retryAfterSeconds: LATER.includes(status) ? readRetryAfter(retryAfter, now) : null,
  });
}
