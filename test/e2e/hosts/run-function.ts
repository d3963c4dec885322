import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startMailbox } from '../../support/mailbox.ts';
import { freshDatabase } from '../../support/postgres.ts';
import type { Deployed } from './flow.ts';

const CRON_SECRET = 'the cron secret of the functions that is long enough';
/** `npm run bench -- netlify` takes Netlify's own local runtime, which packs a function anew for each request. */
export const LOCAL = process.env.NETLIFY_RUNTIME === 'local';

interface Running {
  deployed: Deployed;
  mailbox: Awaited<ReturnType<typeof startMailbox>>;
  /** The files of the function that were loaded so far. */
  loaded(): Promise<string[]>;
  stop(): Promise<void>;
}
/** A built function of a host in a process of its own, with a database and a mail server; `change` is added to its environment. */
export async function run(host: string, folder: string, change: Record<string, string> = {}): Promise<Running> {
  const mailbox = await startMailbox();
  const served = host === 'netlify' && LOCAL ? 'netlify-local' : host;
  const child: ChildProcess = spawn(process.execPath, ['test/e2e/hosts/serve-function.ts', served, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SECRETS: 'a secret of the function tests that is long enough to sign with',
      CRON_SECRET,
      DATABASE_URL: await freshDatabase(),
      SMTP_URL: mailbox.url,
      ...change,
    },
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const port = await new Promise<string>((ready, broken) => {
    lines.on('line', (line) => {
      const found = /^port (\d+)$/.exec(line)?.[1];
      if (found) ready(found);
    });
    child.once('exit', (code) => broken(new Error(`the function ended with ${code}`)));
  });
  const at = (address: string): string =>
    `http://127.0.0.1:${port}${new URL(address).pathname}${new URL(address).search}`;
  const post = async (what: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/-/${what}`, { method: 'POST' });
    if (!answer.ok) throw new Error(await answer.text());
  };
  return {
    mailbox,
    deployed: {
      request: (address, init) => fetch(at(address), { redirect: 'manual', ...init }),
      schedule: () => post('schedule'),
      settle: () => post('settle'),
    },
    loaded: async () => (await fetch(`http://127.0.0.1:${port}/-/loaded`)).json() as Promise<string[]>,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await mailbox.close();
    },
  };
}
