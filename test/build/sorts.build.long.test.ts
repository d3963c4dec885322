import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/source/read-content.ts';
import { trustSchema } from '../../src/twins/trust-schema.ts';
import { LEAST } from '../site/sort.ts';
import { builtTree } from '../support/built-tree.ts';
import { differences, facesOf, told } from '../support/facts/compare.ts';
import { factsOfContent } from '../support/facts/from-content.ts';
import { apart } from '../support/facts/outline.ts';

describe('the least that a trust center can be made of', () => {
  const site = builtTree(LEAST);

  it('is built, and says what it leaves out', () => {
    expect(site.output()).toContain('The public address is unknown');
    expect(site.page('/')).toContain('Tallyfox has no report or certificate');
    expect(apart(site.dist())).toEqual([]);
  });

  it('has no address that is not whole where only a whole one may stand', () => {
    expect(site.has('sitemap-index.xml')).toBe(false);
    expect(site.text('robots.txt')).not.toContain('Sitemap:');
    const html = site.text('index.html');
    expect(html).not.toMatch(/rel="canonical"|og:url/);
    expect(html).toContain('<link rel="alternate" type="application/atom+xml" href="/feed.xml"');
    expect(site.text('calendar.ics')).not.toMatch(/URL:\/|URI:\//);
    expect(JSON.parse(site.text('feed.json'))).not.toHaveProperty('feed_url');
    expect(site.text('feed.xml')).toMatch(/<id>tag:tallyfox\.dev,\d{4}:updates<\/id>/);
    expect(() => trustSchema.parse(JSON.parse(site.text('trust.json')))).not.toThrow();
  });

  it('leaves no empty place: no logo, no principles, no request button, and an icon of its own letter', () => {
    const html = site.text('index.html');
    expect(html).not.toMatch(/<img\b/);
    expect(html).not.toMatch(/href="\/(?:principles|request|learn|updates)\//);
    expect(site.has('principles')).toBe(false);
    expect(site.text('favicon.svg')).toContain('>T</text>');
    expect(site.has('documents/soc-2-type-2-2026.pdf')).toBe(false);
  });
});

describe('two products, a withdrawn certificate and a black brand', () => {
  const site = builtTree({
    'content/company.yaml': `name: Harborfinch
legalName: Harborfinch Ltd
url: https://harborfinch.dev
trustUrl: https://trust.harborfinch.dev
contacts: { security: security@harborfinch.dev }
brand: { accent: "#000000" }
`,
    'content/compliance/soc-2.mdx': `---
name: SOC 2
kind: attestation
summary: An independent auditor’s report on our controls.
systems: [Harborfinch Approve, Harborfinch Ledger]
reports:
  - { type: 2, period: { from: 2025-07-01, to: 2026-06-30 }, criteria: [security, availability], issued: 2026-08-14, systems: Harborfinch Approve }
  - { type: 1, asOf: 2026-03-29, criteria: security, systems: Harborfinch Ledger }
  - { type: 1, asOf: 2024-03-29, criteria: security, systems: Harborfinch Approve }
---

Each report covers one product.
`,
    'content/compliance/iso-27001.mdx': `---
name: ISO/IEC 27001
kind: certification
summary: A certified information security management system.
certificates:
  - edition: 2022
    issued: 2025-09-12
    expires: 2028-09-11
    withdrawn: { on: 2026-10-02, why: We moved to another certification body. }
---
`,
  });

  it('says the same on every face, and what the content says', async () => {
    const { tree, faults } = await readContent(site.root);
    expect(faults).toEqual([]);
    if (!tree) throw new Error('the content cannot be read');
    expect(told(differences({ ...facesOf(site.dist()), content: factsOfContent(tree) }))).toEqual([]);
    expect(apart(site.dist())).toEqual([]);
  });

  it('has a row and a claim a product', () => {
    expect(site.page('/')).toMatch(
      /SOC 2 Type 2 Harborfinch Approve .*Current.* SOC 2 Type 1 Harborfinch Ledger .*Point in time/,
    );
    expect(site.page('/compliance/soc-2/')).toContain('Harborfinch Ledger: The SOC 2 Type 1 report');
    expect(site.page('/compliance/iso-27001/')).toContain('Withdrawn on 2 October 2026');
    expect(site.text('feed.xml')).toContain('ISO/IEC 27001:2022: withdrawn on 2 October 2026');
  });

  it('shows the brand in black on light paper and in white on dark', () => {
    const [, styles = ''] = /<link rel="stylesheet" href="\/(_astro\/[^"]+)"/.exec(site.text('index.html')) ?? [];
    expect(site.text(styles)).toContain('--accent:light-dark(#000,#fff)');
  });
});
