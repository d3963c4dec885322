import { describe, expect, it } from 'vitest';
import { documentAction, documentFacts } from '../../src/site/document-facts.ts';
import type { DocumentView } from '../../src/site/documents.ts';
import { plainText } from '../../src/site/said.ts';
import { openSite } from '../../src/site/site.ts';
import { claims } from '../../src/words/en/claims.ts';
import { baseTree } from '../claims/check/base-tree.ts';

const site = openSite({ tree: baseTree(), today: '2026-11-21', language: 'en', base: '' });
const view: DocumentView = {
  id: 'soc-2-type-2-2026',
  path: '/documents/soc-2-type-2-2026/',
  title: 'SOC 2 Type 2 report',
  kind: 'report',
  kindWord: 'Report',
  access: 'nda',
  accessWord: 'Under NDA',
  issued: '2026-08-14',
  expires: '2027-06-30',
  version: null,
  pages: 34,
  sha256: 'ab'.repeat(32),
  agreement: { id: 'report-nda', title: 'Non-disclosure agreement', version: '2.0' },
  offered: true,
  viewOnly: false,
  requestable: true,
  action: { verb: 'request', label: 'Request', href: '/request/soc-2-type-2-2026/' },
  body: '',
};

describe('the facts of a document', () => {
  it('name the access in words, the agreement with its version, and no version that is not there', () => {
    const facts = documentFacts(claims, view);
    expect(facts.map(({ label, said }) => `${label}: ${plainText(said)}`)).toEqual([
      'Access: Under NDA',
      'Kind: Report',
      'Date: 14 August 2026',
      'Agreement: Non-disclosure agreement, version 2.0',
      'Available until: 30 June 2027',
      'Pages: 34',
      `SHA-256 before stamping: ${'ab'.repeat(32)}`,
    ]);
    expect(facts[0]?.said[0]).toMatchObject({ name: 'access', value: 'nda' });
  });

  it('say that it was offered, and offer nothing, once its last day has passed', () => {
    const past = { ...view, offered: false, action: null };
    expect(documentFacts(claims, past).map(({ label }) => label)).toContain('Was available until');
    expect(documentAction(site, past)).toBeNull();
  });

  it('put a whole phrase on the one button', () => {
    expect(documentAction(site, view)).toEqual({
      verb: 'request',
      label: 'Request this document',
      href: '/request/soc-2-type-2-2026/',
    });
    expect(
      documentAction(site, { ...view, action: { verb: 'download', label: 'Download', href: '/documents/a.pdf' } })
        ?.label,
    ).toBe('Download the PDF');
    expect(
      documentAction(site, {
        ...view,
        action: { verb: 'email', label: 'Request by email', href: 'mailto:a@b.example' },
      })?.label,
    ).toBe('Request by email');
  });
});
