import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  dayOf,
  domainOf,
  findInHubSpot,
  fromHubSpot,
  fromSalesforce,
  updateInHubSpot,
  updateInSalesforce,
} from '../../docs/crm/crm.ts';

/** The form of the documented answers, with companies of our own. */
const company = (id: string, properties: Record<string, string | null>, archived = false) => ({
  id,
  properties: {
    createdate: '2026-01-10T10:36:45.123Z',
    hs_lastmodifieddate: '2026-06-15T14:22:10.456Z',
    hs_object_id: id,
    ...properties,
  },
  createdAt: '2026-01-10T10:36:45.123Z',
  updatedAt: '2026-06-15T14:22:10.456Z',
  archived,
});
const HUBSPOT_PAGES = [
  {
    results: [
      company('5001', {
        domain: 'buyer.example',
        name: 'Buyer Inc.',
        nda_reference: 'C-2026-17',
        nda_signed_on: '2026-05-12',
        contract_end_date: '1798675200000',
        trust_center_decide: 'approve',
        trust_center_documents: 'soc-2;pentest',
      }),
      company('5002', {
        domain: 'WWW.Acme.example',
        name: 'Acme',
        nda_reference: 'C-2026-18',
        nda_signed_on: null,
        trust_center_decide: '',
      }),
    ],
    paging: { next: { after: '5003', link: 'https://api.hubapi.com/crm/v3/objects/companies?after=5003' } },
  },
  {
    results: [
      company('5003', { domain: null, name: 'No domain' }),
      company('5004', { domain: 'buyer.example', name: 'Buyer (duplicate)' }),
      company('5005', { domain: 'gone.example', name: 'Gone' }, true),
    ],
  },
];

test('HubSpot companies become accounts, an agreement only when it is whole, each domain once', () => {
  expect(fromHubSpot(HUBSPOT_PAGES)).toEqual({
    accounts: [
      {
        ...{ domain: 'buyer.example', company: 'Buyer Inc.', decide: 'approve', documents: ['soc-2', 'pentest'] },
        ...{ agreement: { reference: 'C-2026-17', date: '2026-05-12' }, until: '2026-12-31' },
      },
      { domain: 'acme.example', company: 'Acme' },
    ],
    left: [
      { id: '5003', why: 'no domain' },
      { id: '5004', why: 'same domain' },
    ],
  });
});

const account = (Id: string, fields: Record<string, string | null>) => ({
  attributes: { type: 'Account', url: `/services/data/v62.0/sobjects/Account/${Id}` },
  Id,
  ...fields,
});
test('Salesforce accounts do, by their email domain, or else by their website', () => {
  const page = {
    totalSize: 3,
    done: false,
    nextRecordsUrl: '/services/data/v62.0/query/01g000000000000AAA-2000',
    records: [
      account('001A', {
        Name: 'Buyer Inc.',
        Website: 'https://shop.example',
        Email_Domain__c: 'buyer.example',
        Trust_Center_Decide__c: 'Review',
      }),
      account('001B', {
        Name: 'Acme',
        Website: 'http://www.acme.example/about?x=1',
        Email_Domain__c: null,
        NDA_Reference__c: 'N-1',
        NDA_Signed_On__c: '2026-05-12',
      }),
      account('001C', { Name: 'None', Website: 'n/a' }),
    ],
  };
  expect(fromSalesforce([page])).toEqual({
    accounts: [
      { domain: 'buyer.example', company: 'Buyer Inc.', decide: 'review' },
      { domain: 'acme.example', company: 'Acme', agreement: { reference: 'N-1', date: '2026-05-12' } },
    ],
    left: [{ id: '001C', why: 'no domain' }],
  });
});

test.each([
  ['acme.example', 'acme.example'],
  ['@acme.example', 'acme.example'],
  ['https://www.acme.example:8080/x', 'acme.example'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['localhost', null],
  ['10.0.0.1', null],
  ['', null],
  [null, null],
])('the domain in %j is %j', (written, domain) => expect(domainOf(written)).toBe(domain));
test.each([
  ['2026-05-12', '2026-05-12'],
  ['2026-05-12T00:00:00.000Z', '2026-05-12'],
  ['1778544000000', '2026-05-12'],
  ['soon', null],
  [null, null],
])('the day in %j is %j', (written, day) => expect(dayOf(written)).toBe(day));

test('a message of the gate finds and tells the company, without a word about a person', () => {
  const told = {
    type: 'request.granted',
    timestamp: '2026-11-21T10:00:00.000Z',
    data: {
      reference: 'VS-7K3M9Q2A',
      company: { name: 'Buyer Ltd', domain: 'buyer.example' },
      requester: { name: 'Jane', email: 'jane@buyer.example' },
    },
  };
  expect(findInHubSpot(told)).toMatchObject({
    path: '/crm/v3/objects/companies/search',
    body: { filterGroups: [{ filters: [{ propertyName: 'domain', operator: 'EQ', value: 'buyer.example' }] }] },
  });
  expect(updateInHubSpot('50/01', told).path).toBe('/crm/v3/objects/companies/50%2F01');
  expect(updateInSalesforce(told)?.path).toBe(
    '/services/data/v62.0/sobjects/Account/Email_Domain__c/buyer.example?updateOnly=true',
  );
  expect(JSON.stringify([updateInHubSpot('1', told), updateInSalesforce(told)])).not.toMatch(/Jane|jane@/);
  const nobody = { ...told, data: {} };
  expect([findInHubSpot(nobody), updateInSalesforce(nobody)]).toEqual([null, null]);
});

test('as a program: pages in, the body of PUT /api/accounts out', () => {
  const run = (...argv: string[]) =>
    execFileSync(process.execPath, ['docs/crm/crm.ts', ...argv], {
      input: JSON.stringify(HUBSPOT_PAGES),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  expect(JSON.parse(run('hubspot'))).toEqual({ accounts: fromHubSpot(HUBSPOT_PAGES).accounts });
  expect(() => run('other')).toThrow();
});
