import type { DocumentView } from './documents.ts';
import { dayFact, type Fact, textFact } from './facts.ts';

/** What is known of a document, in the order a reader asks for it. */
export function documentFacts(document: DocumentView): Fact[] {
  const { agreement, access, accessWord, kind, kindWord, version, issued, expires, offered } = document;
  return [
    textFact('access', 'Access', accessWord, { value: access }),
    textFact('kind', 'Kind', kindWord, { value: kind }),
    dayFact('issued', 'Date', issued),
    ...(version ? [textFact('version', 'Version', version)] : []),
    ...(agreement ? [textFact('agreement', 'Agreement', `${agreement.title}, version ${agreement.version}`)] : []),
    ...(expires ? [dayFact('expires', offered ? 'Available until' : 'Was available until', expires)] : []),
  ];
}

/** What stands on the button of a document's own page; null for the usual words. */
export function documentActionText({ action }: DocumentView): string | null {
  if (action?.kind === 'download') return 'Download the PDF';
  return action?.kind === 'request' ? 'Request this document' : null;
}
