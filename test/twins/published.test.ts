import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { isGateAddress } from '../../src/schemas/gate-addresses.ts';
import { TWIN_ADDRESSES } from '../../src/schemas/twins.ts';
import { builtContent } from '../support/content.ts';
import { trustJsonOf } from '../support/facts/from-json.ts';
import { byTag, find, parseHtml } from '../support/facts/html.ts';
import { parseCsv } from '../support/strict-csv.ts';
import { parseIcs } from '../support/strict-ics.ts';
import { children, parseXml, xmlTextOf } from '../support/strict-xml.ts';

const dist = distFolder();
const tree = await builtContent();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const origin = () => trustJsonOf(dist).company.trustUrl ?? '';
/** The file behind an absolute address of this site. */
const fileOf = (url: string): string => {
  const path = decodeURI(new URL(url).pathname);
  return join(dist, path.endsWith('/') ? `${path}index.html` : path);
};
/** Destinations of links as they are written in Markdown. */
const destinations = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)/g)].map(([, url]) => url ?? '');

describe('Markdown twins', () => {
  const pages = globSync('**/index.html', { cwd: dist }).filter((file) => !/^(templates|pagefind)\//.test(file));
  it('stand beside every page', () => {
    expect(pages.length).toBeGreaterThan(tree.faqs.length + tree.documents.length);
    expect(pages.filter((file) => !existsSync(join(dist, file.replace(/html$/, 'md'))))).toEqual([]);
  });
  it('are linked from every page that may be found', () => {
    const unlinked = pages.filter((file) => {
      const page = parseHtml(read(file));
      const link = find(page, ({ tag, attributes }) => tag === 'link' && attributes.type === 'text/markdown');
      if (link) return link.attributes.href !== `/${file.replace(/html$/, 'md')}`;
      return (
        byTag(page, 'link').some(({ attributes }) => attributes.rel === 'canonical') &&
        !/^(search|request\/.+)\//.test(file)
      );
    });
    expect(unlinked).toEqual([]);
  });
  it('hold no link that needs its page, no MDX and no undefined', () => {
    for (const file of globSync('**/index.md', { cwd: dist })) {
      const text = read(file);
      expect(
        destinations(text).filter((url) => !/^(https:|mailto:)/.test(url)),
        file,
      ).toEqual([]);
      expect(text, file).not.toMatch(/\{\/\*|\bundefined\b|\[object [A-Z]|\bNaN\b/);
    }
  });
});

describe('llms.txt', () => {
  it('starts with the claims and links to twins that are there', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n\n- /);
    const links = destinations(text);
    expect(links.length).toBeGreaterThan(tree.documents.length + tree.compliance.length);
    const gate = links.filter((url) => isGateAddress('')(new URL(url).pathname));
    expect(gate).toEqual([`${origin()}/mcp`, `${origin()}/api/openapi.json`]);
    const others = links.filter((url) => !gate.includes(url));
    expect(others.filter((url) => !url.startsWith(origin()) || !existsSync(fileOf(url)))).toEqual([]);
    expect(text.indexOf('## Claims')).toBeLessThan(text.indexOf('## Principles'));
    for (const { claim } of trustJsonOf(dist).notClaimed)
      expect(text.indexOf(claim)).toBeLessThan(text.indexOf('## Claims'));
  });
});

describe('feeds, tables and calendar', () => {
  it('are there under the addresses that header files name', () => {
    const missing = TWIN_ADDRESSES.filter(({ address }) => !address.includes('*') && !existsSync(join(dist, address)));
    expect(missing).toEqual([]);
  });
  it.each(['feed.xml', 'subprocessors/feed.xml'])('%s is Atom: well-formed, whole entries, newest first', (file) => {
    const feed = parseXml(read(file));
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect(children(feed, name), name).toHaveLength(1);
    const entries = children(feed, 'entry');
    const ids = entries.map((entry) => xmlTextOf(children(entry, 'id')[0]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^tag:[a-z0-9.-]+,\d{4}:[a-z0-9/-]+$/.test(id))).toEqual([]);
    const days = entries.map((entry) => xmlTextOf(children(entry, 'updated')[0]));
    expect(days).toEqual(days.toSorted().reverse());
    for (const entry of entries)
      for (const name of ['title', 'updated', 'content', 'link']) expect(children(entry, name)).toHaveLength(1);
    const addresses = entries.map((entry) => children(entry, 'link')[0]?.attributes.href ?? '');
    expect(addresses.filter((url) => !existsSync(fileOf(url)))).toEqual([]);
  });
  it('JSON Feed has the entries of the Atom feed', () => {
    const { version, items } = JSON.parse(read('feed.json'));
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items.map(({ id }: { id: string }) => id)).toEqual(
      children(parseXml(read('feed.xml')), 'entry').map((entry) => xmlTextOf(children(entry, 'id')[0])),
    );
  });
  it('the tables are RFC 4180 with a header', () => {
    expect(parseCsv(read('faq.csv'))[0]?.slice(0, 3)).toEqual(['id', 'question', 'answer']);
    expect(parseCsv(read('subprocessors.csv'))[0]?.slice(0, 2)).toEqual(['id', 'name']);
  });
  it('the calendar is RFC 5545, and names what lapses and what is expected', () => {
    const kinds = [...new Set(parseIcs(read('calendar.ics')).map((event) => event.get('CATEGORIES')))].sort();
    const { frameworks, documents, subprocessors, asOf } = trustJsonOf(dist);
    const expected = {
      document: documents.some(({ expires }) => (expires ?? '') > asOf),
      'next-audit': frameworks.some(({ next }) => next),
      objection: subprocessors.some(({ objectBy }) => (objectBy ?? '') > asOf),
    };
    for (const [kind, there] of Object.entries(expected)) expect([kind, kinds.includes(kind)]).toEqual([kind, there]);
  });
  it('security.txt is in force', () => {
    const expires = /^Expires: (.+)$/m.exec(read('.well-known/security.txt'))?.[1] ?? '';
    expect(Date.parse(expires)).toBeGreaterThan(Date.parse(trustJsonOf(dist).asOf));
  });
});
