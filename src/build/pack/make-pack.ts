import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { ASSETS, baseOf, PAGES, publicAddress, TWINS } from '../../schemas/addresses.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Site } from '../../site/site.ts';
import { faqsMarkdown } from '../../twins/markdown/faqs.ts';
import { wholeMarkdown } from '../../twins/markdown/whole.ts';
import { type Links, offlinePage, offlineStyles, SCRIPTS } from './offline-page.ts';

/** What a saved copy is of no use for: searches, forms, and the page for what is not there. */
const ONLINE_ONLY = [PAGES.search, PAGES.searchText, PAGES.request, PAGES.questionnaire, ASSETS.notFound];
/** What is in the pack whether or not a page leads to it. */
const ALWAYS = [TWINS.trust, TWINS.trustSchema, TWINS.faqCsv, TWINS.subprocessorsCsv].map((path) => path.slice(1));

/** `manifest.json` of the pack; it names every other file. */
export interface PackManifest {
  version: 1;
  company: string;
  /** Where the current pages are; null where nobody knows. */
  address: string | null;
  asOf: Day;
  files: { path: string; bytes: number; sha256: string }[];
}

/** Bytes of the same content are the same in every time zone: zip has no zone (APPNOTE 4.4.6), and fflate writes the hours of its own. */
const timeOf = (day: Day): Date => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
};

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/**
 * The whole public trust center as files for a buyer's own folder, by name, from the pages in `stage`: nothing is read from anywhere else.
 */
export async function packFiles(site: Site, stage: string): Promise<Map<string, Uint8Array>> {
  const { company, today, words, tree } = site;
  const base = baseOf(company.trustUrl);
  const there = (await readdir(stage, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(stage.length + 1))
    .filter((name) => name !== TWINS.pack.slice(1) && !`/${name}`.startsWith(ASSETS.searchIndex));
  const isOnline = (name: string) => ONLINE_ONLY.some((path) => `/${name}`.startsWith(path));
  const pages = there.filter((name) => name.endsWith('.html') && !isOnline(name)).sort(byName);
  const others = new Set(there.filter((name) => !name.endsWith('.html') && !name.endsWith('/index.md')));
  const saved = new Set(pages);
  const wanted = new Set(ALWAYS.filter((name) => others.has(name)));
  for (const { data } of tree.documents)
    if (data.access === 'public' && data.file) wanted.add(ASSETS.documentFile.slice(1).replace(':file', data.file));
  const links: Links = {
    base,
    address: company.trustUrl && publicAddress(company.trustUrl),
    fileOf: (path) => {
      const name = path.endsWith('/') ? `${path}index.html`.slice(1) : path.slice(1);
      if (saved.has(name)) return name;
      if (!others.has(name)) return undefined;
      wanted.add(name);
      return name;
    },
  };
  const said = words.share.pack;
  const files = new Map<string, Uint8Array>();
  for (const name of pages) {
    const at = `/${name.replace(/(?<=^|\/)index\.html$/, '')}`;
    const current = links.address && ` <a rel="external" href="${site.at(base + at)}">${said.current}</a>`;
    const note = `<p class="wrap saved">${said.saved(today)}${current ?? ''}</p>`;
    files.set(name, strToU8(offlinePage(await readFile(join(stage, name), 'utf8'), name, links, note)));
  }
  for (const name of wanted) {
    const content = await readFile(join(stage, name));
    files.set(name, saidOffline(name, content, links));
  }
  // What styles load, fonts and pictures, is known once they are read.
  for (const name of wanted) if (!files.has(name)) files.set(name, await readFile(join(stage, name)));
  if (tree.faqs.length > 0) files.set('faq.md', strToU8(faqsMarkdown(site)));
  files.set(`${PAGES.print.slice(1)}index.md`, strToU8(wholeMarkdown(site)));
  const manifest: PackManifest = {
    version: 1,
    company: company.name,
    address: links.address ?? null,
    asOf: today,
    files: [...files]
      .sort(([a], [b]) => byName(a, b))
      .map(([path, content]) => ({
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      })),
  };
  files.set('manifest.json', strToU8(`${JSON.stringify(manifest, null, 2)}\n`));
  return files;
}

function saidOffline(name: string, content: Buffer, links: Links): Uint8Array {
  if (name.endsWith('.css')) return strToU8(offlineStyles(content.toString('utf8'), name, links));
  // A badge's script is not where a saved badge would look for it.
  if (`/${name}`.startsWith(ASSETS.badges)) return strToU8(content.toString('utf8').replace(SCRIPTS, ''));
  return content;
}

/** Already compressed: to try again takes longer than it saves. */
const PACKED = /\.(?:pdf|png|jpe?g|webp|woff2?|zip)$/;
/** Regular files that their owner may write, as Unix tells it (APPNOTE 4.4.15: the upper half). */
const UNIX = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** The files as a zip: sorted, their time noon of the day they speak of. */
export function zipped(files: ReadonlyMap<string, Uint8Array>, day: Day): Uint8Array {
  const mtime = timeOf(day);
  const entries: Zippable = {};
  for (const [name, content] of [...files].sort(([a], [b]) => byName(a, b)))
    entries[name] = [content, { mtime, level: PACKED.test(name) ? 0 : 6, ...UNIX }];
  return zipSync(entries);
}
