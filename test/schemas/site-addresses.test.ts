import { describe, expect, it } from 'vitest';
import { GATE, isPublicAddress, publicAddress } from '../../src/schemas/addresses.ts';
import { gatePatterns, isGateAddress } from '../../src/schemas/gate-addresses.ts';
import { isSiteAddress, type Published, pageOf, pathWithin } from '../../src/schemas/site-addresses.ts';

describe('the public address of a trust center', () => {
  it.each([
    ['https://trust.acme.example', 'https://trust.acme.example'],
    ['https://trust.acme.example/', 'https://trust.acme.example'],
    ['https://acme.example/trust/', 'https://acme.example/trust'],
    ['https://acme.example/a/trust-center_2.0', 'https://acme.example/a/trust-center_2.0'],
  ])('%s', (given, normal) => {
    expect(isPublicAddress(given)).toBe(true);
    expect(publicAddress(given)).toBe(normal);
  });
  it.each([
    'https://acme.example/trust?lang=en',
    'https://acme.example/trust#top',
    'https://me:pw@acme.example/',
    'https://acme.example/:name/',
    'https://acme.example/a//b/',
    'https://acme.example/trust*/',
    'https://acme.example/tr%C3%BCst/',
    'acme.example',
  ])('%s is refused', (given) => expect(isPublicAddress(given)).toBe(false));
});

describe('the gate’s part of the addresses', () => {
  it.each(['', '/trust'])('under %s is every address of its table and none of the site', (base) => {
    const isGate = isGateAddress(base);
    for (const path of Object.values(GATE)) expect(isGate(base + path.replace(/:[a-z]+/g, 'x'))).toBe(true);
    for (const path of ['/', '/faq/', '/accessories/', '/healthz.txt', '/.well-known/security.txt', '/administration/'])
      expect(isGate(base + path)).toBe(false);
    expect(isGate('/other/access/')).toBe(false);
    expect(gatePatterns(base)).toEqual(
      expect.arrayContaining([`${base}/access`, `${base}/access/*`, `${base}/healthz`, `${base}${GATE.receiptKeys}`]),
    );
    for (const pattern of gatePatterns(base)) expect(pattern.startsWith(`${base}/`)).toBe(true);
  });
});

describe('which address a path is', () => {
  it.each([
    ['/', 'overview', {}],
    ['/index.md', 'overview', {}],
    ['/faq/sso/', 'faq', { id: 'sso' }],
    ['/faq/sso/index.md', 'faq', { id: 'sso' }],
    ['/request/sent/', 'requestSent', {}],
    ['/request/soc-2/', 'requestDocument', { id: 'soc-2' }],
    ['/subprocessors/feed.xml', 'subprocessorsFeed', {}],
    ['/faq/category/access-control/2/', 'categoryPart', { id: 'access-control', part: '2' }],
    ['/updates/year/2025/', 'year', { id: '2025' }],
    ['/sitemap-3.xml', 'sitemapPart', { part: '3' }],
    ['/.well-known/security.txt', 'securityTxt', {}],
    ['/admin/sign-in/', 'signIn', {}],
  ])('%s', (path, name, parts) => expect(pageOf(path)).toMatchObject({ name, parts }));
  it.each(['/faq', '/nowhere/', '/faq/sso/more/', '/trust.jsonx', '/%zz/'])('%s is none', (path) =>
    expect(pageOf(path)).toBe(null),
  );
});

describe('whether an address is answered', () => {
  const published: Published = {
    ids: {
      compliance: ['soc-2'],
      principles: ['security'],
      faqs: ['sso'],
      documents: ['report', 'paper'],
      updates: ['2026-08-14-report'],
      learn: [],
    },
    requestable: ['report'],
    principles: true,
    lists: new Set(['/faq/category/access/', '/faq/category/access/2/', '/updates/year/2025/']),
    disclosure: false,
    files: ['logo.svg', 'documents/paper.pdf', 'our own/index.html'],
  };
  it.each([
    '/',
    '/faq/sso/',
    '/faq/sso/index.md',
    '/faq/category/access/',
    '/faq/category/access/2/',
    '/updates/year/2025/',
    '/subprocessors/feed.xml',
    '/request/report/',
    '/request/sent/',
    '/documents/paper.pdf',
    '/our%20own/',
    '/access/fresh/',
    '/.well-known/vouchsafe-keys.json',
  ])('%s is', (path) => expect(isSiteAddress(path, published)).toBe(true));
  it.each([
    '/faq/no/',
    '/faq/category/access/3/',
    '/faq/category/other/',
    '/updates/year/2024/',
    '/documents/report/questions/',
    '/request/paper/',
    '/learn/anything/',
    '/access/x7/',
    '/healthz',
    '/.well-known/security.txt',
    '/documents/report.pdf',
    '/%',
  ])('%s is not', (path) => expect(isSiteAddress(path, published)).toBe(false));
  it('takes every list for folded while files cannot be read', () => {
    expect(isSiteAddress('/faq/category/other/', { ...published, lists: null })).toBe(true);
  });
});

describe('a link’s path within the site', () => {
  it.each([
    ['/faq/x/?q=1#top', '/faq/x/'],
    ['https://acme.example/trust/faq/x/#top', '/faq/x/'],
    ['https://acme.example/trust', '/'],
    ['https://acme.example/trust/', '/'],
    ['https://acme.example/trust?x', '/'],
    ['/trust/faq/', '/trust/faq/'],
    ['https://acme.example/trusty/', undefined],
    ['https://acme.example/blog/', undefined],
    ['https://acme.example.evil/trust/', undefined],
    ['//acme.example/trust/', undefined],
    ['faq/', undefined],
    ['#top', undefined],
  ])('%s', (target, path) => expect(pathWithin(target, 'https://acme.example/trust/')).toBe(path));
});
