import { describe, expect, it } from 'vitest';
import { type Links, offlinePage, offlineStyles } from '../../src/build/pack/offline-page.ts';

const links: Links = {
  base: '/trust',
  address: 'https://acme.example/trust',
  fileOf: (path) =>
    ({ '/': 'index.html', '/faq/': 'faq/index.html', '/a b.pdf': 'a b.pdf', '/f.woff2': 'f.woff2' })[path],
};
const page = (html: string, to: Links = links) => offlinePage(html, 'faq/x/index.html', to, '<p>Saved.</p>');

describe('a saved page', () => {
  it.each<[what: string, from: string, to: string]>([
    ['a page', '<a href="/trust/faq/">', '<a href="../../faq/index.html">'],
    ['a place on a page', '<a href="/trust/faq/#sso">', '<a href="../../faq/index.html#sso">'],
    ['a whole address of this site', '<a href="https://acme.example/trust/faq/">', '<a href="../../faq/index.html">'],
    ['the overview', '<a href="/trust/?x=1">', '<a href="../../index.html">'],
    ['a name with a blank', '<a href="/trust/a%20b.pdf">', '<a href="../../a%20b.pdf">'],
    ['what is not in the pack', '<a href="/trust/request/?q=1">', '<a href="https://acme.example/trust/request/?q=1">'],
    ['another site of that host', '<a href="/blog/">', '<a href="https://acme.example/blog/">'],
    ['another host', '<a href="https://acme.example.evil/trust/">', '<a href="https://acme.example.evil/trust/">'],
    ['a place of its own', '<a href="#top">', '<a href="#top">'],
    ['a mark inside quotes', '<a title="a > b" href="/trust/">', '<a title="a > b" href="../../index.html">'],
    ['a script', '<script src="/trust/_astro/x.js"></script>', ''],
    ['a feed of the head', '<link rel="alternate" href="/trust/feed.xml">', ''],
    [
      'the address of the page',
      '<link rel="canonical" href="https://acme.example/trust/faq/">',
      '<link rel="canonical" href="https://acme.example/trust/faq/">',
    ],
    ['the main part', '<main id="main">', '<p>Saved.</p><main id="main">'],
  ])('%s', (_, from, to) => expect(page(from)).toBe(to));

  it('leads nowhere where the site’s address is unknown, and has no form then', () => {
    const unknown = { ...links, base: '', address: undefined };
    expect(page('<a href="/request/">Request</a><form action="/search/"><input></form>', unknown)).toBe(
      '<a>Request</a>',
    );
  });
  it('has styles that load from the pack', () => {
    expect(offlineStyles('@font-face{src:url(/trust/f.woff2)}', '_astro/x.css', links)).toBe(
      '@font-face{src:url("../f.woff2")}',
    );
  });
});
