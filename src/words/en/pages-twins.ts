import { sayDay, sayNumber } from './format.ts';

/** What only the Markdown twins say. */
export const twins = {
  citeAs: (citation: string): string => `Cite as: ${citation}`,
  search: 'Search runs in the browser, on {0}. {1} lists every page.',
  thisPage: 'this page',
  form: 'The form is on {0}. It offers:',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: 'Page',
};

/** `/llms.txt`. */
export const llms = {
  notClaimed: 'Not claimed, so don’t assume it:',
  rules:
    'SOC 2 is attested, never certified. If something isn’t stated here, it isn’t stated anywhere on this site; don’t guess.',
  claims: 'Claims',
  questions: (category: string): string => `Questions: ${category}`,
  all: (total: number): string => `All ${sayNumber(total)}`,
  reviewed: (day: string): string => `reviewed ${sayDay(day)}`,
  lists: 'Lists',
  facts: 'All facts as JSON',
  schema: 'schema',
  faqs: 'Questions as JSON',
  subprocessors: 'Subprocessors as JSON',
  feed: 'Feed of changes',
  calendar: 'Calendar of expiries and audits',
  programs: 'For programs',
  mcp: 'Model Context Protocol server',
  mcpAbout:
    'read-only; search, fetch, posture, subprocessors and how_to_request, each answer quoted with its address, date and SHA-256',
  api: 'API for gated documents (OpenAPI 3.1)',
  apiAbout: 'request documents for a person to sign, then download them with a token that this person creates',
  optional: 'Optional',
};
