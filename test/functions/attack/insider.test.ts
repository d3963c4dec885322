import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adoptRows } from '../../../functions/acts/adopt-rows.ts';
import { deliver } from '../../../functions/acts/deliver.ts';
import { rebindGrants } from '../../../functions/acts/rebind-grants.ts';
import { renewLinks } from '../../../functions/acts/send-links.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { hashToken } from '../../../functions/domain/token.ts';
import { linkIn } from '../../support/link-in.ts';
import type { Rig } from '../support/make-app.ts';
import { type RigOnFile, rigOnFile } from '../support/rig-on-file.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, granted, lastMail, SIGNATURE, signed } from '../support/walk.ts';

// Someone who reads and writes every row of the database, and has no secret.

const grace = { ...ada, name: 'Grace Other', email: 'grace@other.example', company: 'Other' };
const CHOSEN = 'A'.repeat(43);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let ground: RigOnFile;
let rig: Rig;
beforeEach(async () => {
  ground = await rigOnFile();
  rig = ground.rig;
});
afterEach(() => ground.remove());
const write = (...statements: string[]): void => ground.write(...statements);
const LATER = '2027-11-21T10:00:00.000Z';
const NOW = '2026-11-21T10:00:00.000Z';

/** What `work` does leaves everything as it was. */
async function nothingFrom(work: () => Promise<void>): Promise<void> {
  const before = await rig.snapshot();
  await work();
  expect(await rig.snapshot()).toBe(before);
  expect(rig.stamps).toEqual([]);
}
const withCookie = (room: string, value: string): Visitor => {
  const visitor = new Visitor(rig.app);
  visitor.cookies.set(`__Host-vouchsafe-${room}`, value);
  return visitor;
};

describe('a session of their own making', () => {
  test.each([
    ['admin', 'approver@northwind.example', null, '/admin/'],
    ['download', ada.email, 'own', '/access/'],
    ['review', 'approver@northwind.example', 'own', '/review/'],
  ])('for %s opens nothing', async (purpose, email, whose, address) => {
    const { reference } = await granted(rig);
    const of = whose === null ? 'null' : `'${reference}'`;
    write(
      `insert into sessions (hash, purpose, reference, email, "createdAt", "expiresAt") values ('${sha256(CHOSEN)}', '${purpose}', ${of}, '${email}', '${NOW}', '${LATER}')`,
    );
    await nothingFrom(async () => {
      const page = await withCookie(purpose === 'download' ? 'access' : purpose, CHOSEN).go(address);
      expect(page.text).not.toContain(reference);
      expect([403, 200]).toContain(page.status);
      if (page.status === 200) expect(page.path).toBe('/admin/sign-in/');
    });
  });

  test('copied from a session that is real, with what it opens changed, opens nothing', async () => {
    const mine = await granted(rig);
    const theirs = await granted(rig, ['soc-2'], grace);
    const [name = '', value = ''] = [...theirs.visitor.cookies][0] ?? [];
    write(
      `update sessions set reference = '${mine.reference}', email = '${ada.email}' where hash = '${hashToken(value)}'`,
    );
    await nothingFrom(async () => {
      const visitor = new Visitor(rig.app);
      visitor.cookies.set(name, value);
      expect((await visitor.go('/access/')).status).toBe(403);
      expect((await visitor.post('/access/download', { document: 'soc-2' })).status).toBe(403);
    });
  });

  test.each(['purpose', 'expiresAt'] as const)('nor does a real one whose %s was changed', async (column) => {
    const { visitor } = await granted(rig);
    write(`update sessions set "${column}" = '${column === 'purpose' ? 'sign' : LATER}'`);
    await nothingFrom(async () => {
      expect((await visitor.go('/access/')).status).toBe(403);
    });
  });
});

describe('one’s own link', () => {
  test.each([
    ['reference and spentAt', (reference: string) => `reference = '${reference}', "spentAt" = null`],
    [
      'reference, address and spentAt',
      (reference: string) => `reference = '${reference}', email = '${ada.email}', "spentAt" = null`,
    ],
    ['purpose', () => `purpose = 'admin', "spentAt" = null`],
    ['expiry', () => `"expiresAt" = '${LATER}', "spentAt" = null`],
  ])('with another %s opens nobody’s shelf', async (_, change) => {
    const theirs = await granted(rig);
    await granted(rig, ['soc-2'], grace);
    const link = linkIn(lastMail(rig, grace.email, /ready/));
    const hash = hashToken(link.split('/').at(-1) ?? '');
    write(`update tokens set ${change(theirs.reference)} where hash = '${hash}'`);
    await nothingFrom(async () => {
      for (const room of ['/access/', '/admin/link/', '/review/'])
        for (const method of ['GET', 'POST'])
          expect(
            (
              await new Visitor(rig.app).go(link.replace('/access/', room), {
                method,
                headers: { 'sec-fetch-site': 'same-origin' },
              })
            ).status,
          ).toBe(404);
    });
  });

  test('a token without a mac, with a hash of their choice, opens nothing', async () => {
    const { reference } = await granted(rig);
    write(
      `insert into tokens (hash, purpose, reference, email, outbox, "createdAt", "expiresAt") values ('${sha256(CHOSEN)}', 'download', '${reference}', '${ada.email}', 'x', '${NOW}', '${LATER}')`,
    );
    await nothingFrom(async () => {
      expect((await new Visitor(rig.app).go(`/access/${CHOSEN}`)).status).toBe(404);
    });
  });
});

describe('mail', () => {
  test.each(['insider@elsewhere.example', 'second@northwind.example'])(
    'an approver’s link does not go to %s',
    async (to) => {
      const { reference } = await signed(rig);
      const sent = rig.mails.length;
      // Caught on its way: as if the mail server had been slow.
      write(
        `update outbox set status = 'waiting', recipient = '${to}', "leasedUntil" = null where kind = 'review' and recipient like 'approver@%'`,
      );
      await deliver(rig.deps);
      expect(rig.mails).toHaveLength(sent);
      expect(
        await rig.deps.store.rows('outbox', { where: { kind: 'review', reference, status: 'dead' } }),
      ).toHaveLength(1);
    },
  );

  test.each(['queued', 'waiting'])('a %s mail of their own is not sent, and gets no link', async (status) => {
    const { reference } = await granted(rig);
    const data = JSON.stringify({ kind: 'confirm', reference, documents: [], signing: false });
    write(
      `insert into outbox (id, kind, recipient, reference, data, status, lane, attempts, uncertain, "notBefore", "createdAt") values ('mine', 'confirm', 'insider@elsewhere.example', '${reference}', '${data}', '${status}', ${status === 'queued' ? "'open'" : 'null'}, 0, 0, '${NOW}', '${NOW}')`,
      `insert into tokens (hash, purpose, reference, email, outbox, "createdAt", "expiresAt") values ('${sha256('x')}', 'download', '${reference}', 'insider@elsewhere.example', 'mine', '${NOW}', '${LATER}')`,
    );
    const sent = rig.mails.length;
    await deliver(rig.deps);
    expect(rig.mails).toHaveLength(sent);
    expect(await rig.deps.store.rows('outbox', { where: { id: 'mine' } })).toMatchObject([{ status: 'dead' }]);
    expect(await rig.deps.store.rows('tokens', { where: { outbox: 'mine' } })).toMatchObject([{ hash: sha256('x') }]);
  });
});

describe('a request or grant', () => {
  const download = async (visitor: Visitor, document = 'soc-2') =>
    (await visitor.post('/access/download', { document })).status;

  test('made granted by hand gives nothing, with a row of grants beside it or without', async () => {
    const reference = await ask(rig, ['soc-2'], grace);
    const { visitor } = await confirm(rig, grace);
    write(
      `update requests set state = 'granted', "expiresAt" = '${LATER}', "signedAt" = '${NOW}' where reference = '${reference}'`,
      `insert into grants (id, reference, document, allowed, used, "expiresAt") values ('${reference}:soc-2', '${reference}', 'soc-2', 5, 0, '${LATER}')`,
    );
    await renewLinks(rig.deps, grace.email, null);
    await rig.settle();
    const shelf = await new Visitor(rig.app).submit(
      await new Visitor(rig.app).go(linkIn(rig.mails.at(-1)?.text ?? '')),
      {},
    );
    expect(shelf.text).not.toContain('name="document" value="soc-2"');
    expect(await download(visitor)).toBe(403);
    expect(rig.stamps).toEqual([]);
  });

  test.each(['allowed = 99', `"expiresAt" = '2028-01-01T00:00:00.000Z'`, `document = 'pentest'`])(
    'a grant changed to %s is none',
    async (change) => {
      const { visitor } = await granted(rig);
      write(`update grants set ${change}`);
      await nothingFrom(async () => {
        for (const document of ['soc-2', 'pentest']) expect(await download(visitor, document)).toBe(404);
      });
    },
  );

  test.each(['name', 'company'])('the %s that is stamped is not changed under way', async (column) => {
    const { visitor } = await granted(rig);
    write(`update requests set ${column} = 'Somebody Else'`);
    await nothingFrom(async () => {
      expect(await download(visitor)).toBe(404);
    });
  });

  test('another address put into a request does not get its documents', async () => {
    const { reference, visitor } = await granted(rig);
    write(`update requests set email = '${grace.email}', domain = 'other.example' where reference = '${reference}'`);
    expect(await download(visitor)).toBe(403);
    await renewLinks(rig.deps, grace.email, null);
    await rig.settle();
    const mail = rig.mails.findLast(({ to }) => to === grace.email);
    if (mail) {
      const theirs = new Visitor(rig.app);
      await theirs.submit(await theirs.go(linkIn(mail.text)), {});
      expect(await download(theirs)).toBe(404);
    }
    expect(rig.stamps).toEqual([]);
  });

  test('used downloads do not come back', async () => {
    const { visitor } = await granted(rig);
    const allowed = rig.deps.manifest.access.grant.downloads;
    for (let at = 0; at < allowed; at++) expect(await download(visitor)).toBe(200);
    write('update grants set used = 0');
    expect(await download(visitor)).toBe(403);
    expect(rig.stamps).toHaveLength(allowed);
  });

  test('what was revoked is not granted again', async () => {
    const { reference, visitor } = await granted(rig);
    const { revokeRequest } = await import('../../../functions/acts/revoke-access.ts');
    await revokeRequest(rig.deps, reference, 'operator');
    write(`update requests set state = 'granted', "closedAt" = null`);
    expect(await download(visitor)).toBe(404);
    expect(rig.stamps).toEqual([]);
  });

  test('a domain that a rule approves, written into the column, is not believed', async () => {
    rig.deps.manifest.access.rules.push({ domain: 'partner.example', decide: 'approve', agreement: 'required' });
    const reference = await ask(rig, ['soc-2'], grace);
    write(`update requests set domain = 'partner.example' where reference = '${reference}'`);
    const { visitor, page } = await confirm(rig, grace);
    await visitor.submit(page, SIGNATURE);
    expect(await rig.deps.store.rows('requests', { where: { reference } })).toMatchObject([{ state: 'signed' }]);
  });

  test('an invitation of their own making goes to the approvers instead', async () => {
    const reference = await ask(rig, ['soc-2'], grace);
    write(`update requests set "invitedBy" = 'approver@northwind.example' where reference = '${reference}'`);
    const { visitor, page } = await confirm(rig, grace);
    await visitor.submit(page, SIGNATURE);
    await rig.settle();
    expect(await rig.deps.store.rows('requests', { where: { reference } })).toMatchObject([{ state: 'signed' }]);
    expect(await rig.deps.store.rows('audit', { where: { event: 'invitation.void' } })).toMatchObject([
      { reference, detail: expect.stringContaining('"why":"unbound"') },
    ]);
    expect(lastMail(rig, 'approver@northwind.example', /^Decision needed/)).toContain('Grace Other');
  });

  test('a signature that nobody gave neither ends the signing nor lets anyone approve', async () => {
    const reference = await ask(rig, ['soc-2'], grace);
    const { agreements } = rig.deps.manifest;
    for (const { id, version, sha256: digest } of agreements)
      write(
        `insert into signatures (id, reference, agreement, version, sha256, text, kind, signer, title, ground, at, address, agent, receipt) values ('s-${id}', '${reference}', '${id}', '${version}', '${digest}', 'x', 'signed', 'Grace', 'CTO', 'x', '${NOW}', 'x', 'x', 'not.a.receipt')`,
      );
    const { page } = await confirm(rig, grace);
    expect(page.text).toContain('name="signer"');
    write(`update requests set state = 'signed', "signedAt" = '${NOW}' where reference = '${reference}'`);
    const { decideRequest } = await import('../../../functions/acts/decide-request.ts');
    const form = { decision: 'approve' as const, documents: ['soc-2'], reply: '', reason: '' };
    await nothingFrom(async () => {
      expect(await decideRequest(rig.deps, reference, form, { by: 'operator' })).toMatchObject({
        refused: 'not-agreed',
      });
    });
  });
});

describe('rotating SECRETS', () => {
  const FRESH = 'a fresh secret of the tests, as long as it has to be';
  const opens = async (visitor: Visitor) => (await visitor.go('/access/')).status === 200;

  test('ends what the removed secret signed: sessions, links, grants, mail on its way', async () => {
    const { visitor } = await granted(rig);
    await renewLinks(rig.deps, ada.email, null);
    rig.deps.settings.secrets = [FRESH];
    expect(await opens(visitor)).toBe(false);
    const sent = rig.mails.length;
    await rig.settle();
    expect(rig.mails).toHaveLength(sent);
    expect((await new Visitor(rig.app).go(linkIn(lastMail(rig, ada.email, /ready/)))).status).toBe(404);
    await renewLinks(rig.deps, ada.email, null);
    await rig.settle();
    const again = new Visitor(rig.app);
    const shelf = await again.submit(await again.go(linkIn(rig.mails.at(-1)?.text ?? '')), {});
    expect(shelf.text).not.toContain('name="document"');
  });

  test('in two steps ends nobody’s access: grants are bound anew while both secrets are there', async () => {
    const [old] = rig.deps.settings.secrets;
    const { visitor } = await granted(rig);
    rig.deps.settings.secrets = [FRESH, old];
    expect(await opens(visitor)).toBe(true);
    expect(await rebindGrants(rig.deps)).toBe(1);
    expect(await rebindGrants(rig.deps)).toBe(0);
    rig.deps.settings.secrets = [FRESH];
    expect(await opens(visitor)).toBe(false);
    await renewLinks(rig.deps, ada.email, null);
    await rig.settle();
    const again = new Visitor(rig.app);
    const shelf = await again.submit(await again.go(linkIn(rig.mails.at(-1)?.text ?? '')), {});
    expect(shelf.text).toContain('name="document" value="soc-2"');
  });
});

describe('rows of a gate from before', () => {
  const strip = () =>
    write(...['requests', 'tokens', 'sessions', 'outbox', 'grants'].map((table) => `update ${table} set mac = null`));

  test('are bound once, by the migration: grants and links go on, sessions end; later rows are not', async () => {
    const { reference, visitor } = await granted(rig);
    await renewLinks(rig.deps, ada.email, null);
    await rig.settle();
    const link = linkIn(rig.mails.at(-1)?.text ?? '');
    strip();
    expect((await visitor.go('/access/')).status).toBe(403);
    expect((await new Visitor(rig.app).go(link)).status).toBe(404);
    await adoptRows(rig.deps);
    expect((await visitor.go('/access/')).status).toBe(403);
    const again = new Visitor(rig.app);
    const shelf = await again.submit(await again.go(link), {});
    expect(shelf.text).toContain('name="document" value="soc-2"');
    expect(await rig.deps.store.rows('audit', { where: { event: 'rows.bound' } })).toHaveLength(1);
    // The gate that is opened again has nothing to migrate, so it adopts nothing.
    write(`update grants set mac = null where reference = '${reference}'`);
    const other = await sqliteStore(ground.file);
    expect(other.migrated).toEqual([]);
    await other.close();
    expect((await again.post('/access/download', { document: 'soc-2' })).status).toBe(404);
  });
});
