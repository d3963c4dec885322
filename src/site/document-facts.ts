import type { Action, DocumentView } from './documents.ts';
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

/** The button of a document's own page. */
export function documentAction({ action }: DocumentView): Action | null {
  if (action?.label === 'Download') return { ...action, label: 'Download the PDF' };
  return action?.label === 'Request' ? { ...action, label: 'Request this document' } : action;
}
