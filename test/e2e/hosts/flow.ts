import type { Hono } from 'hono';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { ada, Visitor } from '../../functions/support/visitor.ts';
import { linkIn } from '../../support/link-in.ts';
import type { Received, startMailbox } from '../../support/mailbox.ts';
import { APPROVER, SITE } from '../../support/wanted.ts';

/** A built function, reached as its host would reach it. */
export interface Deployed {
  request(address: string, init?: RequestInit): Promise<Response>;
  /** What the host's schedule calls. */
  schedule(): Promise<void>;
  /** Waits for what goes on after the answers. */
  settle(): Promise<void>;
}

type Mailbox = Awaited<ReturnType<typeof startMailbox>>;
const pathOf = (link: string): string => new URL(link).pathname;

/**
 * From the form to the stamped report through a deployed function: asked, confirmed, signed, approved, downloaded, with real mail.
 * Answers the page or file that the download ended in, and its reader. `carry` is what makes an email leave that fits.
 */
export async function wholeFlow(
  gate: Deployed,
  mailbox: Mailbox,
  document: string,
  carry: (fits: (mail: Received) => boolean) => Promise<void>,
) {
  const app = gate as unknown as Hono;
  const mailTo = async (to: string, path: string) => {
    const fits = (one: Received) => one.to.includes(to) && one.raw.includes(`/${path}/`);
    await carry(fits);
    const mail = mailbox.received.findLast(fits);
    if (!mail) throw new Error(`no mail to ${to} with /${path}/; ${mailbox.received.map((one) => one.to).join()}`);
    return pathOf(linkIn(mail.mail.text, path));
  };
  const visitor = new Visitor(app);
  const sent = await visitor.post('/api/requests', { ...ada, documents: document });
  expect([sent.status, sent.path]).toEqual([303, '/request/sent/']);
  const page = await visitor.submit(await visitor.go(await mailTo(ada.email, 'access')), {});
  expect(page.text).toContain('name="signer"');
  await visitor.submit(page, { signer: ada.name, title: ada.title, authority: 'on', agree: 'on' });

  const approver = new Visitor(app);
  const desk = await approver.go(await mailTo(APPROVER, 'review'));
  expect(desk.status).toBe(200);
  const decided = await approver.submit(desk, { decision: 'approve', days: '7', documents: document });
  expect(decided.status).toBe(200);

  const before = mailbox.received.length;
  await carry((one) => one.to.includes(ada.email) && one.raw.includes('/access/'));
  const ready =
    mailbox.received.slice(before).find((one) => one.to.includes(ada.email)) ??
    mailbox.received.findLast((one) => one.to.includes(ada.email) && /ready/.test(one.mail.subject ?? ''));
  if (!ready) throw new Error('the grant was not mailed');
  const reader = new Visitor(app);
  const shelf = await reader.submit(await reader.go(pathOf(linkIn(ready.mail.text, 'access'))), {});
  expect(shelf.text).toContain('name="document"');
  const answer = await gate.request(`${SITE}/access/download`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      accept: 'text/html',
      cookie: [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: `document=${document}`,
  });
  await gate.settle();
  return { answer, reader };
}

/** Every page of a stamped report bears its reader. */
export async function expectStamped(bytes: Uint8Array, pages: number): Promise<void> {
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes));
  expect(totalPages).toBe(pages);
  for (const page of text) expect(page.replace(/\s+/g, '')).toContain(ada.email);
}
