import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PackManifest, packFiles, zipped } from '../../src/build/pack/make-pack.ts';
import { contentRoot, distFolder } from '../../src/build/roots.ts';
import { leakScan } from '../../src/build/scan-leaks.ts';
import { openSite } from '../../src/site/site.ts';
import { builtContent, builtPages } from '../support/content.ts';
import { trustJsonOf } from '../support/facts/from-json.ts';
import { below, parseHtml } from '../support/facts/html.ts';
import { parseZip } from '../support/strict-zip.ts';

const tree = await builtContent();
const entries = parseZip(readFileSync(join(distFolder(), 'pack.zip')));
const files = new Map(entries.map(({ name, content }) => [name, content]));
const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
const published = (name: string) => readFileSync(join(distFolder(), name));
const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
const { asOf } = trustJsonOf(distFolder());

describe('the pack', () => {
  it('is a zip that another reader opens: in order, and all of the day it speaks of', () => {
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(new Set(entries.map(({ time }) => time))).toEqual(new Set([`${asOf}T12:00:00`]));
  });

  it('has a manifest that names every other file by its size and SHA-256', () => {
    const manifest = JSON.parse(text('manifest.json')) as PackManifest;
    expect(manifest).toMatchObject({ version: 1, company: tree.company.data.name, asOf });
    expect(manifest.files).toEqual(
      entries
        .filter(({ name }) => name !== 'manifest.json')
        .map(({ name, content }) => ({
          path: name,
          bytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        })),
    );
  });

  it('holds every page but forms and searches, the answers as CSV and Markdown, the facts, and every public document', () => {
    const online = /^\/(?:search|search-all|request|questionnaire)\//;
    expect(pages.toSorted()).toEqual(
      builtPages()
        .filter((address) => !online.test(address))
        .map((address) => `${address}index.html`.slice(1))
        // All of them as one document is in the pack alone.
        .concat('print/index.html')
        .toSorted(),
    );
    for (const name of ['trust.json', 'faq.csv', 'subprocessors.csv'])
      expect(files.get(name)?.equals(published(name)), name).toBe(true);
    for (const { data } of tree.faqs.filter(({ data }) => !data.internal))
      expect(text('faq.md')).toContain(data.question);
    for (const { data } of tree.documents)
      if (data.access === 'public' && data.file)
        expect(files.get(`documents/${data.file}`)?.equals(published(`documents/${data.file}`)), data.file).toBe(true);
  });

  it('holds nothing that only the gate may hand out', async () => {
    const scan = await leakScan(contentRoot(), tree);
    expect(entries.flatMap(({ name, content }) => scan(name, content))).toEqual([]);
    const gated = tree.documents.flatMap(({ data }) => (data.access !== 'public' && data.file ? [data.file] : []));
    expect([...files.keys()].filter((name) => gated.some((one) => name.endsWith(one)))).toEqual([]);
  });

  it('is read from a folder: every link within it leads to a file and a place that are there, and no page runs anything', () => {
    const places = new Map(
      pages.map((name) => [name, new Set(below(parseHtml(text(name))).map(({ attributes }) => attributes.id))]),
    );
    let followed = 0;
    for (const name of pages) {
      const strays: string[] = [];
      for (const { tag, attributes } of below(parseHtml(text(name))))
        for (const value of [attributes.href, attributes.src, attributes.action]) {
          if (value === undefined || /^(?:https?|mailto):/.test(value)) continue;
          const [path = '', hash] = value.split('#');
          const target = path === '' ? name : posix.join(posix.dirname(name), decodeURIComponent(path));
          const isPlaced = hash === undefined || places.get(target)?.has(hash);
          if (value.startsWith('/') || !files.has(target) || !isPlaced) strays.push(`<${tag}> ${value}`);
          followed += 1;
        }
      expect([name, strays]).toEqual([name, []]);
      expect(text(name)).not.toMatch(/<script|\son\w+="|srcdoc=/);
      expect(text(name)).toContain('Saved copy, as of');
    }
    expect(followed).toBeGreaterThan(1000);
  });

  it('is the same, byte for byte, from the same pages in any time zone', async () => {
    const { company } = tree;
    const site = openSite({ tree, today: asOf, language: company.data.language, base: '' });
    const zone = process.env.TZ;
    const made = [];
    for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = name;
      made.push(zipped(await packFiles(site, distFolder()), asOf));
    }
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
    const [one, other] = made.map((zip) => createHash('sha256').update(zip).digest('hex'));
    expect(one).toBe(other);
  });

  it('is made of what is scanned: a gated name on a page is found in it', async () => {
    const stage = mkdtempSync(join(tmpdir(), 'vouchsafe-stage-'));
    const gated = readdirSync(join(contentRoot(), 'private')).find((name) => name.endsWith('.pdf'));
    writeFileSync(join(stage, 'index.html'), `<main>${gated}</main>`);
    const site = openSite({
      tree: { ...tree, documents: [] },
      today: asOf,
      language: tree.company.data.language,
      base: '',
    });
    const made = await packFiles(site, stage);
    const scan = await leakScan(contentRoot(), tree);
    const leaks = [...made].flatMap(([name, content]) => scan(name, Buffer.from(content)));
    expect(leaks).toEqual([{ file: 'index.html', what: 'file-name', of: gated }]);
  });
});
