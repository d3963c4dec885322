import { describe, expect, it } from 'vitest';
import { baseOf, markdownOf, to } from '../../src/schemas/addresses.ts';

describe('the table of addresses', () => {
  it('makes a path under a base, its parts encoded', () => {
    expect(to('')('overview')).toBe('/');
    expect(to('/trust')('overview')).toBe('/trust/');
    expect(to('/trust')('framework', { id: 'soc-2' })).toBe('/trust/compliance/soc-2/');
    expect(to('')('caseReceipt', { reference: 'a/b', file: 'x y' })).toBe('/admin/requests/a%2Fb/receipt/x%20y');
    expect(to('')('sitemapPart', { part: '2' })).toBe('/sitemap-2.xml');
    expect(markdownOf(to('')('faqs'))).toBe('/faq/index.md');
  });
  it('takes the base from the address of the trust center', () => {
    expect(baseOf('https://trust.acme.example')).toBe('');
    expect(baseOf('https://trust.acme.example/')).toBe('');
    expect(baseOf('https://acme.example/trust/')).toBe('/trust');
    expect(baseOf('https://acme.example/a/trust')).toBe('/a/trust');
  });
});
