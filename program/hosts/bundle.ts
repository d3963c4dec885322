import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';
import { FONT_FILES } from '../../functions/adapters/stamp/font-files.ts';
import { WASM_FILE } from '../../functions/adapters/view/wasm-file.ts';
import { CODE_ENDING, SITE_ROOT } from '../../src/build/roots.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { STATED_FILE } from '../../src/schemas/stated.ts';

/**
 * What the code of the gate may weigh, minified, with what the site says in it (bytes). The table of routes is part of it. The words that the
 * desk finds a request by, which are written with it, are 3 kB. What draws pages is not: whoever submits a request is led on to one of the site.
 */
export const SUBMIT_MAX_BYTES = 232_000;
/** On Vercel all of its own package comes along, 18 kB, of which one function is used: it is CommonJS, which no bundler takes apart. */
const SUBMIT_MAX_BYTES_VERCEL = 250_000;
export const submitMaxBytes = (host: string): number =>
  host === 'vercel' ? SUBMIT_MAX_BYTES_VERCEL : SUBMIT_MAX_BYTES;
/**
 * Of which PDF.js, the second reader of a stamped file, is 1.6 MB, the lists of mail providers and of public suffixes are 1 MB, and what answers
 * agents is 0.56 MB, its library's validator and the words of the field included. Sign-in with a company's own provider is 0.04 MB, and what draws the pages of view-only
 * documents, where a site has one, 0.13 MB and a file of 4 MB beside the code. The desk with links, channels, followers and records is
 * 0.5 MB. A Worker may have 3 MB, compressed.
 */
export const WHOLE_MAX_BYTES = 6_050_000;

export interface Bundled {
  /** The files that are loaded before a submission is answered: the entry, the driver of the database, and what these load by themselves. */
  submitFiles: string[];
  submitBytes: number;
  /** How much of that the driver is. */
  driverBytes: number;
  /** All code, what is loaded only for a mail, a stamp or a database included. */
  wholeBytes: number;
}

export interface BundleOptions {
  /** Names of the files without `.mjs`, and the modules they are made of, without their ending. */
  entries: Readonly<Record<string, string>>;
  /** The manifest of this build; it becomes a part of the code. */
  manifestFile: string;
  into: string;
  /** Where source maps go: beside what is deployed, never in it. */
  maps: string;
  /** The driver that a host's database is reached by: it is loaded for every submission, though on demand. */
  driver?: RegExp;
  /** Cloudflare's runtime: no threads, no files, and fonts among the assets. */
  workerd?: boolean;
}

const require = createRequire(import.meta.url);

/** What draws pages is left out where no document needs it. */
const VIEW_WORKER = 'view-worker';
/** Threads are started by the names of their files, which the bundle changes: who starts one, by which name there, and what is in it. */
const THREADS = [
  {
    from: 'functions/adapters/stamp/stamp-thread',
    as: 'worker',
    entry: 'stamp-worker',
    of: 'functions/adapters/stamp/worker',
  },
  {
    from: 'functions/adapters/view/viewer',
    as: 'view-worker',
    entry: VIEW_WORKER,
    of: 'functions/adapters/view/view-worker',
  },
] as const;

/** What a site says grows with the site: it is carried small, and read as data, which is quicker than the same as code. */
const packed = (json: Uint8Array): string => `import { brotliDecompressSync } from 'node:zlib';
export default JSON.parse(brotliDecompressSync(Buffer.from('${brotliCompressSync(json).toString('base64')}', 'base64')).toString());`;

/** The lists of mail providers, one name a line, small: as the packages have them they are 3.4 MB of code, which takes ten times as long to load. */
async function packLists(): Promise<string> {
  const lists = await import('../../src/schemas/mail-lists.ts');
  const pack = (names: ReadonlySet<string>): string =>
    brotliCompressSync([...names].sort().join('\n'), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
    }).toString('base64');
  return `import { brotliDecompressSync } from 'node:zlib';
const names = (text) => new Set(brotliDecompressSync(Buffer.from(text, 'base64')).toString().split('\\n'));
${Object.entries(lists)
  .map(([name, names]) => `export const ${name} = names('${pack(names)}');`)
  .join('\n')}`;
}
/** They take seconds to pack, and are the same for every bundle that a process makes. */
let lists: Promise<string> | undefined;
export const packedLists = (): Promise<string> => (lists ??= packLists());

const moduleAt = (name: string): string => join(SITE_ROOT, `${name}${CODE_ENDING}`);
const LISTS = moduleAt('src/schemas/mail-lists');

/** What else of the build becomes a part of the code lies beside its manifest. */
const statedBeside = (manifestFile: string): string => join(dirname(manifestFile), basename(STATED_FILE));

const named = (manifestFile: string, workerd: boolean): Plugin => ({
  name: 'vouchsafe',
  resolveId: (id) => (id === '#manifest' ? manifestFile : id === '#stated' ? statedBeside(manifestFile) : null),
  async load(id) {
    if (id === manifestFile || id === statedBeside(manifestFile))
      return { code: packed(await readFile(id)), moduleType: 'js' };
    if (id === LISTS) return { code: await packedLists(), moduleType: 'js' };
    return null;
  },
  transform(code, id) {
    const thread = THREADS.find(({ from }) => id === moduleAt(from));
    if (!thread) return null;
    return code.replace(new RegExp(`new URL\\(['"]\\./${thread.as}\\.[jt]s['"]`), `new URL('./${thread.entry}.mjs'`);
  },
  // A module of that runtime has no address of its own; here it is asked for only to find Node's own modules. As long as what it replaces.
  renderChunk: (code) => (workerd ? code.replaceAll('import.meta.url', '"file:///w.mjs"') : null),
});

/** A file of a package, found by its name. */
export async function copyFile(font: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await cp(require.resolve(font), place);
}

/** Whether this site has a document that is viewed and not downloaded: what draws its pages is then carried along. */
async function hasViewOnly(manifestFile: string): Promise<boolean> {
  const { documents } = JSON.parse(await readFile(manifestFile, 'utf8')) as Pick<Manifest, 'documents'>;
  return documents.some(({ delivery }) => delivery === 'view');
}
/** All that a chunk loads by itself, itself included. */
function closure(chunks: ReadonlyMap<string, OutputChunk>, from: readonly string[], found = new Set<string>()) {
  for (const name of from) {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) continue;
    found.add(name);
    closure(chunks, chunk.imports, found);
  }
  return found;
}

/** One host's gate as minified modules in one flat folder; code for mail, PDF and databases in chunks that are loaded when needed. */
export async function bundle({
  entries,
  manifestFile,
  into,
  maps,
  driver,
  workerd = false,
}: BundleOptions): Promise<Bundled> {
  await rm(into, { recursive: true, force: true });
  await rm(maps, { recursive: true, force: true });
  const input = Object.fromEntries(Object.entries(entries).map(([name, module]) => [name, moduleAt(module)]));
  const draws = !workerd && (await hasViewOnly(manifestFile));
  // A Worker has no threads.
  const threads = workerd ? [] : THREADS.filter(({ entry }) => draws || entry !== VIEW_WORKER);
  const built = await rolldown({
    input: { ...input, ...Object.fromEntries(threads.map(({ entry, of }) => [entry, moduleAt(of)])) },
    platform: 'node',
    cwd: SITE_ROOT,
    // Both are tried for by others and are not needed.
    external: [/^node:/, 'pg-native', 'cloudflare:sockets'],
    // What packages offer for that runtime, such as the driver's own sockets.
    ...(workerd ? { resolve: { conditionNames: ['workerd', 'node'] } } : {}),
    // That runtime has this module for `import` and none for `require`.
    plugins: [
      named(manifestFile, workerd),
      workerd && esmExternalRequirePlugin({ external: ['process', 'node:process'] }),
    ],
    logLevel: 'silent',
  });
  const { output } = await built.write({
    dir: into,
    format: 'esm',
    minify: true,
    sourcemap: 'hidden',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await built.close();
  await mkdir(maps, { recursive: true });
  for (const { fileName } of output)
    if (fileName.endsWith('.map')) await rename(join(into, fileName), join(maps, fileName));
  // Found by name beside the code: they are data, read when the first stamp is made.
  if (!workerd) {
    for (const font of FONT_FILES) await copyFile(font, join(into, 'node_modules', font));
    if (draws) await copyFile(WASM_FILE, join(into, 'node_modules', WASM_FILE));
  }
  const chunks = new Map(
    output.flatMap((one) => (one.type === 'chunk' ? ([[one.fileName, one]] as [string, OutputChunk][]) : [])),
  );
  const drivers = driver ? [...chunks.keys()].filter((name) => driver.test(name)) : [];
  const size = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + Buffer.byteLength(chunks.get(name)?.code ?? ''), 0);
  const started = Object.keys(entries).map((name) => `${name}.mjs`);
  const submit = closure(chunks, [...started, ...drivers]);
  return {
    submitFiles: [...submit].sort(),
    submitBytes: size(submit),
    driverBytes: size(drivers),
    wholeBytes: size(chunks.keys()),
  };
}
