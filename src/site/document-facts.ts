import type { ClaimWords } from '../words/claims.ts';
import type { Action, DocumentView } from './documents.ts';
import { dayFact, type Fact, textFact } from './facts.ts';
import type { Site } from './site.ts';

/** What is known of a document, in the order a reader asks for it. */
export function documentFacts(words: ClaimWords, document: DocumentView): Fact[] {
  const { agreement, access, accessWord, kind, kindWord, version, issued, expires, offered } = document;
  return [
    textFact(words, 'access', words.facts.access, accessWord, { value: access }),
    textFact(words, 'kind', words.facts.kind, kindWord, { value: kind }),
    dayFact(words, 'issued', words.facts.date, issued),
    ...(version ? [textFact(words, 'version', words.facts.version, version)] : []),
    ...(agreement
      ? [
          textFact(
            words,
            'agreement',
            words.facts.agreement,
            words.facts.agreementOf(agreement.title, agreement.version),
          ),
        ]
      : []),
    ...(expires
      ? [dayFact(words, 'expires', offered ? words.facts.availableUntil : words.facts.wasAvailableUntil, expires)]
      : []),
  ];
}

/** The button of a document's own page. */
export const documentAction = ({ words }: Site, { action }: DocumentView): Action | null =>
  action && { ...action, label: words.actions.onItsPage[action.verb] };
