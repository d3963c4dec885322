import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BuiltHost } from '../../functions/hosts/capabilities.ts';
import { TARGETS } from '../../program/hosts/build-host.ts';
import type { Target } from '../../program/hosts/target.ts';
import { buildsOf } from './run-folder.ts';

export interface BuiltOnce extends Target {
  /** Holds `dist/` and `.build/`. */
  out: string;
  /** What is deployed. Nobody writes there. */
  folder: string;
}
const LOOKS_EVERY_MS = 200;

/**
 * What `npm run build -- --host <host>` makes of the demo. The first of a run's files that needs it makes it, the others wait for it, in
 * whichever process they are.
 */
export async function builtHost(host: BuiltHost): Promise<BuiltOnce> {
  const run = buildsOf(process.env.TMPDIR ?? '');
  const out = path.join(run, host);
  const told = path.join(run, `${host}.json`);
  mkdirSync(run, { recursive: true });
  try {
    mkdirSync(out);
  } catch {
    return made(told);
  }
  symlinkSync(path.resolve('dist'), path.join(out, 'dist'));
  const target = await TARGETS[host]({
    out,
    manifestFile: path.resolve('.build/manifest.json'),
    base: '',
    env: {},
  }).catch((fault: unknown) => ({ fault: String(fault) }));
  // Netlify's folder of functions is one below what it publishes.
  const built =
    'fault' in target
      ? target
      : { ...target, out, folder: path.join(out, host === 'netlify' ? '.build/hosts/netlify' : target.where) };
  writeFileSync(`${told}.part`, JSON.stringify(built));
  renameSync(`${told}.part`, told);
  return made(told);
}
async function made(told: string): Promise<BuiltOnce> {
  for (;;) {
    try {
      const built = JSON.parse(readFileSync(told, 'utf8')) as BuiltOnce | { fault: string };
      if ('fault' in built) throw new Error(built.fault);
      return built;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
      await setTimeout(LOOKS_EVERY_MS);
    }
  }
}
