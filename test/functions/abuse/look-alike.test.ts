import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lookAlike, warningsFor } from '../../../functions/domain/look-alike.ts';
import { skeletonOf } from '../../../functions/domain/skeleton.ts';
import { verdictFor } from '../../../functions/domain/verdict.ts';
import { defanged } from '../../../functions/domain/warning.ts';
import { isWithin, registrable } from '../../../src/schemas/domain-name.ts';
import { standingOf } from '../../../src/schemas/mail-providers.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { lastMail, signed } from '../support/walk.ts';
import { INNOCENT, KNOWN, LOOK_ALIKES } from './look-alikes.ts';
import { COMPANIES, PROVIDERS, WELL_KNOWN } from './providers.ts';

const manifest = sampleManifest((draft) => {
  draft.access.rules = [
    { domain: 'acme.example', decide: 'approve', agreement: 'required' },
    { domain: 'acme.co.uk', decide: 'approve', agreement: 'required' },
    { domain: 'partner.example', decide: 'approve', agreement: 'required' },
    { domain: 'gmail.com', decide: 'approve', agreement: 'required' },
    { domain: 'mailinator.com', decide: 'approve', agreement: 'required' },
  ];
});

const likes: [domain: string, why: RegExp][] = [
  ['evil-acme.example', /word/],
  ['acme-login.example', /word/],
  ['secure-acme-portal.example', /word/],
  ['partnersupport.example', /word/],
  ['mypartner.example', /word/],
  ['acme.test', /other-ending/],
  ['acme.com', /other-ending/],
  ['acme.org.uk', /other-ending/],
  ['acme.example.evil.example', /begins-with/],
  ['www.acme.example.evil.test', /begins-with/],
  ['partner.evil.example', /in-front/],
  ['acme.evil.example', /in-front/],
  ['partnr.example', /slip/],
  ['partnerr.example', /slip/],
  ['patrner.example', /slip/],
  ['pqrtner.example', /slip/],
  ['northwimd.example', /slip|letters/],
  ['acrne.example', /letters/],
  ['par-tner.example', /slip|hyphen/],
  ['part-n-er.example', /hyphen/],
  ['n0rthwind.example', /slip|letters/],
  ['xn--cme-5cd.example', /letters|script/],
  ['xn--prtner-5nf.example', /letters|script|slip/],
  ['xn--mnchen-3ya.example', /script/],
];
describe('a domain that looks like one that is known', () => {
  test.each(likes)('%s', (domain, why) => {
    expect(lookAlike(manifest, domain)?.kind).toMatch(why);
    for (const document of ['soc-2', 'pentest', 'continuity'])
      expect(verdictFor(manifest.access, domain, document)).toBe('review');
    expect(warningsFor(manifest, domain)).toEqual([lookAlike(manifest, domain)]);
  });

  const cyrillic = 'аcme.example';
  test('Cyrillic letters in place of Latin ones, as the mail has them', () => {
    const domain = new URL(`https://${cyrillic}`).hostname;
    expect(domain).toMatch(/^xn--/);
    expect(lookAlike(manifest, domain)).toMatchObject({ kind: 'letters', of: [defanged(domain), 'acme.example'] });
  });

  test.each([
    'acme.example',
    'partner.example',
    'northwind.example',
    'mail.acme.example',
    'eu.mail.partner.example',
    'buyer.example',
    'marten.example',
    'outlook.com',
    'mail.com',
    'university.example',
  ])('and %s does not', (domain) => {
    expect(lookAlike(manifest, domain)).toBeNull();
  });

  test('a subdomain of a known domain is not the domain of the rule', () => {
    expect(verdictFor(manifest.access, 'mail.acme.example', 'soc-2')).toBe('review');
    expect(verdictFor(manifest.access, 'acme.example', 'soc-2')).toBe('approve');
  });

  test('skeletons', () => {
    expect(skeletonOf('раураӏ')).toBe(skeletonOf('paypal'));
    expect(skeletonOf('ⅰｎｆｏ')).toBe(skeletonOf('info'));
  });
});

describe('over many names', () => {
  const company = sampleManifest((draft) => {
    draft.access.rules = KNOWN.map((domain) => ({ domain, decide: 'approve', agreement: 'required' }));
  });
  const why = (domain: string) => lookAlike(company, domainToASCII(domain));

  test.each([
    ['p4rtn3r.example', 'letters', 'partner.example'],
    ['myp-artner.example', 'word', 'partner.example'],
    ['ibm-corp.example', 'word', 'ibm.example'],
    ['getacme.example', 'word', 'acme.example'],
    ['patrner-login.example', 'word', 'partner.example'],
    ['bank-login.com.co', 'word', 'bank.com.co'],
    ['ta11yfox.onmicrosoft.com', 'letters', 'tallyfox.onmicrosoft.com'],
  ])('%s: %s of %s', (domain, kind, known) => {
    expect(why(domain)).toEqual({ kind, of: [defanged(domain), known] });
  });

  test('at least 95 of 100 that are made to deceive are found, and at least 9 of 10 that are named are such', () => {
    const found = LOOK_ALIKES.filter((domain) => why(domain) !== null).length;
    const named = INNOCENT.filter((domain) => why(domain) !== null).length;
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(60);
    expect(INNOCENT.length).toBeGreaterThanOrEqual(100);
    expect(found / LOOK_ALIKES.length).toBeGreaterThanOrEqual(0.95);
    expect(found / (found + named)).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['evil.com.co', 'bank.com.co'],
    ['otherfox.onmicrosoft.com', 'tallyfox.onmicrosoft.com'],
    ['evil.github.io', 'ours.github.io'],
    ['evil.co.uk', 'ours.co.uk'],
  ])('%s and %s share an ending and no owner', (one, other) => {
    expect(registrable(one)).toBe(one);
    expect(isWithin(one, other)).toBe(false);
    expect(isWithin(`mail.${other}`, other)).toBe(true);
    expect(isWithin(`not${other}`, other)).toBe(false);
  });

  test('beside or above a known domain is not below it', () => {
    const bent = sampleManifest((draft) => {
      draft.access.rules = [{ domain: 'mail.acme.example', decide: 'approve', agreement: 'required' }];
      draft.company.url = 'https://www.northwind.example/about';
    });
    expect(lookAlike(bent, 'acme.example')).toMatchObject({ kind: 'beside' });
    expect(lookAlike(bent, 'eu.acme.example')).toMatchObject({ kind: 'beside' });
    expect(lookAlike(bent, 'a.mail.acme.example')).toBeNull();
    // The company's site may stand at a name of its own; its mail comes from its domain.
    expect(lookAlike(bent, 'northwind.example')).toBeNull();
  });
});

describe('a domain that says nothing', () => {
  test.each([
    ['gmail.com', 'free-mail'],
    ['proton.me', 'free-mail'],
    ['yahoo.co.jp', 'free-mail'],
    ['mailinator.com', 'disposable'],
    ['anything.mailinator.com', 'disposable'],
    ['a.b.yopmail.com', 'disposable'],
    ['notgmail.com', 'company'],
    ['gmail.com.evil.example', 'company'],
    ['buyer.example', 'company'],
  ])('%s: %s', (domain, standing) => {
    expect(standingOf(domain)).toBe(standing);
    if (standing !== 'company') {
      expect(warningsFor(manifest, domain)[0]?.kind).toBe(standing);
      expect(verdictFor(manifest.access, domain, 'soc-2')).toBe('review');
    }
  });
});

test('of 60 names from public lists nine in ten are known for what they are, of those that people know all, and no company is', () => {
  const named = (domains: readonly string[]) => domains.filter((domain) => standingOf(domain) !== 'company');
  const listed = Object.values(PROVIDERS).flatMap((text) => text.split(/\s+/));
  expect(listed).toHaveLength(60);
  expect(named(listed).length).toBeGreaterThanOrEqual(54);
  expect(WELL_KNOWN.filter((domain) => standingOf(domain) === 'company')).toEqual([]);
  expect(named(COMPANIES)).toEqual([]);
});

test.each(['evil@evil-partner.example', 'eve@gmail.com', 'eve@partner.example.evil.example'])(
  '%s waits for a person, who is told why; nothing is granted',
  async (email) => {
    const rig = await makeApp();
    const { reference } = await signed(rig, ['soc-2'], { ...ada, email });
    expect(await rig.deps.store.rows('requests', { where: { reference } })).toMatchObject([{ state: 'signed' }]);
    expect(await rig.deps.store.count('grants')).toBe(0);
    const mail = lastMail(rig, 'approver@northwind.example', /^Decision needed/);
    expect(mail).toMatch(/Check the domain|free email address/);
    expect((await new Visitor(rig.app).go(linkIn(mail))).text).toMatch(/Check the domain|free email address/);
    expect(rig.stamps).toEqual([]);
  },
);
