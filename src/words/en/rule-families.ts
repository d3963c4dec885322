import type { Family } from '../../claims/check/rule.ts';

/** What the families of rules are about. */
export const ruleFamilies: Record<Family, { heading: string; about: string }> = {
  dates: { heading: 'Dates', about: 'Dates that are impossible or have passed.' },
  wording: { heading: 'Wording', about: 'What no report, certificate or law lets anyone say.' },
  contradiction: { heading: 'Contradiction', about: 'Text that contradicts the data or other text.' },
  reach: { heading: 'Reach', about: 'Documents, links and pages that readers can’t reach or read.' },
  identity: { heading: 'Identity', about: 'Whose statements, documents and agreements these are.' },
  evidence: { heading: 'Evidence', about: 'Who examined it, and what a reader can check.' },
  silence: { heading: 'Silence', about: 'Comments that allow a finding.' },
};
