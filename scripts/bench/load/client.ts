import { connect } from 'node:net';

export interface Sent {
  status: number;
  /** From the first byte sent to the last one received, in milliseconds. */
  took: number;
  /** When the answer was whole, on the clock of `performance.now()`. */
  at: number;
  body: string;
}

/** Length of the whole answer at the start of `text`, or 0 while it is not there yet. */
function answerLength(text: string): number {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head + 2))?.[1];
  if (length !== undefined) return text.length >= head + 4 + Number(length) ? head + 4 + Number(length) : 0;
  if (!/\r\ntransfer-encoding: chunked/i.test(text.slice(0, head + 2))) return head + 4;
  const end = text.indexOf('\r\n0\r\n\r\n', head + 2);
  return end < 0 ? 0 : end + 7;
}

export const postOf = (path: string, headers: Record<string, string>, body: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/**
 * Keeps `connections` kept-alive connections busy, one request at a time each, until `next` has no more. Written on bare sockets,
 * because the generator shares its cores with what it measures.
 */
export async function hammer(
  port: number,
  connections: number,
  next: () => string | null,
  heard: (answer: Sent) => void,
): Promise<void> {
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let start = 0;
      let text = '';
      const send = () => {
        const request = next();
        if (request === null) {
          socket.end();
          return;
        }
        start = performance.now();
        socket.write(request);
      };
      socket.setNoDelay(true).setEncoding('latin1');
      socket.on('connect', send);
      socket.on('data', (chunk: string) => {
        text += chunk;
        const length = answerLength(text);
        if (length === 0) return;
        const at = performance.now();
        heard({ status: Number(text.slice(9, 12)), took: at - start, at, body: text.slice(0, length) });
        text = text.slice(length);
        send();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
}
