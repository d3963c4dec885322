import { sayAll, sayCount, sayMoment } from './format.ts';

/** What `gate channels` says. */
export const channelHelp = {
  channels: 'list webhooks and chats: public keys, last delivery, what waits, the last fault',
  channelTest: 'send a test to this channel now',
};
export const channels = {
  none: 'content/access.yaml has no channels.',
  sent: (at: string | null) => (at === null ? 'nothing sent yet' : `last sent ${sayMoment(at)}`),
  waiting: (waiting: number, dead: number) =>
    dead === 0 ? `${waiting} waiting` : `${waiting} waiting, ${sayCount(dead, 'message')} given up`,
  publicKey: (key: string) => `Public key for its receiver: ${key}`,
  fault: (fault: string) => `Last fault: ${fault}`,
  stopped: (since: string, id: string) =>
    `Stopped since ${sayMoment(since)}: its receiver answered 410, so nothing is sent. To start it again, run: npm run gate -- channels --test ${id}`,
  taken: (id: string) => `${id} took the test.`,
  notTaken: (id: string, fault: string) => `${id} did not take the test: ${fault}`,
  unknown: (id: string, known: readonly string[]) =>
    known.length === 0
      ? `--test: content/access.yaml has no channels, so none is called ${id}.`
      : `--test: there is no channel ${id}. There ${known.length === 1 ? 'is' : 'are'}: ${sayAll(known)}.`,
};
