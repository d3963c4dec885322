import { ChannelFault } from '../../domain/channel-fault.ts';
import { messageOf } from '../../domain/message-of.ts';
import type { Post } from '../../ports/mail.ts';
import { POST_MS, SAID_MAX_CHARS } from './limits.ts';

/**
 * One POST from a Cloudflare Worker. Nothing internal can be reached from there: `fetch` of a Worker goes to the public internet, and has no
 * socket of its own to check. Redirects are not followed. Rejects with `ChannelFault`.
 */
export const fetchPost: Post = async (url, headers, body) => {
  if (url.protocol !== 'https:') throw new ChannelFault('not sent: its address does not begin with https://', 'later');
  const signal = AbortSignal.timeout(POST_MS);
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    const reader = answer.body?.getReader();
    const first = answer.ok ? undefined : await reader?.read();
    void reader?.cancel();
    const said = first?.value ? new TextDecoder().decode(first.value).slice(0, SAID_MAX_CHARS) : '';
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), said };
  } catch (fault) {
    const late = signal.aborted;
    throw new ChannelFault(
      late ? `no answer after ${POST_MS / 1000} s` : messageOf(fault),
      late ? 'unknown' : 'later',
      {
        cause: fault,
      },
    );
  }
};
