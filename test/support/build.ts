import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { byTag, type Element, parseHtml } from './facts/html.ts';

const made = new Set<string>();
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const temporary = (prefix: string): string => {
  const folder = mkdtempSync(prefix);
  made.add(folder);
  return folder;
};

/** A copy of the demo's content in a folder of its own, to break; gated and public files are linked, not copied. */
export function copyOfDemo(): string {
  const root = temporary(join(tmpdir(), 'vouchsafe-content-'));
  cpSync(join(SITE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  for (const folder of ['public', 'private']) symlinkSync(join(SITE_ROOT, folder), join(root, folder));
  return root;
}

/** A folder to build into, gone when the run ends. Inside the project: Astro keeps its working files there beside the output. */
export function temporaryOut(): string {
  mkdirSync(join(SITE_ROOT, '.build'), { recursive: true });
  return temporary(join(SITE_ROOT, '.build', 'test-'));
}

export interface Built {
  code: number | null;
  output: string;
  /** Holds `dist/` and `.build/`. */
  out: string;
  dist: string;
}

/** Builds the content of `root` as `npm run build` does, into a folder of its own. */
export async function buildSite(
  root: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<Built> {
  const out = temporaryOut();
  mkdirSync(join(out, 'dist'));
  const child = spawn(process.execPath, [join(SITE_ROOT, 'program/vouchsafe.ts'), 'build', ...args], {
    cwd: SITE_ROOT,
    env: { ...process.env, NODE_ENV: 'production', CONTENT_ROOT: root, BUILD_ROOT: out, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output, out, dist: join(out, 'dist') };
}

const pathOf = (dist: string, address: string, file: string): string => join(dist, address, file);

/** What a person reads on a page of a built site, white space made single: its main part alone. */
export function mainText(dist: string, address: string): string {
  const [main] = byTag(parseHtml(readFileSync(pathOf(dist, address, 'index.html'), 'utf8')), 'main');
  if (!main) throw new Error(`${address} has no main part`);
  return spaced(main).replace(/\s+/g, ' ').trim();
}
/** A space before each element, so that blocks do not run into one another. */
const spaced = (of: Element | string): string => (typeof of === 'string' ? of : ` ${of.children.map(spaced).join('')}`);

/** The Markdown twin of a page. */
export const twinOf = (dist: string, address: string): string =>
  readFileSync(pathOf(dist, address, 'index.md'), 'utf8');

/** Takes what `buildSite` wrote away again. */
export const discard = ({ out }: Built): void => rmSync(out, { recursive: true, force: true });
