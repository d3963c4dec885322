import { describe, expect, it } from 'vitest';
import { siteOf } from './fixtures/site-of.ts';

const FIVE = ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];

describe('earthly on 2024-06-01: the report has lapsed and the next one has not come', () => {
  const site = siteOf('earthly', '2024-06-01');

  it('says lapsed on the overview, the page, in JSON, Markdown and the build’s output', () => {
    expect(site.page('/')).toContain('Earthly’s SOC 2 Type 1 has lapsed');
    expect(site.page('/compliance/soc-2/')).toContain('Lapsed on 29 March 2024');
    expect(site.page('/compliance/soc-2/')).toContain('12 months old on 29 March 2024');
    expect(site.json().frameworks[0]).toMatchObject({ status: 'lapsed', validThrough: '2024-03-29' });
    expect(site.json().frameworks[0]?.reports[0]?.current).toBe(false);
    expect(site.twin('/compliance/soc-2/')).toContain('- **Status:** Lapsed');
    expect(site.output()).toContain(
      'Shown as lapsed or aged on 1 June 2024:\n  64 days ago: SOC 2 lapsed on 29 March 2024. (content/compliance/soc-2.mdx)',
    );
  });

  it('nothing is in scope, and the reason is that no report is current', () => {
    expect(site.page('/principles/')).toContain('None of the five principles is in scope: there is no current report');
    expect(site.page('/compliance/soc-2/')).toContain('Principles in scope None: no current report');
    expect(site.json().principles.map(({ inScope }) => inScope)).toEqual(FIVE.map(() => false));
    expect(site.twin('/principles/security/')).toContain('# Security is not in scope');
  });

  it('says that the expected Type 2 is overdue, on the page and as a warning', () => {
    const next = 'was expected in October 2023 and isn’t listed here';
    expect(site.page('/compliance/soc-2/')).toContain(next);
    expect(site.twin('/compliance/soc-2/')).toContain(next);
    expect(site.output()).toContain('The next audit is overdue  [warning VS-D29]');
  });
});

describe('streamlit on 2022-01-11: two categories, and what is left to the customer', () => {
  const site = siteOf('streamlit', '2022-01-11');

  it('holds a Type 1 until a year after its day', () => {
    const claim =
      'The SOC 2 Type 1 report (auditor and opinion not stated) describes the design of controls as of 31 October 2021 for security and confidentiality, and was 2 months old on 11 January 2022.';
    expect(site.page('/compliance/soc-2/')).toContain(claim);
    expect(site.twin('/compliance/soc-2/')).toContain(claim);
    expect(site.html('framework:soc-2', 'status')).toBe('current');
    expect(site.json().frameworks[0]).toMatchObject({ status: 'current', validThrough: '2022-10-31', claim });
  });

  it('has security and confidentiality in scope and says of the other three that they are not', () => {
    expect(site.page('/principles/')).toContain('Security and confidentiality are in scope');
    expect(site.json().principles.map(({ inScope }) => inScope)).toEqual([true, false, false, true, false]);
    expect(FIVE.map((id) => site.html(`principle:${id}`, 'in-scope'))).toEqual([
      'true',
      'false',
      'false',
      'true',
      'false',
    ]);
    expect(site.page('/compliance/soc-2/')).toMatch(/Principles in scope Security Confidentiality/);
    expect(site.page('/compliance/soc-2/')).toMatch(
      /Principles out of scope Availability Processing integrity Privacy/,
    );
    expect(site.twin('/compliance/soc-2/')).toMatch(
      /### Principles out of scope\n\n- \[Availability\]\S+\n- \[Processing integrity\]\S+\n- \[Privacy\]/,
    );
    expect(site.page('/principles/privacy/')).toContain('Privacy is not in scope');
  });

  it('shares the responsibility in full on every face', () => {
    const controls = [
      'Connect to your organization’s own services securely, over TLS.',
      'Keep the credentials your app uses in the Secrets feature.',
    ];
    for (const control of controls) {
      expect(site.page('/compliance/soc-2/')).toContain(control);
      expect(site.twin('/compliance/soc-2/')).toContain(`. ${control}`);
    }
    expect(site.page('/compliance/soc-2/')).toContain('2 controls on your side');
    expect(site.json().frameworks[0]?.userEntityControls).toEqual(controls);
  });

  it('asks for the report by mail, and announces no next audit that nobody announced', () => {
    expect(site.page('/documents/soc-2-type-1-2021/')).toContain('Request by email');
    expect(site.twin('/documents/soc-2-type-1-2021/')).toContain('mailto:support@streamlit.io?subject=');
    expect(site.json().frameworks[0]?.next).toBeNull();
    expect(site.page('/compliance/soc-2/')).not.toContain('Next');
  });
});

describe('nothing-yet on 2026-11-21: a company that holds nothing and says so', () => {
  const site = siteOf('nothing-yet', '2026-11-21');

  it('says so first, with what is planned and for when', () => {
    expect(site.page('/')).toMatch(
      /^As of 21 November 2026 Quillmoor has no report yet; SOC 2 Type 1 is planned and expected in September 2027/,
    );
    expect(site.page('/compliance/soc-2/')).toMatch(/Planned ?, expected September 2027/);
    const claim =
      'There is no SOC 2 report yet; a Type 1 audit is planned, with the report expected in September 2027.';
    expect(site.page('/compliance/soc-2/')).toContain(claim);
    expect(site.twin('/compliance/soc-2/')).toContain(claim);
    expect(site.json().frameworks[0]).toMatchObject({ status: 'planned', validThrough: null, reports: [], claim });
  });

  it('claims no scope, no auditor, no date of holding', () => {
    expect(site.page('/principles/')).toContain('None of the five principles is in scope yet');
    expect(site.page('/compliance/soc-2/')).toContain('Principles in scope None yet: no report');
    expect(site.json().principles.map(({ inScope }) => inScope)).toEqual(FIVE.map(() => false));
    for (const address of ['/', '/compliance/', '/compliance/soc-2/'])
      expect(site.page(address)).not.toMatch(/Current through|Current\b|Lapsed/);
  });

  it('lists what it does not claim, to people and machines', () => {
    const { notClaimed } = site.json();
    expect(notClaimed.map(({ claim }) => claim)).toEqual(['ISO/IEC 27001', 'Penetration test', 'PCI DSS', 'HIPAA']);
    for (const { claim, why } of notClaimed) {
      expect(site.page('/')).toContain(`${claim} ${why}`);
      expect(site.twin('/compliance/')).toContain(`- **${claim}:** ${why}`);
    }
  });

  it('offers what there is to read instead, by mail', () => {
    expect(site.page('/')).toContain('Do you have a SOC 2 report?');
    expect(site.page('/documents/')).toContain('Security overview');
    expect(site.twin('/request/')).toContain('mailto:trust@quillmoor.example?subject=Request%3A%20Security%20overview');
    expect(site.output()).not.toMatch(/\[(?:error|warning) /);
  });
});
