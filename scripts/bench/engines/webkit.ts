import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { freePort } from '../../../test/support/serve.ts';
import { type Engine, HEIGHT, inTime, onceListening } from './engine.ts';

/** Where Debian puts the browser that the driver drives, by architecture and version. */
function miniBrowser(): string {
  const [found] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').toSorted().reverse();
  if (found === undefined) throw new Error('no MiniBrowser below /usr/lib');
  return found;
}

/** WebKitGTK by WebDriver (https://www.w3.org/TR/webdriver2/). Its window is never narrower than some 450 px. */
export async function webkit(program = 'WebKitWebDriver'): Promise<Engine> {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
  const started = new Promise<never>((_, failed) => child.once('error', failed));
  const at = `http://127.0.0.1:${port}`;
  const call = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => {
    const answer = await fetch(at + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await answer.json()) as { value: T & { message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  await Promise.race([onceListening(() => call('GET', '/status')), started]);
  const { sessionId, capabilities } = await inTime(
    call<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: miniBrowser(),
            args: ['--automation'],
          },
        },
      },
    }),
    'a new session',
  );
  const here = `/session/${sessionId}`;
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async open(url, width) {
      await call('POST', `${here}/window/rect`, { width, height: HEIGHT });
      await inTime(call('POST', `${here}/url`, { url }), url);
    },
    async evaluate<T>(expression: string) {
      const value = await inTime(
        call<string>('POST', `${here}/execute/async`, {
          script: `const done = arguments[0]; (async () => JSON.stringify((await (${expression})) ?? null))().then(done, (fault) => done(JSON.stringify({ fault: String(fault) })));`,
          args: [],
        }),
        expression,
      );
      return JSON.parse(value) as T;
    },
    faults: () => [],
    async picture() {
      return Buffer.from(await call<string>('GET', `${here}/screenshot`), 'base64');
    },
    async close() {
      await call('DELETE', here).catch(() => undefined);
      child.kill();
    },
  };
}
