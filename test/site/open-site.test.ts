import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { documents } from '../../src/site/documents.ts';
import { faqs } from '../../src/site/faqs.ts';
import { frameworks } from '../../src/site/frameworks.ts';
import { headline } from '../../src/site/overview.ts';
import { pages } from '../../src/site/pages.ts';
import { principles } from '../../src/site/principles.ts';
import { openSite, part, type Site } from '../../src/site/site.ts';
import { sitemaps } from '../../src/site/sitemaps.ts';
import { trustFacts } from '../../src/twins/gather.ts';
import { answer, baseTree } from '../claims/check/base-tree.ts';

const other = (): ContentTree => {
  const tree = baseTree();
  Object.assign(tree.company.data, { name: 'Tallyfox', trustUrl: 'https://tallyfox.example/trust/' });
  tree.faqs = [answer('Yes.', 'Is data encrypted?', 'encryption')];
  return tree;
};
const two = () => [
  openSite({ tree: baseTree(), today: '2026-11-21', language: 'en', base: '' }),
  openSite({ tree: other(), today: '2028-01-01', language: 'en', base: '/trust' }),
];

describe('two sites in one process', () => {
  it('state each its own, asked in turns', () => {
    const [one, another] = two();
    if (!one || !another) throw new Error('no site');
    const said = (site: Site) => headline(site).replaceAll('\u00a0', ' ');
    expect([said(one), said(another), said(one)]).toEqual([
      'Northwind Cloud has an ISO/IEC 27001:2022 certificate and a SOC 2 Type 2 report',
      'Tallyfox has an ISO/IEC 27001:2022 certificate',
      said(one),
    ]);
    const status = (site: Site) => frameworks(site).map((framework) => framework.status.status);
    expect(status(one)).toContain('current');
    expect(status(another)).toContain('lapsed');
    expect(principles(one).some(({ inScope }) => inScope)).toBe(true);
    expect(principles(another).some(({ inScope }) => inScope)).toBe(false);
    expect(trustFacts(one).company.name).toBe('Northwind Cloud');
    expect(trustFacts(another).company.name).toBe('Tallyfox');
  });
  it('keep every path under their own base', () => {
    const [one, another] = two();
    if (!one || !another) throw new Error('no site');
    expect(faqs(another).map(({ path, url }) => [path, url])).toEqual([
      ['/trust/faq/encryption/', 'https://tallyfox.example/trust/faq/encryption/'],
    ]);
    expect(pages(one).every(({ path }) => !path.startsWith('/trust/'))).toBe(true);
    expect(pages(another).filter(({ path }) => !path.startsWith('/trust/'))).toEqual([]);
    expect(sitemaps(another).flatMap(({ addresses }) => addresses.map(({ url }) => url))).toContain(
      'https://tallyfox.example/trust/',
    );
    for (const { action } of documents(another))
      if (action && !action.href.startsWith('mailto:')) expect(action.href).toMatch(/^\/trust\//);
  });
  it('make each part once, and not for each other', () => {
    const made: string[] = [];
    const name = part(({ company }) => {
      made.push(company.name);
      return company.name;
    });
    const [one, another] = two();
    if (!one || !another) throw new Error('no site');
    expect([name(one), name(another), name(one), name(another)]).toEqual([
      'Northwind Cloud',
      'Tallyfox',
      'Northwind Cloud',
      'Tallyfox',
    ]);
    expect(made).toEqual(['Northwind Cloud', 'Tallyfox']);
  });
});
