import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { rebindGrants } from '../../functions/acts/rebind-grants.ts';
import { update } from '../../functions/domain/change.ts';
import { ACCOUNTS_CALLS_PER_HOUR } from '../../functions/domain/limits.ts';
import { readEnvironment } from '../../functions/hosts/env.ts';
import type { Account } from '../../src/schemas/account.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { linkIn } from '../support/link-in.ts';
import { APPROVER, atDesk, plainText } from './support/desk.ts';
import { makeApp, type Rig, SECRET, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, lastMail, signed } from './support/walk.ts';

const TOKEN = 'the newest accounts token of the tests';
const OLDER = 'an older accounts token of the tests';
const required = { agreement: 'required' } as const;
const bend = (draft: Manifest): void => {
  draft.access.bundles = { audit: { title: 'Audit', documents: ['soc-2', 'pentest'] } };
  draft.access.rules = [
    { domain: 'competitor.example', decide: 'deny', ...required },
    { accounts: true, decide: 'review', documents: ['pentest'], ...required },
    { accounts: true, decide: 'approve', ...required },
  ];
  draft.access.ruleLines = [7, 8, 9];
};

let rig: Rig;
const settingsOf = (accountsTokens: string[], secrets: [string, ...string[]] = [SECRET]) => ({
  siteUrl: SITE,
  secrets,
  trustProxy: 0,
  cronSecret: null,
  confirmationsPerHour: 60,
  accountsTokens,
});
beforeEach(async () => {
  rig = await makeApp({ bend, settings: settingsOf([TOKEN, OLDER]) });
});

const call = (method: string, path = '', body?: unknown, headers: Record<string, string> = {}, token = TOKEN) =>
  rig.app.request(`${SITE}/api/accounts${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const put = (accounts: unknown[], headers: Record<string, string> = {}) => call('PUT', '', { accounts }, headers);
const acme = {
  domain: 'acme.example',
  company: 'Acme',
  decide: 'approve',
  agreement: { reference: 'MSA-17', date: '2024-05-01' },
} satisfies Account;

async function told(...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  return lines.join('\n');
}
const kinds = async () => (await rig.deps.store.rows('signatures')).map(({ kind }) => kind);
const states = async () => (await rig.deps.store.rows('requests')).map(({ state }) => state);

describe('the list', () => {
  test('is replaced as a whole, read back, and changed by nobody who read an older one', async () => {
    const first = await put([acme, { domain: 'bank.example', decide: 'review' }]);
    expect([first.status, await first.json()]).toEqual([
      200,
      { accounts: 2, added: 2, changed: 0, removed: 0, inRules: true },
    ]);
    const etag = first.headers.get('etag') ?? '';
    const read = await call('GET');
    expect(read.headers.get('etag')).toBe(etag);
    expect(await read.json()).toEqual({ accounts: [acme, { domain: 'bank.example', decide: 'review' }] });
    // The same list changes nothing, not even the log.
    const before = await rig.deps.store.count('audit');
    expect((await put([{ domain: 'bank.example', decide: 'review' }, acme])).headers.get('etag')).toBe(etag);
    expect(await rig.deps.store.count('audit')).toBe(before);
    const second = await put([{ ...acme, company: 'Acme, Inc.' }], { 'if-match': etag });
    expect(await second.json()).toMatchObject({ accounts: 1, added: 0, changed: 1, removed: 1 });
    const late = await put([acme], { 'if-match': etag });
    expect(late.status).toBe(412);
    expect(late.headers.get('content-type')).toBe('application/problem+json');
    expect(await (await call('GET')).json()).toMatchObject({ accounts: [{ company: 'Acme, Inc.' }] });
  });

  test('takes one account at a time as well', async () => {
    expect((await call('PUT', '/acme.example', acme, { 'if-none-match': '*' })).status).toBe(200);
    expect((await call('PUT', '/acme.example', acme, { 'if-none-match': '*' })).status).toBe(412);
    const one = await call('GET', '/acme.example');
    expect(await one.json()).toEqual(acme);
    const etag = one.headers.get('etag') ?? '';
    expect((await call('PUT', '/acme.example', { ...acme, until: '2027-01-31' }, { 'if-match': etag })).status).toBe(
      200,
    );
    expect((await call('DELETE', '/acme.example', undefined, { 'if-match': etag })).status).toBe(412);
    expect((await call('DELETE', '/acme.example')).status).toBe(200);
    expect((await call('DELETE', '/acme.example')).status).toBe(404);
    expect((await call('GET', '/acme.example')).status).toBe(404);
    const other = await call('PUT', '/bank.example', acme);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ errors: [{ pointer: '#/domain' }] });
  });

  test('holds ten thousand, written in few rows and in one commit', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      ...acme,
      domain: `c${at}.example`,
      company: `No. ${at}`,
    }));
    expect((await put(many)).status).toBe(200);
    expect(await rig.deps.store.count('accounts')).toBeLessThanOrEqual(33);
    expect(await told('explain', 'jane@c9999.example', 'soc-2')).toContain('accounts (c9999.example, No. 9999)');
    const one = await put([...many.slice(1), { ...acme, domain: 'new.example' }]);
    expect(await one.json()).toMatchObject({ accounts: 10_000, added: 1, changed: 0, removed: 1 });
    expect((await put([...many, acme])).status).toBe(422);
    expect((await call('PUT', '/acme.example', acme)).status).toBe(409);
    expect((await put(['x'.repeat(5 * 1024 * 1024)])).status).toBe(413);
  });

  test('is written by one at a time', async () => {
    const both = await Promise.all([put([acme]), put([{ domain: 'bank.example' }])]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { accounts } = (await (await call('GET')).json()) as { accounts: Account[] };
    expect(accounts).toHaveLength(1);
    expect(await told('explain', `jane@${accounts[0]?.domain}`, 'soc-2')).toContain('accounts (');
  });

  test('is in the log by its counts, and by nothing else of it', async () => {
    await put([acme]);
    const [row] = await rig.deps.store.rows('audit', { where: { event: 'accounts.changed' } });
    expect(row).toMatchObject({ actor: 'api', reference: null });
    expect(JSON.parse(row?.detail ?? '')).toEqual({
      accounts: 1,
      added: 1,
      changed: 0,
      removed: 0,
      sha256: expect.any(String),
    });
    expect(row?.detail).not.toContain('acme');
  });
});

describe('gate accounts', () => {
  const file = (name: string, text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'accounts-')), name);
    writeFileSync(path, text);
    return path;
  };

  test('takes a CRM’s table or a list as JSON, lists it, and removes one', async () => {
    const table =
      'Domain;Company;Owner;Decide;Documents;Agreement;Date;Until\n@ACME.example;Acme;East;Approve;audit, continuity;MSA-17;2024-05-01;2027-01-31\n;;;;;;;\nbank.example;;;;;;;\n';
    expect(await told('accounts', '--put', file('crm.csv', table))).toBe('2 accounts: 2 added, 0 changed, 0 removed');
    expect(JSON.parse(await told('accounts', '--json'))).toEqual({
      accounts: [{ ...acme, documents: ['audit', 'continuity'], until: '2027-01-31' }, { domain: 'bank.example' }],
    });
    expect(await told('accounts')).toContain('acme.example  ');
    expect(await told('accounts', '--remove', 'bank.example')).toBe('bank.example removed');
    expect(await told('accounts', '--put', file('crm.json', JSON.stringify([acme])))).toContain('1 changed');
    const [row] = await rig.deps.store.rows('audit', { where: { actor: 'operator' }, limit: 1 });
    expect(row?.event).toBe('accounts.changed');
  });

  test('says which row is wrong', async () => {
    const wrong = file('crm.csv', 'domain,until\nacme.example,\nbank.example,tomorrow\n');
    await expect(told('accounts', '--put', wrong)).rejects.toThrow(/crm\.csv, 3: until is the last day/);
    const twice = file('crm.csv', 'domain\nacme.example\nacme.example\n');
    await expect(told('accounts', '--put', twice)).rejects.toThrow('crm.csv, 3: acme.example is in the list twice');
    await expect(told('accounts', '--put', file('crm.json', '{'))).rejects.toThrow('neither a table');
    await expect(told('accounts', '--put', '/nowhere.csv')).rejects.toThrow('ENOENT');
    await expect(told('accounts', '--remove', 'bank.example')).rejects.toThrow('no account for bank.example');
    expect(await rig.deps.store.count('accounts')).toBe(0);
  });
});

describe('a call', () => {
  test.each([
    [[{ ...acme, domain: 'Acme' }], '#/accounts/0/domain', 'what follows the @'],
    [[acme, { domain: 'b.example', decide: 'yes' }], '#/accounts/1/decide', 'approve, review or deny'],
    [[{ ...acme, agreement: { reference: 'MSA-1' } }], '#/accounts/0/agreement/date', 'YYYY-MM-DD'],
    [[{ ...acme, until: 'tomorrow' }], '#/accounts/0/until', 'last day'],
    [[{ ...acme, owner: 'East' }], '#/accounts/0/owner', 'Unknown: owner'],
    [[{ ...acme, documents: ['soc-2', 'soc-3'] }], '#/accounts/0/documents/1', 'no gated document or bundle “soc-3”'],
    [[{ ...acme, documents: ['whitepaper'] }], '#/accounts/0/documents/0', 'There are: soc-2'],
    [[acme, acme], '#/accounts/1/domain', 'twice'],
    [[{ ...acme, domain: 'gmail.com' }], '#/accounts/0/agreement', 'Anyone can have an address at gmail.com'],
  ])('that is wrong names the field: %j', async (accounts, pointer, detail) => {
    const before = await rig.deps.store.rows('accounts');
    const answer = await put(accounts);
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { detail: string; pointer: string }[] };
    expect(errors[0]?.pointer).toBe(pointer);
    expect(errors[0]?.detail).toContain(detail);
    expect(await rig.deps.store.rows('accounts')).toEqual(before);
  });

  test('needs one of the tokens, and says so to everyone else before it reads a word', async () => {
    expect((await call('GET', '', undefined, {}, OLDER)).status).toBe(200);
    for (const token of ['', 'x', `${TOKEN}x`, SECRET]) {
      const answer = await call('PUT', '', { accounts: [acme] }, {}, token);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
    expect(await rig.deps.store.count('accounts')).toBe(0);
    const without = await makeApp({ bend });
    const answer = await without.app.request(`${SITE}/api/accounts`, { headers: { authorization: 'Bearer ' } });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('ACCOUNTS_TOKENS')]);
    // A page of another site can’t send one, whatever it knows.
    expect((await put([acme], { origin: 'https://evil.example' })).status).toBe(403);
    expect((await call('PUT', '', '{', {})).status).toBe(400);
    expect((await call('PUT', '', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await call('POST', '', {})).status).toBe(405);
  });

  test('is one of so many in an hour', async () => {
    for (let at = 0; at < ACCOUNTS_CALLS_PER_HOUR; at++) await call('GET', '/acme.example');
    const answer = await call('GET');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
    rig.pass(2);
    expect((await call('GET')).status).toBe(200);
  });

  test('needs tokens that nobody guesses', () => {
    const env = { ACCOUNTS_TOKENS: `${TOKEN}, ${OLDER}` };
    expect(readEnvironment(env).ACCOUNTS_TOKENS).toEqual([TOKEN, OLDER]);
    expect(() => readEnvironment({ ACCOUNTS_TOKENS: `${TOKEN},short` })).toThrow('ACCOUNTS_TOKENS');
  });
});

describe('an account', () => {
  const jane = { ...ada, email: 'jane@acme.example' };

  test('decides as far as its rule lets it, and no further', async () => {
    await put([acme, { domain: 'no.example', decide: 'deny' }, { domain: 'part.example', documents: ['continuity'] }]);
    expect(await told('explain', jane.email, 'soc-2')).toBe(
      `soc-2: Title of soc-2
  The rule for accounts (acme.example, Acme) approves (content/access.yaml, line 9).
  Report NDA is on file: MSA-17, signed on 1 May 2024.
  Once the address is confirmed and any agreement is signed, access is granted without a person for 14 days, 2 downloads.`,
    );
    const capped = await told('explain', jane.email, 'pentest');
    expect(capped).toContain('asks an approver (content/access.yaml, line 8)');
    expect(capped).toContain('The account says “approve”, and the rule for accounts gives no more than this.');
    expect(await told('explain', 'x@no.example', 'soc-2')).toContain('is declined');
    expect(await told('explain', 'x@part.example', 'soc-2')).toContain('No rule covers');
    expect(await told('explain', 'x@part.example', 'continuity')).toContain('approves');
    await ask(rig, ['soc-2'], jane);
    await confirm(rig, jane);
    expect([await states(), await kinds()]).toEqual([['granted'], ['on-file']]);
    expect((await rig.deps.store.rows('signatures'))[0]?.ground).toContain('access rule for the account acme.example');
  });

  test('ends with its day', async () => {
    await put([{ ...acme, until: '2026-11-21' }]);
    expect(await told('explain', jane.email, 'soc-2')).toContain('approves');
    rig.pass(24);
    expect(await told('explain', jane.email, 'soc-2')).toContain('No rule covers');
  });

  test('doesn’t set aside a signature where its rule says so', async () => {
    const rule = rig.deps.manifest.access.rules[2];
    if (rule) rule.onFile = false;
    await put([acme]);
    expect(await told('explain', jane.email, 'soc-2')).toContain('They sign Report NDA');
  });

  test('is nothing where no rule is about accounts', async () => {
    rig.deps.manifest.access.rules = [];
    expect(await (await put([acme])).json()).toMatchObject({ inRules: false });
    await signed(rig, ['soc-2'], jane);
    expect([await states(), await kinds()]).toEqual([['signed'], ['signed']]);
  });

  test.each([
    ['a part changed', { list: JSON.stringify([{ ...acme, domain: 'evil.example' }]) }, false],
    ['a part without its mark', { mac: null }, false],
    ['an older list put back whole', null, true],
  ])('that the gate did not write counts for nothing: %s', async (_, set, back) => {
    await put([acme]);
    const old = await rig.deps.store.rows('accounts');
    if (back) await put([{ domain: 'other.example' }]);
    for (const { shard, list, mac } of old) {
      if (set && shard === 'head') continue;
      await rig.deps.store.commit({
        expect: [],
        audit: [],
        writes: [update('accounts', { shard }, set ?? { list, mac })],
      });
    }
    for (const domain of ['acme.example', 'evil.example'])
      expect(await told('explain', `jane@${domain}`, 'soc-2')).toContain('No rule covers');
    // The next sync writes over it.
    await put([acme]);
    expect(await told('explain', jane.email, 'soc-2')).toContain('approves');
  });

  test('stays when the secret changes in time', async () => {
    await put([acme]);
    const newer = 'a newer secret of the tests, long enough to sign with';
    rig.deps.settings.secrets = [newer, SECRET];
    await rebindGrants(rig.deps);
    rig.deps.settings.secrets = [newer];
    expect(await told('explain', jane.email, 'soc-2')).toContain('approves');
  });
});

describe('a domain that looks like an account’s', () => {
  const person = { ...ada, email: 'ada@acme-login.example' };
  const warning = /acme-login\[\.\]example.*acme\.example/;

  test('is pointed out to the approvers, by email and on both pages, for as long as there is the account', async () => {
    await put([{ ...acme, domain: 'acme.example' }]);
    const { reference } = await signed(rig, ['pentest'], person);
    const mail = lastMail(rig, APPROVER, /^Decision needed/);
    expect(mail).toMatch(warning);
    expect(plainText(await new Visitor(rig.app).go(linkIn(mail)))).toMatch(warning);
    const staff = await atDesk(rig);
    const page = async () => plainText(await staff.go(`/admin/requests/${reference}/`));
    expect(await page()).toMatch(warning);
    // The list changed; what was read before is not held against anyone.
    await put([{ ...acme, domain: 'bank.example' }]);
    expect(await page()).not.toMatch(warning);
  });

  test('is pointed out for a list in content/ as well', async () => {
    rig = await makeApp({
      bend: (draft) => {
        draft.access.lists = { 'customers.csv': [{ domain: 'acme.example', row: 2 }] };
      },
    });
    await signed(rig, ['pentest'], person);
    expect(lastMail(rig, APPROVER, /^Decision needed/)).toMatch(warning);
  });
});
