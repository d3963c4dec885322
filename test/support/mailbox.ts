import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  mail: Email;
  raw: string;
}

/** A real SMTP server on loopback that keeps what it is sent. */
export async function startMailbox() {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const bytes = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          mail: await PostalMime.parse(bytes),
          raw: bytes.toString('utf8'),
        });
        done();
        for (const look of waiting) look();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;

  /** The first mail after `since` that fits; waits for it to arrive. @throws when none has come in `seconds` */
  const waitForMail = (fits: (mail: Received) => boolean, since = 0, seconds = 20) =>
    new Promise<Received>((found, failed) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        failed(
          new Error(
            `no such mail within ${seconds} s; received: ${received.map((m) => `${m.to}: ${m.mail.subject}`).join(' | ')}`,
          ),
        );
      }, seconds * 1000);
      const look = () => {
        const mail = received.slice(since).find(fits);
        if (!mail) return;
        clearTimeout(timer);
        waiting.delete(look);
        found(mail);
      };
      waiting.add(look);
      look();
    });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    waitForMail,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
