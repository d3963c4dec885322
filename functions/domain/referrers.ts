/** Where a view came from: another page of this trust center, the company's own site, a search engine, elsewhere, or nothing told. */
export const REFERRER_KINDS = ['inside', 'own', 'search', 'other', 'none'] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];
