import { describe, expect, it } from 'vitest';
import { company, ISO, LEAST, mdx, refusalOf, sitemapOf, soc2, sortOf, TYPE_ONE, TYPE_TWO } from './sort.ts';

describe('nothing yet: the least that a trust center is made of', () => {
  it('is opened, says who it is and holds nothing', async () => {
    const { page, trust, nav, report, tree, all } = await sortOf({});
    expect(report).toBe('');
    expect(page('/')).toContain('# Tallyfox has no report or certificate');
    expect(nav).toEqual(['Overview', 'Compliance']);
    expect([trust.frameworks, trust.principles, trust.documents]).toEqual([[], [], []]);
    expect(trust.company).toMatchObject({ tagline: null, trustUrl: null, contacts: { privacy: null } });
    expect(tree.access.data).toMatchObject({ approvers: [], grant: { days: 14, downloads: 5 } });
    expect(all).not.toMatch(/undefined|null|\bNaN\b|Not in scope|reply within|Privacy:|\n\n\./);
  });

  it('leaves out what only a whole address can say, and says so', async () => {
    const sort = await sortOf({});
    expect(sort.notes.join()).toContain('The public address is unknown');
    expect(sitemapOf(sort)).toEqual([]);
    expect(sort.page('/')).toContain('](/subprocessors/)');
    expect(sort.site.at('/faq/')).toBe('/faq/');
  });

  it('takes the address from SITE_URL, and a base path with it', async () => {
    process.env.SITE_URL = 'https://tallyfox.dev/trust/';
    try {
      const sort = await sortOf({});
      expect(sort.notes).toEqual([]);
      expect(sort.site.base).toBe('/trust');
      expect(sitemapOf(sort)).toContain('https://tallyfox.dev/trust/compliance/');
      expect(sort.trust.company.trustUrl).toBe('https://tallyfox.dev/trust');
    } finally {
      delete process.env.SITE_URL;
    }
  });

  it('refuses a SITE_URL that is none', async () => {
    process.env.SITE_URL = 'trust.tallyfox.dev';
    try {
      expect(await refusalOf({})).toBe(
        'SITE_URL is "trust.tallyfox.dev": write the public address, such as https://trust.acme.example.',
      );
      expect(await refusalOf(company('trustUrl: https://trust.tallyfox.dev'))).toBe('');
    } finally {
      delete process.env.SITE_URL;
    }
  });

  it.each(['name', 'legalName', 'url', 'contacts'])('cannot do without %s', async (key) => {
    const text = LEAST['content/company.yaml'].replace(new RegExp(`^${key}:.*\\n`, 'm'), '');
    expect(await refusalOf({ 'content/company.yaml': text })).toContain(`the key "${key}" is missing`);
  });
});

describe('only ISO 27001', () => {
  const tree = mdx({ 'compliance/iso-27001': ISO });

  it('is asked for no principles, and none is shown as not in scope', async () => {
    const { page, trust, nav, listed, all } = await sortOf(tree);
    expect(page('/')).toContain('# Tallyfox has an ISO/IEC 27001:2022 certificate');
    expect(nav).not.toContain('Principles');
    expect(page('/principles/')).toBeUndefined();
    expect(listed.filter((path) => path.startsWith('/principles'))).toEqual([]);
    expect(trust.principles).toEqual([]);
    expect(all).not.toMatch(/in scope:|not in scope|principle|criteria/i);
  });

  it('states what is not stated, and guesses nothing', async () => {
    const { page, trust } = await sortOf(tree);
    expect(page('/compliance/iso-27001/')).toContain('**Certified by:** Not stated');
    expect(trust.frameworks[0]?.certificates?.[0]).toMatchObject({ body: null, number: null, current: true });
  });

  it('refuses a link to the principles that are not there', async () => {
    const linked = {
      ...tree,
      'content/faqs/a.mdx': '---\nquestion: Q?\ncategory: C\nupdated: 2026-10-01\n---\n[x](/principles/)\n',
    };
    expect(await refusalOf(linked)).toContain('the link /principles/ leads nowhere');
  });

  it('shows what it has written of principles as its own statement, without a word on scope', async () => {
    const written = mdx({ 'principles/security': 'name: Security\ncommitment: We protect what you give us.' });
    const { page, trust, nav } = await sortOf({ ...tree, ...written });
    expect(nav).toContain('Principles');
    expect(page('/principles/')).toMatch(/# What we commit to\n\nThese commitments are our own statement/);
    expect(page('/principles/')).not.toMatch(/scope|Availability/i);
    expect(page('/principles/security/')).not.toMatch(/in scope|\*\*Scope/i);
    expect(trust.principles.map(({ id, inScope }) => [id, inScope])).toEqual([['security', null]]);
  });
});

describe('only a self-assessment', () => {
  it('is called completed, and no report', async () => {
    const { page, trust, all } = await sortOf(
      mdx({
        'compliance/caiq':
          'name: CAIQ\nkind: assessment\nsummary: Our own answers.\ncompleted: 2026-03-02\nby: Tallyfox',
      }),
    );
    expect(page('/')).toContain('# Tallyfox has completed CAIQ; it has no report or certificate from an auditor');
    expect(page('/')).toMatch(/## Our own statements\n\n- \[CAIQ\]\(\S+\): Self-assessment, completed 2 March 2026 /);
    expect(trust.frameworks[0]).toMatchObject({ status: 'stated', validThrough: null, completed: '2026-03-02' });
    expect(all).not.toMatch(/not in scope|current through|valid until|auditor:/i);
  });
});

describe('a Type 1 report', () => {
  it('is a point in time, and says how old it is', async () => {
    const { page, trust, all, feed } = await sortOf(mdx({ 'compliance/soc-2': soc2(TYPE_ONE) }));
    expect(page('/compliance/soc-2/')).toContain('**Status:** Point in time, 12 months old on 29 March 2027');
    expect(page('/compliance/soc-2/')).toContain('and was 7 months old on 21 November 2026.');
    expect(page('/')).toMatch(
      /\| Point in time, 12 months old on 29 March 2027 \| Not stated \(As of 29 Mar 2026\) \|/,
    );
    expect(trust.frameworks[0]).toMatchObject({ status: 'current', validThrough: '2027-03-29' });
    expect(all).not.toMatch(/current through|\| Current/i);
    expect(feed).toEqual([]);
  });

  it('has lapsed a year later', async () => {
    const { page, trust, all } = await sortOf(mdx({ 'compliance/soc-2': soc2(TYPE_ONE) }), '2027-03-30');
    expect(page('/')).toContain('# Tallyfox’s SOC 2 Type 1 has lapsed');
    expect(trust.frameworks[0]?.status).toBe('lapsed');
    expect(all).not.toMatch(/current through/i);
  });
});

describe('what was withdrawn', () => {
  const WITHDRAWN = '{ on: 2026-10-02, why: The auditor withdrew the report after a peer review. }';
  const REASON = 'Reason: The auditor withdrew the report after a peer review.';
  const withdrawnReport = soc2(`${TYPE_TWO.slice(0, -2)}, withdrawn: ${WITHDRAWN} }`);
  const withdrawnFramework = `${ISO}\nwithdrawn: { on: 2026-10-02, why: We sold the certified business }`;

  it.each([
    ['report', { 'compliance/soc-2': withdrawnReport }, '/compliance/soc-2/', REASON],
    [
      'framework',
      { 'compliance/iso-27001': withdrawnFramework },
      '/compliance/iso-27001/',
      'Reason: We sold the certified business.',
    ],
  ])('a %s is withdrawn on every face, with its reason', async (_what, files, path, reason) => {
    const { page, trust, feed, all } = await sortOf(mdx(files));
    expect(page('/')).toContain('has been withdrawn');
    expect(page('/')).toMatch(/\| Withdrawn on 2 October 2026 \|/);
    expect(page(path)).toContain('**Status:** Withdrawn on 2 October 2026');
    expect(page(path)).toContain(`was withdrawn on 2 October 2026. ${reason}`);
    expect(page(path)).toMatch(/\*\*Withdrawn:\*\* 2 October 2026/);
    expect(trust.frameworks[0]).toMatchObject({ status: 'withdrawn', validThrough: null });
    expect(trust.principles.every(({ inScope }) => inScope === false)).toBe(true);
    expect(feed.join()).toMatch(/^withdrawn: .*: withdrawn on 2 October 2026 \|.*Reason/);
    expect(all).not.toMatch(/is current|current through 30 June 2027|valid until 11/i);
  });

  it('still holds until the day comes', async () => {
    const { trust, feed } = await sortOf(mdx({ 'compliance/soc-2': withdrawnReport }), '2026-10-01');
    expect(trust.frameworks[0]).toMatchObject({ status: 'current', validThrough: '2026-10-01' });
    expect(feed).toEqual([]);
  });

  it('does not hide an older report that still counts', async () => {
    const { trust } = await sortOf(
      mdx({ 'compliance/soc-2': soc2(`${TYPE_TWO.slice(0, -2)}, withdrawn: ${WITHDRAWN} }\n${TYPE_ONE}`) }),
    );
    expect(trust.frameworks[0]).toMatchObject({ status: 'current', validThrough: '2027-03-29' });
    expect(trust.frameworks[0]?.reports.map(({ current }) => current)).toEqual([false, true]);
  });

  it('is refused in prose that still claims it, and may be told as past', async () => {
    const faq = (answer: string) => ({
      ...mdx({ 'compliance/soc-2': withdrawnReport }),
      'content/faqs/soc-2.mdx': `---\nquestion: Do you have a SOC 2 report?\ncategory: Audits\nupdated: 2026-10-05\n---\n${answer}\n`,
    });
    expect(await refusalOf(faq('Yes, we have a SOC 2 Type 2 report.'))).toContain('[error VS-C06]');
    expect(await refusalOf(faq('Our SOC 2 Type 2 report was withdrawn in October 2026.'))).toBe('');
  });

  it('cannot be withdrawn before it was issued', async () => {
    const early = withdrawnReport.replace('on: 2026-10-02', 'on: 2026-08-01');
    expect(await refusalOf(mdx({ 'compliance/soc-2': early }))).toContain('[error VS-D10]');
  });
});
