import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { copyOfDemo, temporaryOut } from '../support/build.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { freePort } from '../support/serve.ts';

/** The environment less what the test runner put there: Astro does not serve pages where it believes itself under test. */
const OUTSIDE = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^VITEST|^(?:TEST|MODE|DEV|PROD|SSR|BASE_URL)$/.test(name)),
);

const tree = await builtContent();

let base = '';
let stop = async () => {};
const content = copyOfDemo();
// Under a path: whoever finds the gate there finds it at the root of a host.
const company = join(content, 'content/company.yaml');
writeFileSync(
  company,
  readFileSync(company, 'utf8').replace(/^trustUrl: .*$/m, 'trustUrl: https://acme.example/trust'),
);

beforeAll(async () => {
  const port = await freePort();
  base = `http://localhost:${port}/trust`;
  const out = temporaryOut();
  const child = spawn(process.execPath, [join(SITE_ROOT, 'program/vouchsafe.ts'), 'dev'], {
    cwd: SITE_ROOT,
    env: {
      ...OUTSIDE,
      NODE_ENV: 'development',
      PORT: String(port),
      CONTENT_ROOT: content,
      BUILD_ROOT: out,
      DATA_DIR: join(out, 'data'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  let output = '';
  await new Promise<void>((ready, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('watching for file changes')) ready();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => failed(new Error(`npm run dev ended with ${code}:\n${output}`)));
  });
});
afterAll(() => stop());

const text = async (address: string) => (await fetch(base + address)).text();

describe('npm run dev', () => {
  it('shows an edit without being started anew', async () => {
    const { id, file } = firstOf(tree.faqs, () => true, 'answer');
    expect(await text(`/faq/${id}/`)).not.toContain('A sentence written while the site is shown.');
    appendFileSync(join(content, file), '\nA sentence written while the site is shown.\n');
    await expect
      .poll(() => text(`/faq/${id}/`), { timeout: 20_000 })
      .toContain('A sentence written while the site is shown.');
  });

  it.each(['/search/', '/questionnaire/'])(
    'lets the tool on %s load its parts, which nobody has bundled',
    async (page) => {
      const parts = [...(await text(page)).matchAll(/<template data-part="?(\w+)"?>(<script[^>]*>)/g)];
      expect(parts).not.toEqual([]);
      for (const [, name, script = ''] of parts) {
        const address = /src="([^"]+)"/.exec(script)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#38;', '&') ?? '';
        const source = await (await fetch(new URL(address, base))).text();
        expect(source, name).toMatch(/^import /m);
        // A script that imports is none unless it says that it is a module.
        expect(script, name).toContain('type="module"');
      }
    },
  );

  it('answers for the gate on the same origin, in the frame of the site', async () => {
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect((await fetch(new URL('/healthz', base))).status).toBe(404);
    const answer = await fetch(`${base}/api/requests`, {
      method: 'POST',
      headers: { origin: new URL(base).origin, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ name: 'A reader', email: 'nobody' }),
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('There is a problem');
    expect(page).toContain('value="A reader"');
    expect(page).toContain(tree.company.data.name);
  });
});
