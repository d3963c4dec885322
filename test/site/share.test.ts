import { describe, expect, it } from 'vitest';
import { sharePage } from '../../src/site/models/share.ts';
import { openSite } from '../../src/site/site.ts';
import { pageMarkdown } from '../../src/twins/markdown/page.ts';
import { baseTree } from '../claims/check/base-tree.ts';

const page = (trustUrl?: string) => {
  const tree = baseTree();
  delete tree.company.data.trustUrl;
  if (trustUrl !== undefined) tree.company.data.trustUrl = trustUrl;
  const base = trustUrl === undefined ? '' : '/trust';
  const site = openSite({ tree, today: '2026-11-21', language: 'en', base });
  return pageMarkdown(site, sharePage(site));
};

describe('the page to share or save', () => {
  it('leads to the pack, the whole as one document, and the address, whole and under its base', () => {
    const text = page('https://acme.example/trust/');
    for (const address of ['pack.zip', 'trust.json', 'calendar.ics', 'compliance/soc-2/#badge', ''])
      expect(text).toContain(`(https://acme.example/trust/${address})`);
  });
  it('has no address to pass on, no code and no badge while nobody knows where the site will be', () => {
    const text = page();
    expect(text).toContain('(/pack.zip)');
    expect(text).not.toMatch(/Pass on|Badges/);
  });
});
