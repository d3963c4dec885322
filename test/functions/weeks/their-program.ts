import { type Got, KEY, receiver, verified } from '../support/receiver.ts';
import type { Ground } from './actors.ts';

export const CHANNEL_KEY = KEY;

/** The company's own program: it takes webhooks, verifies each at the time of the story, and may be busy for a while. */
export async function listen(now: () => Date): Promise<Ground['calls'] & { url: string; close(): Promise<void> }> {
  const { url, got, play, close } = await receiver();
  const told: { type: string }[] = [];
  let isBusy = false;
  play((answer, call: Got) => {
    // The library asks the clock of the machine, which knows nothing of the story.
    const real = Date.now;
    Date.now = () => now().getTime();
    try {
      told.push(verified(call, CHANNEL_KEY) as { type: string });
      answer.writeHead(isBusy ? 503 : 204).end();
    } catch {
      answer.writeHead(401).end();
    } finally {
      Date.now = real;
    }
  });
  return {
    ...{ url, got, told, close },
    busy(is) {
      isBusy = is;
    },
  };
}
