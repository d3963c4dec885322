/** Questions that a page answers which is no FAQ. They are matched and never shown. */
export const answers = {
  subprocessors: 'Which subprocessors and subcontractors do you use, and where are they?',
  subprocessor: (purpose: string): string => `Which vendor or provider do you use as a subprocessor for ${purpose}?`,
  held: 'Which security certifications and audit reports do you have?',
  lists: {
    principles: ['Which principles are there?', 'The five trust services principles'],
    documents: ['Which documents and reports can we download or request?', 'List of documents'],
    updates: ['What is new?', 'Latest news and announcements', 'What has changed recently?'],
  },
  scope: 'Which trust services criteria are in scope?',
  principle: (name: string): string =>
    `What do you commit to under the trust services criterion or principle of ${name}?`,
  attestation: (name: string): string => `Do you have a ${name} report?`,
  certification: (name: string): string => `Are you certified to ${name}?`,
  assessment: (name: string): string => `When was the last ${name} completed, and by whom?`,
  regulation: (name: string): string => `Do you comply with ${name}?`,
  document: (title: string): string => `Can we get a copy of ${title}?`,
  notClaimed: (claim: string): string => `Are you certified for or compliant with ${claim}?`,
};
