import { describe, expect, it } from 'vitest';
import { siteOf } from './fixtures/site-of.ts';

const FIVE = ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];
const REPORT_BY_MAIL =
  'mailto:security@earthly.dev?subject=Request%3A%20SOC%202%20Type%201%20report%20as%20of%2029%20March%202023';

describe('earthly on 2023-07-14: a Type 1 that says little, a Type 2 on its way', () => {
  const site = siteOf('earthly', '2023-07-14');

  it('is current and holds for a year from its day', () => {
    expect(site.page('/')).toContain('Earthly has a SOC 2 Type 1 report');
    expect(site.page('/compliance/soc-2/')).toContain('Point in time , 12 months old on 29 March 2024');
    expect(site.page('/compliance/soc-2/')).not.toMatch(/current through/i);
    expect(site.html('framework:soc-2', 'status')).toBe('current');
    expect(site.json().frameworks[0]).toMatchObject({ status: 'current', validThrough: '2024-03-29' });
    expect(site.twin('/compliance/soc-2/')).toContain('- **Status:** Point in time, 12 months old on 29 March 2024');
  });

  it('states what the announcement does not as not stated', () => {
    const claim =
      'The SOC 2 Type 1 report (auditor, categories and opinion not stated) describes the design of controls as of 29 March 2023, and was 3 months old on 14 July 2023.';
    expect(site.page('/compliance/soc-2/')).toContain(claim);
    expect(site.twin('/compliance/soc-2/')).toContain(claim);
    for (const field of ['Principles', 'Auditor', 'Opinion', 'Issued']) {
      expect(site.page('/compliance/soc-2/')).toMatch(new RegExp(`${field} Not stated`));
      expect(site.twin('/compliance/soc-2/')).toContain(`- **${field}:** Not stated`);
    }
    expect(site.json().frameworks[0]?.reports[0]).toMatchObject({
      criteria: null,
      auditor: null,
      opinion: null,
      issued: null,
    });
  });

  it('puts no principle in scope and none out of it, for the categories were not published', () => {
    expect(site.json().principles.map(({ id, inScope }) => [id, inScope])).toEqual(FIVE.map((id) => [id, null]));
    expect(site.page('/principles/')).toContain('Which of the five principles are in scope isn’t stated');
    expect(site.page('/principles/confidentiality/')).toContain('Whether confidentiality is in scope isn’t stated');
    expect(site.page('/compliance/soc-2/')).toContain('Principles in scope Not stated');
    for (const address of ['/', '/principles/', ...FIVE.map((id) => `/principles/${id}/`)])
      for (const text of [site.page(address), site.twin(address)]) {
        expect(text, address).not.toMatch(/not in scope|out of scope|No report that holds/i);
        expect(text, address).toMatch(/not stated/i);
      }
    expect(site.twin('/principles/security/')).toContain('- **Scope:** Not stated');
    expect(site.twin('/compliance/soc-2/')).toContain('### Principles in scope\n\nNot stated');
  });

  it('says how to ask for the report: by mail', () => {
    for (const address of ['/documents/soc-2-type-1-2023/', '/compliance/soc-2/', '/request/']) {
      expect(site.page(address)).toContain(address === '/request/' ? 'By email only' : 'Request by email');
      expect(site.twin(address)).toContain(REPORT_BY_MAIL);
    }
    expect(site.page('/request/')).toContain(
      'No documents can be requested through this form. Email security@earthly.dev',
    );
    expect(site.page('/faq/how-to-get-the-report/')).toContain('security@earthly.dev');
  });

  it('shows the planned Type 2 with its stage and month', () => {
    const next = 'a Type 2 report, in its observation period, expected in October 2023';
    expect(site.page('/compliance/soc-2/')).toContain(`Next: ${next}.`);
    expect(site.twin('/compliance/soc-2/')).toContain(`. Next: ${next}.`);
    expect(site.json().frameworks[0]?.next).toEqual({ type: 2, stage: 'observation', expected: '2023-10' });
  });

  it('does not take an empty list of subprocessors for a claim that there is none', () => {
    expect(site.page('/')).toContain('No subprocessor is listed');
    expect(site.page('/')).not.toContain('No subprocessors');
  });
});
