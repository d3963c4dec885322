import { type Got, KEY, receiver, verified } from '../support/receiver.ts';
import type { Call, Ground } from './actors.ts';

export const CHANNEL_KEY = KEY;
const MS_A_SECOND = 1000;

/**
 * A call as the library of Standard Webhooks reads it at the time it was signed: the library asks the clock of the machine, which knows nothing
 * of the story, and the story's own may go on by days while a call is under way.
 */
function readAt(signed: number, got: Got): { type: string; data: { reference?: string } } | null {
  const real = Date.now;
  Date.now = () => signed;
  try {
    return verified(got, CHANNEL_KEY) as ReturnType<typeof readAt>;
  } catch {
    return null;
  } finally {
    Date.now = real;
  }
}

/** The company's own program on loopback: it takes webhooks, verifies each when it comes, and may be busy for a while. */
export async function listen(now: () => Date): Promise<Ground['calls'] & { url: string; close(): Promise<void> }> {
  const { url, play, close } = await receiver();
  const got: Call[] = [];
  let isBusy = false;
  play((answer, one) => {
    const signed = Number(one.headers['webhook-timestamp']) * MS_A_SECOND;
    const read = signed > now().getTime() ? null : readAt(signed, one);
    got.push({
      id: String(one.headers['webhook-id']),
      signature: String(one.headers['webhook-signature']),
      isGenuine: read !== null,
      isTaken: !isBusy,
      type: read?.type ?? '',
      reference: read?.data.reference ?? '',
      body: one.body,
    });
    answer.writeHead(isBusy ? 503 : 204).end();
  });
  return {
    ...{ url, got, close },
    busy(is) {
      isBusy = is;
    },
  };
}
