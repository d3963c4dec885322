import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildRoot, distFolder } from '../../src/build/roots.ts';
import { MANIFEST_FILE, type Manifest } from '../../src/schemas/manifest.ts';

const dist = distFolder();
const digest = (address: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(dist, address)))
    .digest('base64')}`;

const pages = new Map(
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
);
const { templates } = JSON.parse(readFileSync(join(buildRoot(), MANIFEST_FILE), 'utf8')) as Manifest;
for (const [name, html] of Object.entries(templates)) pages.set(`the gate's ${name}`, html);

it('every script of every page, the gate’s too, carries the digest of the file that is served', () => {
  let scripts = 0;
  for (const [name, html] of pages) {
    const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
    const loaded = tags.filter((tag) => /^<script\b[^>]* src=|rel="modulepreload"|as="script"/.test(tag));
    expect(loaded.length, name).toBeGreaterThan(0);
    for (const tag of loaded) {
      const address = / (?:src|href)="(\/[^"]+)"/.exec(tag)?.[1];
      expect(address, `${name}: ${tag}`).toBeDefined();
      expect(/ integrity="([^"]+)"/.exec(tag)?.[1], `${name}: ${tag}`).toBe(digest(address ?? ''));
      scripts += 1;
    }
  }
  console.log(`integrity: ${scripts} script tags on ${pages.size} pages`);
});

it('no page holds a script of its own, a handler or a style, and no script loads another that has no digest', () => {
  for (const [name, html] of pages) {
    const inline = [...html.matchAll(/<script\b(?![^>]* src=)[^>]*>/g)].map(([tag]) => tag);
    expect(
      inline.filter((tag) => !tag.includes('type="application/ld+json"')),
      name,
    ).toEqual([]);
    expect(html.match(/<[^>]+\s(?:on\w+|style)="/g) ?? [], name).toEqual([]);
    expect(html, name).not.toContain('<style');
  }
  for (const file of readdirSync(join(dist, '_astro')).filter((one) => one.endsWith('.js'))) {
    const code = readFileSync(join(dist, '_astro', file), 'utf8');
    expect(
      [...code.matchAll(/\b(?:from|import)\s*["'`]([^"'`]+)/g)].map(([, name]) => name),
      file,
    ).toEqual([]);
  }
});

it('nothing that a page can be read without comes before what is read: one style sheet for the screen, scripts behind it', () => {
  const withStylesOfTheirOwn = /^questionnaire|^the gate.s shell$/;
  for (const [name, html] of pages) {
    const shown = html.replace(/<template data-part=.*?<\/template>/gs, '');
    const styles = [...shown.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([tag]) => tag);
    expect(styles.filter((tag) => !tag.includes('media="print"')).length, name).toBeLessThanOrEqual(
      withStylesOfTheirOwn.test(name) ? 2 : 1,
    );
    const scripts = [...shown.matchAll(/<script\b[^>]* src=[^>]*>/g)].map(([tag]) => tag);
    const first = scripts.filter((tag) => !tag.includes('fetchpriority="low"'));
    // The rows that an address leaves out are gone before the list is shown: one small script, on that page alone.
    expect(
      first.filter((tag) => !tag.includes('blocking="render"')),
      name,
    ).toEqual([]);
    expect(first.length, name).toBe(name.startsWith('subprocessors/') ? 1 : 0);
  }
});
