import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSETS, to } from '../../src/schemas/addresses.ts';
import { gateExpression, literally } from '../../src/schemas/gate-addresses.ts';
import { headerRules } from '../../src/schemas/headers.ts';
import { REDIRECT_STATUS, REDIRECTS_FILE, type Redirect, readRedirects } from '../../src/schemas/redirects.ts';
import { bundle } from './bundle.ts';
import type { BuildTarget } from './target.ts';

const WHERE = '.vercel/output';
const FUNCTION = 'functions/gate.func';

const sources = {
  all: () => '^/.*$',
  folder: (at: string) => `^${literally(at)}.*$`,
  name: (at: string) => `^(?:/.*)?/${literally(at)}$`,
  address: (at: string) => `^${literally(at)}$`,
};

/** The gate's paths first, which write their own headers; then each file with its own (Build Output API v3, “Routes”). */
export const vercelConfig = (base: string, redirects: readonly Redirect[] = []) => ({
  version: 3,
  routes: [
    { src: gateExpression(base), dest: '/gate' },
    ...(base === '' ? [] : [{ src: `^${literally(base)}$`, status: 308, headers: { location: `${base}/` } }]),
    ...redirects.map(({ from, to: target }) => ({
      src: `^${literally(from)}(.*)$`,
      status: REDIRECT_STATUS,
      headers: { location: `${target}$1` },
    })),
    ...headerRules(base).map(({ of, at, headers }) => ({ src: sources[of](at), headers, continue: true })),
    { handle: 'filesystem' },
    { src: '^/.*$', status: 404, dest: base + ASSETS.notFound },
  ],
  crons: [{ path: to(base)('cron'), schedule: '*/5 * * * *' }],
});
const functionConfig = {
  runtime: 'nodejs24.x',
  handler: 'vercel.mjs',
  launcherType: 'Nodejs',
  shouldAddHelpers: false,
  maxDuration: 60,
};

/** The whole deployment in the form of the Build Output API, which `vercel deploy --prebuilt` and a build on Vercel both take. */
export const buildVercel: BuildTarget = async ({ out, manifestFile, base }) => {
  const output = join(out, WHERE);
  await rm(output, { recursive: true, force: true });
  const bundled = await bundle({
    entries: { vercel: 'functions/hosts/vercel' },
    manifestFile,
    into: join(output, FUNCTION),
    maps: join(out, '.build/maps/vercel'),
    driver: /^postgres-/,
  });
  await cp(join(out, 'dist'), join(output, 'static'), { recursive: true, dereference: true });
  // Netlify's and Cloudflare's own files mean nothing here, and would be served.
  const redirects = readRedirects(await readFile(join(out, 'dist', REDIRECTS_FILE), 'utf8').catch(() => ''));
  for (const name of ['_headers', REDIRECTS_FILE]) await rm(join(output, 'static', name), { force: true });
  await writeFile(join(output, FUNCTION, '.vc-config.json'), JSON.stringify(functionConfig, null, 2));
  await writeFile(join(output, FUNCTION, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(output, 'config.json'), JSON.stringify(vercelConfig(base, redirects), null, 2));
  return { bundled, where: WHERE };
};
