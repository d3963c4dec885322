import { describe, expect, it } from 'vitest';
import { sitemap, sitemapIndex } from '../../src/twins/sitemap.ts';

describe('the sitemap', () => {
  it('gives the day of the last change where it is known, and escapes addresses', () => {
    const text = sitemap([
      { url: 'https://trust.northwind.example/', changed: null },
      { url: 'https://trust.northwind.example/?a&b', changed: '2026-10-05' },
    ]);
    expect(text).toContain('<url><loc>https://trust.northwind.example/</loc></url>');
    expect(text).toContain('<loc>https://trust.northwind.example/?a&amp;b</loc><lastmod>2026-10-05</lastmod>');
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
  });

  it('is named by the index', () => {
    expect(sitemapIndex(['https://trust.northwind.example/sitemap-0.xml'])).toContain(
      '<sitemap><loc>https://trust.northwind.example/sitemap-0.xml</loc></sitemap>',
    );
  });
});
