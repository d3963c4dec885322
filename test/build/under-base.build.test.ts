import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST_FILE } from '../../src/schemas/manifest.ts';
import { type Built, buildSite, copyOfDemo, discard } from '../support/build.ts';
import { below, byTag, parseHtml } from '../support/facts/html.ts';

const ORIGIN = 'https://acme.example';
const root = copyOfDemo();
let built: Built;
beforeAll(async () => {
  const file = join(root, 'content/company.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^trustUrl: .*$/m, `trustUrl: ${ORIGIN}/trust/`));
  const faq = globSync('content/faqs/*.mdx', { cwd: root }).sort()[0] ?? '';
  const links = '\n\nSee [all](/faq/), <a href="/compliance/">the reports</a> and ![the logo](/logo.svg).\n';
  writeFileSync(join(root, faq), readFileSync(join(root, faq), 'utf8') + links);
  built = await buildSite(root);
  expect(built.code, built.output).toBe(0);
});
afterAll(() => {
  discard(built);
  rmSync(root, { recursive: true });
});

const files = (pattern: string) => globSync(pattern, { cwd: built.dist }).sort();
const read = (file: string) => readFileSync(join(built.dist, file), 'utf8');
/** An address that a browser would look for on this origin, outside of the trust center. */
const strays = (address: string): boolean => {
  const { origin, pathname } = new URL(address, `${ORIGIN}/trust/faq/x/`);
  // security.txt is looked for at the root of a host, too (RFC 9116 §3).
  if (pathname === '/.well-known/security.txt') return false;
  return origin === ORIGIN && !/^\/trust(\/|$)/.test(pathname);
};
const addressesOf = (html: string): string[] =>
  below(parseHtml(html)).flatMap(({ attributes }) =>
    ['href', 'src', 'action', 'data-index', 'data-home', 'data-challenge', 'data-work'].flatMap(
      (name) => attributes[name] ?? [],
    ),
  );

describe('a trust center under a path', () => {
  it('has no link, file or form on any page that leaves the path, those of the gate included', () => {
    const pages = files('**/*.html').map((file): [string, string] => [file, read(file)]);
    const { templates } = JSON.parse(readFileSync(join(built.out, MANIFEST_FILE), 'utf8'));
    pages.push(...(Object.entries(templates) as [string, string][]));
    expect(pages.length).toBeGreaterThan(50);
    const found = pages.map(([file, html]) => [file, addressesOf(html)] as const);
    expect(found.flatMap(([file, all]) => all.filter(strays).map((address) => `${file}: ${address}`))).toEqual([]);
    // Every page loads its styles from there, and the one with the form sends it there.
    for (const [file, all] of found) expect(all, file).toContain('/trust/brand.css');
    expect(addressesOf(read('trust/request/index.html'))).toContain('/trust/api/requests');
    expect(addressesOf(read('trust/search/index.html'))).toContain('/trust/pagefind/');
  });

  it('leads from a body to where its author meant, on the page and in its twin', () => {
    const [page = ''] = files('trust/faq/*/index.html').filter((file) => read(file).includes('the reports'));
    const [answer] = byTag(parseHtml(read(page)), 'div').filter(
      ({ attributes }) => attributes['data-fact'] === 'answer',
    );
    const all = answer ? below(answer).flatMap(({ attributes }) => attributes.href ?? attributes.src ?? []) : [];
    expect(all.slice(-3)).toEqual(['/trust/faq/', '/trust/compliance/', '/trust/logo.svg']);
    const twin = read(page.replace(/html$/, 'md'));
    for (const address of ['faq/', 'compliance/', 'logo.svg']) expect(twin).toContain(`${ORIGIN}/trust/${address}`);
  });

  it.each(['**/*.md', '**/*.json', '**/*.xml', '**/*.txt', '**/*.ics', '**/*.csv'])(
    'names no address in %s that is not there',
    (pattern) => {
      const own = files(pattern).flatMap((file) =>
        [...read(file).matchAll(/https:\/\/acme\.example[^\s)"<>\\]*/g)].map(([address]) => `${file}: ${address}`),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((one) => strays(one.slice(one.indexOf('https:'))))).toEqual([]);
    },
  );
});
