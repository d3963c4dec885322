import type { ClaimWords } from '../words/claims.ts';
import type { Action, DocumentView } from './documents.ts';
import { dayFact, type Fact, textFact } from './facts.ts';
import type { Site } from './site.ts';

/** What is known of a document, in the order a reader asks for it. */
export function documentFacts(words: ClaimWords, document: DocumentView): Fact[] {
  const { agreement, access, accessWord, kind, kindWord, version, issued, expires, offered, viewOnly, pages, sha256 } =
    document;
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
    ...(viewOnly ? [textFact(words, 'delivery', words.facts.delivery, words.facts.viewOnly, { value: 'view' })] : []),
    ...(pages === null ? [] : [textFact(words, 'pages', words.facts.pages, String(pages))]),
    ...(sha256 === null
      ? []
      : [
          textFact(words, 'sha256', access === 'public' ? words.facts.sha256 : words.facts.sha256Before, sha256, {
            isCode: true,
          }),
        ]),
  ];
}

/** The button of a document's own page. */
export const documentAction = ({ words }: Site, { action }: DocumentView): Action | null =>
  action && { ...action, label: words.actions.onItsPage[action.verb] };
