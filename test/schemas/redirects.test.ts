import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { staticSite } from '../../functions/adapters/static-site.ts';
import { vercelConfig } from '../../program/hosts/vercel.ts';
import { caddyfile } from '../../src/build/host-headers/caddy.ts';
import { nginxConf } from '../../src/build/host-headers/nginx.ts';
import { vercelJson } from '../../src/build/host-headers/vercel.ts';
import { droppedAddresses, keepAddresses } from '../../src/build/published-addresses.ts';
import { headerRules } from '../../src/schemas/headers.ts';
import { ADDRESSES_FILE } from '../../src/schemas/published.ts';
import { movedTo, readRedirects, redirectsOf, writeRedirects } from '../../src/schemas/redirects.ts';
import { answer, baseTree } from '../claims/check/base-tree.ts';

const renamed = () => {
  const tree = baseTree();
  tree.faqs.push(answer('Yes.'));
  const [document, faq] = [tree.documents[0], tree.faqs[0]];
  if (!document || !faq) throw new Error('the tree is empty');
  document.data.aliases = ['soc-2-2024'];
  faq.data.aliases = ['two-factor', 'mfa-old'];
  return { tree, document: document.id, faq: faq.id };
};

test('every alias leads to its entry, that of a document to its request form, too', () => {
  const { tree, document, faq } = renamed();
  expect(redirectsOf(tree, '/trust')).toEqual([
    { from: '/trust/faq/two-factor/', to: `/trust/faq/${faq}/` },
    { from: '/trust/faq/mfa-old/', to: `/trust/faq/${faq}/` },
    { from: '/trust/documents/soc-2-2024/', to: `/trust/documents/${document}/` },
    { from: '/trust/request/soc-2-2024/', to: `/trust/request/${document}/` },
  ]);
  const all = redirectsOf(tree, '');
  expect(readRedirects(writeRedirects(all))).toEqual(all);
  expect(writeRedirects(all).split('\n')[0]).toBe(`/faq/two-factor/* /faq/${faq}/:splat 301`);
  expect(movedTo(all, '/faq/two-factor')).toBe(`/faq/${faq}/`);
  expect(movedTo(all, '/faq/two-factor/index.md')).toBe(`/faq/${faq}/index.md`);
  expect(movedTo(all, '/faq/two-factors/')).toBeNull();
});

test('an answer for internal use has no old address either', () => {
  const { tree } = renamed();
  for (const { data } of tree.faqs) data.internal = true;
  expect(redirectsOf(tree, '').filter(({ from }) => from.startsWith('/faq/'))).toEqual([]);
});

const moved = [{ from: '/trust/faq/a.b/', to: '/trust/faq/c/' }];
test('each host is told in its own words', () => {
  const rules = headerRules('/trust');
  expect(JSON.parse(vercelJson(rules, '/trust', moved)).redirects).toEqual([
    { source: '/trust/faq/a\\.b/:path*', destination: '/trust/faq/c/:path*', statusCode: 301 },
  ]);
  expect(nginxConf(rules, '/trust', moved)).toContain(
    'location ~ ^/trust/faq/a\\.b/(.*)$ {\n    return 301 /trust/faq/c/$1;\n}',
  );
  expect(caddyfile(rules, '/trust', moved)).toMatch(
    /@moved0 path_regexp moved0 \^\/trust\/faq\/a\\\.b\/\(\.\*\)\$\n +redir @moved0 \/trust\/faq\/c\/\{re\.moved0\.1\} 301/,
  );
  const route = vercelConfig('/trust', moved).routes.find(({ src }) => src?.includes('a\\.b'));
  expect(route).toEqual({
    src: '^/trust/faq/a\\.b/(.*)$',
    status: 301,
    headers: { location: '/trust/faq/c/$1' },
  });
});

test('the server of this project redirects, with the query, and serves no list of redirects', async () => {
  const root = mkdtempSync(join(tmpdir(), 'redirects-'));
  mkdirSync(join(root, 'trust/faq/c'), { recursive: true });
  writeFileSync(join(root, 'trust/faq/c/index.html'), '<h1>Here</h1>');
  writeFileSync(join(root, '_redirects'), writeRedirects(moved));
  const site = staticSite(root, '/trust');
  const server = createServer((incoming, outgoing) =>
    site(incoming, outgoing, new URL(incoming.url ?? '', 'http://localhost')),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = await fetch(`${base}/trust/faq/a.b/?q=1`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/trust/faq/c/?q=1']);
  expect(await (await fetch(`${base}/trust/faq/a.b/`)).text()).toContain('Here');
  expect((await fetch(`${base}/_redirects`)).status).toBe(404);
});

test('an address that was published is missed until an alias or the list lets it go', async () => {
  const root = mkdtempSync(join(tmpdir(), 'addresses-'));
  mkdirSync(join(root, 'content'));
  const { tree, faq } = renamed();
  expect(await keepAddresses(root, tree)).toBe(0);
  writeFileSync(join(root, ADDRESSES_FILE), '');
  expect(await droppedAddresses(root, tree)).toEqual([]);
  expect(await keepAddresses(root, tree)).toBeGreaterThan(2);
  expect(await keepAddresses(root, tree)).toBe(0);
  const kept = readFileSync(join(root, ADDRESSES_FILE), 'utf8');
  expect(kept.split('\n')).toContain(`/faq/${faq}/`);

  const [entry] = tree.faqs;
  if (!entry) throw new Error('no answer');
  entry.id = 'multi-factor';
  entry.data.aliases = [];
  expect(await droppedAddresses(root, tree)).toEqual([`/faq/${faq}/`]);
  entry.data.aliases = [faq];
  expect(await droppedAddresses(root, tree)).toEqual([]);
  entry.data.aliases = [];
  writeFileSync(join(root, ADDRESSES_FILE), kept.replace(`/faq/${faq}/\n`, ''));
  expect(await droppedAddresses(root, tree)).toEqual([]);
});
