import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';

/** A copy of the demo's content in a folder of its own, to break; gated and public files are linked, not copied. */
export function copyOfDemo(): string {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-content-'));
  cpSync(join(SITE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  for (const folder of ['public', 'private']) symlinkSync(join(SITE_ROOT, folder), join(root, folder));
  return root;
}

export interface Built {
  code: number | null;
  output: string;
  /** Holds `dist/` and `.build/`. */
  out: string;
  dist: string;
}

/** Builds the content of `root` as `npm run build` does, into a folder of its own. */
export async function buildSite(root: string, env: Record<string, string> = {}): Promise<Built> {
  // Inside the project: Astro keeps its working files beside an output folder there, and in one place for all that lie outside.
  mkdirSync(join(SITE_ROOT, '.build'), { recursive: true });
  const out = mkdtempSync(join(SITE_ROOT, '.build', 'test-'));
  mkdirSync(join(out, 'dist'));
  const child = spawn(process.execPath, [join(SITE_ROOT, 'scripts/build.ts')], {
    cwd: SITE_ROOT,
    env: { ...process.env, NODE_ENV: 'production', CONTENT_ROOT: root, BUILD_ROOT: out, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output, out, dist: join(out, 'dist') };
}
