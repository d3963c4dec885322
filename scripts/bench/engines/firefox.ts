import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../test/support/serve.ts';
import { type Engine, HEIGHT, inTime, onceListening } from './engine.ts';

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  message?: string;
  method?: string;
  params?: { type?: string; level?: string; text?: string };
}

/** Firefox by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which it speaks without another program. */
export async function firefox(program = 'firefox-esr'): Promise<Engine> {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'vouchsafe-firefox-'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`, 'about:blank'],
    { stdio: 'ignore' },
  );
  const started = new Promise<never>((_, failed) => child.once('error', failed));
  const connect = () =>
    new Promise<WebSocket>((open, failed) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/session`);
      socket.addEventListener('open', () => open(socket));
      socket.addEventListener('error', () => failed(new Error(`${program} does not listen on port ${port}`)));
    });
  const socket = await Promise.race([onceListening(connect), started]);
  const waiting = new Map<number, { done: (result: never) => void; failed: (fault: Error) => void }>();
  let faults: string[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.method === 'log.entryAdded' && answer.params?.level === 'error')
      faults.push(answer.params.text ?? 'a fault without words');
    const one = waiting.get(answer.id ?? 0);
    if (one === undefined) return;
    waiting.delete(answer.id ?? 0);
    if (answer.type === 'success') one.done(answer.result as never);
    else one.failed(new Error(answer.message));
  });
  const send = <T>(method: string, params: object): Promise<T> => {
    last += 1;
    const id = last;
    const answer = new Promise<T>((done, failed) => waiting.set(id, { done, failed }));
    socket.send(JSON.stringify({ id, method, params }));
    return inTime(answer, method);
  };
  const { capabilities } = await send<{ capabilities: { browserName: string; browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  );
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    async open(url, width) {
      await send('browsingContext.setViewport', { context, viewport: { width, height: HEIGHT } });
      faults = [];
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await send<{
        result?: { value?: string };
        exceptionDetails?: { text: string };
      }>('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
      });
      if (result?.value === undefined) throw new Error(exceptionDetails?.text ?? `no value: ${expression}`);
      return JSON.parse(result.value) as T;
    },
    faults: () => faults,
    async picture() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
        origin: 'document',
      });
      return Buffer.from(data, 'base64');
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      await send('browser.close', {}).catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
