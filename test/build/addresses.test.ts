import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentRoot, distFolder } from '../../src/build/roots.ts';
import { ASSETS, baseOf, markdownOf, PAGES, TWINS, to } from '../../src/schemas/addresses.ts';
import { publishedBy } from '../../src/schemas/published.ts';
import { ENTRY_PAGES, isSiteAddress } from '../../src/schemas/site-addresses.ts';
import { builtContent } from '../support/content.ts';

const TODAY = process.env.TODAY ?? '';
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));

const tree = await builtContent();
const pages = join(distFolder(), baseOf(tree.company.data.trustUrl));
const files = filesIn(pages);
const publicFiles = filesIn(join(contentRoot(), 'public')).map((name) => name.slice(1));
const published = publishedBy(tree, publicFiles);
const isAsset = (file: string): boolean =>
  Object.values(ASSETS).some((asset) => (asset.endsWith('/') ? file.startsWith(asset) : file === asset));

it('every file of the built site is in the table', () => {
  const strange = files.filter(
    (file) => file !== '/_headers' && !isAsset(file) && !isSiteAddress(file.replace(/index\.html$/, ''), published),
  );
  expect(strange).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

it('every address of the table is a file of the built site', () => {
  const path = to('');
  const plain = Object.values(PAGES).filter((one) => !one.includes(':') && one !== PAGES.print);
  const entries = Object.entries(ENTRY_PAGES).flatMap(([name, collection]) =>
    published.ids[collection].map((id) => path(name as keyof typeof ENTRY_PAGES, { id })),
  );
  const gone = tree.documents.filter(({ data }) => data.expires !== undefined && data.expires < TODAY);
  const offered = published.requestable.filter((one) => !gone.some(({ id }) => id === one));
  const requests = offered.map((id) => path('requestDocument', { id }));
  const all = [...plain, ...entries, ...requests, ...(published.lists ?? [])];
  const twins = Object.entries(TWINS)
    .filter(([name]) => name !== 'securityTxt' || published.disclosure)
    .map(([, one]) => one.replace(':part', '0'));
  const wanted = [...all.map((page) => `${page}index.html`), ...all.map(markdownOf), ...twins];
  expect(wanted.filter((one) => !files.includes(one))).toEqual([]);
  for (const asset of Object.values(ASSETS).map((one) => one.replace(/:.*/, '')))
    expect(files.some((file) => file.startsWith(asset))).toBe(true);
});

it('the picture of every page that names one is there', () => {
  const named = files
    .filter((file) => file.endsWith('.html'))
    .flatMap(
      (file) => /property="og:image" content="([^"]+)"/.exec(readFileSync(join(pages, file), 'utf8'))?.[1] ?? [],
    );
  const { trustUrl = '' } = tree.company.data;
  expect(named.length).toBeGreaterThan(tree.faqs.length);
  expect(named.filter((url) => !files.includes(url.slice(trustUrl.replace(/\/$/, '').length)))).toEqual([]);
});
