import { type EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What the server does at a point of the session: says a line, or anything else. */
type Act = (socket: Socket) => void;
type Step = string | Act;
export interface Script {
  /** Null greets nobody. */
  greeting?: Step | null;
  ehlo?: Step;
  auth?: Step;
  rcpt?: Step;
  data?: Step;
  /** After the last line of the message, which counts as taken when the step says 250 or calls `take`. */
  end?: string | ((socket: Socket, take: () => void) => void);
}

export interface ScriptedSmtp {
  url: string;
  port: number;
  /** The Message-ID of every message taken, in order. */
  taken: string[];
  connections: number;
  /** Emits `connection`. */
  arrivals: EventEmitter;
  /** Counted up by whoever wants to tell connections of before and after apart. */
  epoch: number;
  onTaken(message: { id: string; to: string; text: string; epoch: number }): void;
  /** Connections at the same time, at most. */
  crowd: number;
  open: ReadonlySet<Socket>;
  /** Changes the mood; for connections from now on. */
  play(script: Script): void;
  /** Resolves when nobody is connected any more. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** A mail server on loopback that follows a script, well or badly, byte by byte. */
export async function scriptedSmtp(first: Script = {}): Promise<ScriptedSmtp> {
  let script = first;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const mine = script;
    const { epoch } = state;
    open.add(socket);
    state.connections += 1;
    state.crowd = Math.max(state.crowd, open.size);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    const act = (step: Step | undefined, usual: string) => {
      if (typeof step === 'function') step(socket);
      else if (!socket.destroyed) socket.write(`${step ?? usual}\r\n`);
    };
    let rest = '';
    let message: string | null = null;
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        if (message !== null) {
          const stop = rest.indexOf('\r\n.\r\n');
          if (stop < 0) return;
          const text = rest.slice(0, stop);
          const id = /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? 'none';
          const to = /^To: <?([^\s>]+)/im.exec(text)?.[1] ?? 'nobody';
          rest = rest.slice(stop + 5);
          message = null;
          const take = () => {
            state.taken.push(id);
            state.onTaken({ id, to, text, epoch });
          };
          const { end } = mine;
          if (typeof end === 'function') end(socket, take);
          else {
            if (end === undefined || end.startsWith('250')) take();
            act(end, '250 taken');
          }
          continue;
        }
        const stop = rest.indexOf('\r\n');
        if (stop < 0) return;
        const line = rest.slice(0, stop).toUpperCase();
        rest = rest.slice(stop + 2);
        if (line.startsWith('EHLO')) act(mine.ehlo, '250-mail.example\r\n250 8BITMIME');
        else if (line.startsWith('AUTH')) act(mine.auth, '235 welcome');
        else if (line.startsWith('RCPT')) act(mine.rcpt, '250 fine');
        else if (line.startsWith('DATA')) {
          const step = mine.data ?? '354 go on';
          if (typeof step === 'string' && step.startsWith('354')) message = '';
          act(step, '');
        } else if (line.startsWith('STARTTLS')) act('502 5.5.1 not here', '');
        else if (line.startsWith('QUIT')) act('221 bye', '');
        else act('250 fine', '');
      }
    });
    if (mine.greeting !== null) act(mine.greeting, '220 mail.example');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const state: ScriptedSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken: [],
    connections: 0,
    arrivals: server,
    epoch: 0,
    onTaken() {},
    crowd: 0,
    open,
    play(next) {
      script = next;
    },
    async quiet() {
      while (open.size > 0) await Promise.all([...open].map((socket) => once(socket, 'close')));
    },
    async close() {
      for (const socket of open) socket.destroy();
      if (server.listening) await new Promise((closed) => server.close(closed));
    },
  };
  return state;
}

/** Writes one byte at a time, for as long as anybody listens. */
export const drip =
  (everyMs: number): Act =>
  (socket) => {
    const timer = setInterval(() => socket.write('2'), everyMs);
    socket.on('close', () => clearInterval(timer));
  };

/** The message is taken, and the answer to it is something else than the answer. */
export const takeAnd =
  (then: Act) =>
  (socket: Socket, take: () => void): void => {
    take();
    then(socket);
  };
