/**
 * From a CRM to `PUT /api/accounts`, and from the gate's webhooks back. Copy it and change the names of the fields to yours. It needs Node 24
 * and no package:
 *
 *   node crm.ts hubspot <companies.json >accounts.json
 *   node crm.ts salesforce <accounts.json >accounts.json
 *
 * What it leaves out it says on stderr. The formats are those that docs/crm.md names.
 */

/** As `/api/openapi.json` has it. */
export interface Account {
  domain: string;
  company?: string;
  decide?: 'approve' | 'review' | 'deny';
  documents?: string[];
  agreement?: { reference: string; date: string };
  until?: string;
}
export interface Mapped {
  accounts: Account[];
  /** Records that became no account, and why. */
  left: { id: string; why: 'no domain' | 'same domain' }[];
}

/** A field may be absent, empty or null. */
type Fields = Record<string, unknown>;
const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

/** `https://www.acme.example/about` → `acme.example`. CRMs keep a website where an email domain is needed: check those that differ. */
export function domainOf(written: unknown): string | null {
  const bare = text(written).toLowerCase().replace(/^@/, '');
  if (bare === '') return null;
  const url = /^[a-z]+:\/\//.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '');
  return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(host) ? host : null;
}

/** `2026-05-12`, a moment, or HubSpot's milliseconds at midnight UTC → `2026-05-12`. */
export function dayOf(written: unknown): string | null {
  const given = text(written);
  if (/^\d{4}-\d\d-\d\d/.test(given)) return given.slice(0, 10);
  return /^-?\d{11,}$/.test(given) ? new Date(Number(given)).toISOString().slice(0, 10) : null;
}

/** Several values in one field, as both CRMs export them: `a;b`. */
const several = (written: unknown): string[] =>
  text(written)
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter(Boolean);

const DECISIONS = ['approve', 'review', 'deny'] as const;

interface Named {
  id: string;
  domain: unknown;
  company: unknown;
  decide: unknown;
  documents: unknown;
  reference: unknown;
  signed: unknown;
  until: unknown;
}

/** A domain once, the first that is named; an agreement only with its reference and its day. */
function mapped(all: readonly Named[]): Mapped {
  const result: Mapped = { accounts: [], left: [] };
  const seen = new Set<string>();
  for (const one of all) {
    const domain = domainOf(one.domain);
    if (domain === null || seen.has(domain)) {
      result.left.push({ id: one.id, why: domain === null ? 'no domain' : 'same domain' });
      continue;
    }
    seen.add(domain);
    const company = text(one.company);
    const decide = DECISIONS.find((name) => name === text(one.decide).toLowerCase());
    const documents = several(one.documents);
    const reference = text(one.reference);
    const signed = dayOf(one.signed);
    const until = dayOf(one.until);
    result.accounts.push({
      domain,
      ...(company === '' ? {} : { company }),
      ...(decide === undefined ? {} : { decide }),
      ...(documents.length === 0 ? {} : { documents }),
      ...(reference === '' || signed === null ? {} : { agreement: { reference, date: signed } }),
      ...(until === null ? {} : { until }),
    });
  }
  return result;
}

/** Your own properties of a HubSpot company, beside its `domain` and `name`. */
export const HUBSPOT = {
  decide: 'trust_center_decide',
  documents: 'trust_center_documents',
  reference: 'nda_reference',
  signed: 'nda_signed_on',
  until: 'contract_end_date',
};
/** Pages of `GET /crm/v3/objects/companies` or of its search; archived companies are left out. */
export const fromHubSpot = (
  pages: readonly { results: { id: string; archived?: boolean; properties: Fields }[] }[],
): Mapped =>
  mapped(
    pages
      .flatMap(({ results }) => results)
      .filter(({ archived }) => archived !== true)
      .map(({ id, properties }) => ({
        id,
        domain: properties.domain,
        company: properties.name,
        decide: properties[HUBSPOT.decide],
        documents: properties[HUBSPOT.documents],
        reference: properties[HUBSPOT.reference],
        signed: properties[HUBSPOT.signed],
        until: properties[HUBSPOT.until],
      })),
  );

/** Your own fields of a Salesforce account. Without an email domain of its own, its `Website` is taken. */
export const SALESFORCE = {
  domain: 'Email_Domain__c',
  decide: 'Trust_Center_Decide__c',
  documents: 'Trust_Center_Documents__c',
  reference: 'NDA_Reference__c',
  signed: 'NDA_Signed_On__c',
  until: 'Contract_End__c',
};
/** Pages of a SOQL query, or the rows of a Bulk API 2.0 result as objects by their header. */
export const fromSalesforce = (pages: readonly { records: Fields[] }[]): Mapped =>
  mapped(
    pages
      .flatMap(({ records }) => records)
      .map((record) => ({
        id: text(record.Id),
        domain: text(record[SALESFORCE.domain]) || record.Website,
        company: record.Name,
        decide: record[SALESFORCE.decide],
        documents: record[SALESFORCE.documents],
        reference: record[SALESFORCE.reference],
        signed: record[SALESFORCE.signed],
        until: record[SALESFORCE.until],
      })),
  );

/** A message of the gate, once its signature was verified. */
export interface Told {
  type: string;
  timestamp: string;
  data: { reference?: string; company?: { name: string; domain: string }; url?: string };
}
/** What to send to the CRM; the host and the token are yours. */
export interface Call {
  method: 'POST' | 'PATCH';
  path: string;
  body: object;
}

/** Which company in HubSpot a message is about: its answer's `results[0].id`, none when HubSpot knows no such domain. */
export const findInHubSpot = ({ data }: Told): Call | null =>
  data.company
    ? {
        method: 'POST',
        path: '/crm/v3/objects/companies/search',
        body: {
          filterGroups: [{ filters: [{ propertyName: 'domain', operator: 'EQ', value: data.company.domain }] }],
          properties: ['domain', 'name'],
          limit: 1,
        },
      }
    : null;
/** What that company is told: two properties of your own. */
export const updateInHubSpot = (id: string, { type, timestamp, data }: Told): Call => ({
  method: 'PATCH',
  path: `/crm/v3/objects/companies/${encodeURIComponent(id)}`,
  body: {
    properties: {
      trust_center_last_event: `${type} ${data.reference ?? ''}`.trim(),
      trust_center_last_event_at: timestamp,
    },
  },
});

/**
 * The same in Salesforce in one call, where `Email_Domain__c` is an external ID. `updateOnly` keeps it from making an account of a stranger's
 * domain.
 */
export const updateInSalesforce = ({ type, timestamp, data }: Told, version = 'v62.0'): Call | null =>
  data.company
    ? {
        method: 'PATCH',
        path: `/services/data/${version}/sobjects/Account/${SALESFORCE.domain}/${encodeURIComponent(data.company.domain)}?updateOnly=true`,
        body: {
          Trust_Center_Last_Event__c: `${type} ${data.reference ?? ''}`.trim(),
          Trust_Center_Last_Event_At__c: timestamp,
        },
      }
    : null;

async function main(kind: string | undefined): Promise<void> {
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const read: unknown = JSON.parse(input);
  const pages = (Array.isArray(read) ? read : [read]) as never;
  const { accounts, left } = kind === 'hubspot' ? fromHubSpot(pages) : fromSalesforce(pages);
  for (const { id, why } of left) console.error(`${id}: ${why}`);
  console.log(JSON.stringify({ accounts }, null, 2));
}
if (import.meta.main) {
  const [kind] = process.argv.slice(2);
  if (kind === 'hubspot' || kind === 'salesforce') await main(kind);
  else {
    console.error('Usage: node crm.ts hubspot|salesforce <export.json >accounts.json');
    process.exitCode = 2;
  }
}
