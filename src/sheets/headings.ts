/** What the heads of columns are called in questionnaires and FAQs; the first pattern that fits tells the role. */
export type Role = 'ignored' | 'id' | 'yes' | 'no' | 'not-applicable' | 'comment' | 'answer' | 'question' | 'section';

/** Lower case, signs as blanks: `Answer (Yes/No)*` becomes `answer yes no`. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((?:optional|recommended|required|s)[^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}#&]+/gu, ' ')
    .trim();

/** "Status" heads a column of answers only where those answer: it may be the state of a review. */
export const STATUS_WEIGHT = 7.5;

/** Of two columns with one role the higher weight is taken; on a tie the one further left. */
const PATTERNS: readonly [role: Role, weight: number, pattern: RegExp][] = [
  [
    'id',
    9,
    /^(?:question|control|requirement|item|q|ccm control|query|ref|reference) ?(?:id|ids|#|no|nr|num|number|code|ref)$/,
  ],
  ['id', 8, /^(?:\w+ id|id|#|no|nr|num|number|ref|reference|code|qid|index|s no|sl no|sr no|serial|key|item|new id)$/],
  [
    'ignored',
    9,
    /\b(?:guidance|instructions?|reason|follow up|inquiries|score|scoring|weight|points|risk rating|analysts?|institution|reviewers?|auditors?|assessors?|ownership|owner|priority|importance|csc|customer responsibilit\w*|maturity|expected|sample|example|types?|options|answer type|response type|required|mandatory|ccm control (?:id|specification|title))\b/,
  ],
  ['yes', 9, /^(?:yes|y)$/],
  ['no', 9, /^(?:no|n)$/],
  ['not-applicable', 9, /^(?:n a|na|not applicable)$/],
  ['answer', 10, /^(?:answers?|antworten?|reponses?|respuestas?)$/],
  [
    'answer',
    9,
    /^(?:responses?|reply|replies|(?:vendor|supplier|provider|company|our|your|csp|caiq|csp caiq|solution provider|service provider|respondent|final|short|full|draft|proposed|suggested) (?:caiq )?(?:answers?|responses?|reply))$/,
  ],
  [
    'comment',
    8,
    /\b(?:comments?|additional|explanation|explain|details?|notes?|remarks?|evidence|justification|implementation description|elaborat\w*|narrative|clarification|supporting|rationale|bemerkung(?:en)?|kommentare?)\b/,
  ],
  [
    'answer',
    7,
    /^(?:(?:yes|y) (?:no|n)(?: (?:n a|na|partial\w*|other|not applicable))*|compliance(?: status)?|compliant(?: \w+)*|implemented|implementation(?: status)?|in place)$/,
  ],
  ['answer', STATUS_WEIGHT, /^(?:status|current state|state)$/],
  ['answer', 6, /\b(?:answers?|responses?|antwort|reponse|respuesta)\b/],
  ['question', 9, /^q (?:en|english)$/],
  ['answer', 9, /^a (?:en|english)$/],
  ['question', 10, /^(?:questions?|fragen?|preguntas?|domanda|vraag)$/],
  ['question', 9, /\b(?:questions?|frage|pregunta)\b/],
  [
    'question',
    6,
    /^(?:(?:security |control |assessment )?(?:requirements?|criteri(?:a|on)|specification)|(?:control|requirement|item|assessment) (?:description|statement|specification|text)|inquiry|query|prompt|title)$/,
  ],
  ['section', 9, /\bdomain\b/],
  [
    'section',
    8,
    /^(?:sections?|categor(?:y|ies)|topics?|areas?|group|theme|chapter|control (?:area|family|group)|sub ?(?:section|category|domain)|kategorie|thema|bereich|family|pillar)\b/,
  ],
  ['question', 4, /^(?:controls?|description|statement|item description|text)$/],
];

/** What a column's head says that the column holds; null for a text that is no such head. */
export function roleOf(head: string): { role: Role; weight: number } | null {
  const text = plain(head);
  if (text === '' || text.length > 80) return head.trim() === '#' ? { role: 'id', weight: 8 } : null;
  const found = PATTERNS.find(([, , pattern]) => pattern.test(text));
  return found ? { role: found[0], weight: found[1] } : null;
}
