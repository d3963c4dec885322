import type { ContentTree } from '../../../schemas/content-tree.ts';

/** Who a clause speaks of. `generic`: nobody in particular; `ellipsis`: no subject at all, as in a title. */
export type Subject = 'us' | 'third' | 'generic' | 'ellipsis';

const US =
  "we|we're|we've|we'd|our|ours|us|ourselves|this company|the company|this service|the service|the platform|this platform|the product|our team";
const THIRD =
  "providers?|vendors?|suppliers?|partners?|processors?|subprocessors?|sub-processors?|hosts?|hosting|data ?cent(?:er|re)s?|customers?|clients?|tenants?|they|their|theirs|them|auditors?|auditor's|firms?|competitors?|regulators?|banks?|bank's|merchants?|marketplaces?|subservice organi[sz]ations?|facilit(?:y|ies)|colocation|gateways?|cloud(?: regions?| infrastructure| platform)?|infrastructure|whose|who|you|your|yours|hospitals?|agenc(?:y|ies)|others|acquirers?|issuers?";
const GENERIC =
  'an?|any|every|each|some|many|most|companies|organi[sz]ations|people|anyone|someone|one|businesses|buyers?|readers?|reviewers?|management|what|why|how|which';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', "'");
const LEGAL_FORM =
  /,?\s+(?:inc|llc|llp|ltd|limited|corp|gmbh|b\.?v|s\.?a|plc|ag|co|company|corporation|sas|oy|ab)\.?$/i;

/** A name without its legal form: "Example Assurance LLP" → "Example Assurance". */
export const shortName = (name: string): string => name.replace(LEGAL_FORM, '').trim();

export interface Names {
  /** The company's own names, as the source of an expression. */
  ours: string;
  us: RegExp;
  third: RegExp;
}

/** The names by which a text of this tree means the company itself, and those of everybody else it knows. */
export function namesOf(tree: ContentTree): Names {
  const { name, legalName, entities } = tree.company.data;
  const systems = tree.compliance.flatMap((entry) => entry.data.systems);
  const legal = [legalName, ...entities].flatMap((entity) => [entity, shortName(entity)]);
  const own = [name, ...legal, ...systems].map(literal);
  const others = [
    ...tree.subprocessors.map((entry) => entry.data.name),
    ...tree.compliance.flatMap(({ data }) =>
      data.kind === 'attestation' ? data.subserviceOrganizations.map((item) => item.name) : [],
    ),
    ...tree.compliance.flatMap(({ data }) =>
      data.kind === 'attestation' ? data.reports.flatMap((item) => item.auditor?.name ?? []) : [],
    ),
    ...tree.compliance.flatMap(({ data }) =>
      data.kind === 'certification' ? data.certificates.flatMap((item) => item.body ?? []) : [],
    ),
    'AWS',
    'Amazon',
    'Google Cloud',
    'GCP',
    'Microsoft',
    'Azure',
    'Cloudflare',
    'Stripe',
    'Adyen',
    'Heroku',
    'DigitalOcean',
    'Equinix',
    'Okta',
    'Snowflake',
    'Datadog',
    'OVHcloud',
    'Hetzner',
    'Vercel',
    'Netlify',
  ].filter((other) => !own.includes(literal(other)));
  return {
    ours: own.join('|'),
    us: new RegExp(`\\b(?:${[...own, US].join('|')})(?![\\w])`, 'gi'),
    third: new RegExp(
      `\\b(?:${[...others.flatMap((other) => [literal(other), literal(shortName(other))]), THIRD].join('|')})(?![\\w])`,
      'gi',
    ),
  };
}

const last = (pattern: RegExp, text: string): number => {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index + match[0].length;
  return at;
};
const GENERIC_PATTERN = new RegExp(`\\b(?:${GENERIC})\\b`, 'gi');
const AGENT_BEFORE_VERB = /\b(?:by|to|from|with|for|at|of) (?:(?:our|the|an?|its) )?(?:[\w&.-]+ ){0,3}$/i;

/** Who the words before a claim speak of: the last one named, unless it is only an agent ("audited by …"). */
export function subjectBefore(text: string, names: Names): Subject {
  const us = last(names.us, text);
  let third = -1;
  for (const match of text.matchAll(names.third)) {
    // "we were audited by Example Assurance": the firm acts, the claim is still ours.
    const agent =
      us !== -1 &&
      us <= match.index &&
      AGENT_BEFORE_VERB.test(text.slice(0, match.index)) &&
      !/'s?$/.test(match[0]) &&
      text.charAt(match.index + match[0].length) !== "'";
    if (!agent) third = match.index + match[0].length;
  }
  if (third > us) return 'third';
  if (us !== -1) return 'us';
  return last(GENERIC_PATTERN, text) === -1 ? (/\w/.test(text) ? 'generic' : 'ellipsis') : 'generic';
}
