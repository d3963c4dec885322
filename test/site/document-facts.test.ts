import { describe, expect, it } from 'vitest';
import { documentActionText, documentFacts } from '../../src/site/document-facts.ts';
import { actionText, type DocumentView } from '../../src/site/documents.ts';
import { plainText } from '../../src/site/said.ts';

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
  agreement: { id: 'report-nda', title: 'Non-disclosure agreement', version: '2.0' },
  offered: true,
  requestable: true,
  action: { kind: 'request', href: '/request/soc-2-type-2-2026/' },
  body: '',
};

describe('the facts of a document', () => {
  it('name the access in words, the agreement with its version, and no version that is not there', () => {
    const facts = documentFacts(view);
    expect(facts.map(({ label, said }) => `${label}: ${plainText(said)}`)).toEqual([
      'Access: Under NDA',
      'Kind: Report',
      'Date: 14 August 2026',
      'Agreement: Non-disclosure agreement, version 2.0',
      'Available until: 30 June 2027',
    ]);
    expect(facts[0]?.said[0]).toMatchObject({ name: 'access', value: 'nda' });
  });

  it('say that it was offered, and offer nothing, once its last day has passed', () => {
    const past = { ...view, offered: false, action: null };
    expect(documentFacts(past).at(-1)?.label).toBe('Was available until');
    expect(documentActionText(past)).toBeNull();
  });

  it('put a whole phrase on the one button', () => {
    const textFor = (kind: 'download' | 'request' | 'email') =>
      documentActionText({ ...view, action: { kind, href: '/' } }) ?? actionText({ kind, href: '/' });
    expect(textFor('request')).toBe('Request this document');
    expect(textFor('download')).toBe('Download the PDF');
    expect(textFor('email')).toBe('Request by email');
  });
});
