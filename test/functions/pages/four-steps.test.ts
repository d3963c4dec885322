import { expect, test } from 'vitest';
import { SESSION_LIFETIME_HOURS, WAITING_RENEWAL_SECONDS } from '../../../functions/domain/limits.ts';
import { render } from '../../../functions/markup.ts';
import { shelfPage } from '../../../functions/pages/shelf.ts';
import { viewOf } from '../../../functions/pages/view.ts';
import { to } from '../../../src/schemas/addresses.ts';
import { siteWords } from '../../../src/words/site.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, granted, invited, lastMail, SIGNATURE, signed } from '../support/walk.ts';

const stepOf = (html: string): string | undefined => /<div class="progress"><p>([^<]*)<\/p>/.exec(html)?.[1];
const namesOf = (html: string): string[] =>
  [...(/<div class="progress">.*?<ol>(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<span>([^<]*)/g)].map(
    ([, name = '']) => name,
  );

test('the four steps have the same names in the form, on each page and in each email', async () => {
  const { steps } = siteWords.en.requests;
  const names = [steps.request[0], steps.sign[0], steps.review, steps.download[0]];
  expect(names).toEqual(['Request', 'Sign', 'We review', 'Read']);
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const mail = lastMail(rig, ada.email, /^Confirm/);
  const opening = await new Visitor(rig.app).go(linkIn(mail));
  const { visitor, page } = await confirm(rig);
  const waits = await visitor.submit(page, SIGNATURE);
  const next = await makeApp();
  const { shelf } = await granted(next);
  for (const html of [opening.text, page.text, waits.text, shelf.text]) expect(namesOf(html)).toEqual(names);
  expect([opening, page, waits, shelf].map(({ text }) => stepOf(text))).toEqual([
    `Step 2 of 4: ${names[1]}`,
    `Step 2 of 4: ${names[1]}`,
    `Step 3 of 4: ${names[2]}`,
    `Step 4 of 4: ${names[3]}`,
  ]);
  expect(mail).toContain(`Step 2 of 4: ${names[1]}\n`);
  expect(lastMail(next, ada.email, /ready/)).toContain(`Step 4 of 4: ${names[3]}\n`);
});

test('where there is nothing to sign, the second step is to confirm', async () => {
  const rig = await makeApp();
  await ask(rig, ['continuity']);
  const mail = lastMail(rig, ada.email, /^Confirm/);
  expect(mail).toContain('Step 2 of 4: Confirm\n');
  const { page } = await confirm(rig);
  expect(namesOf(page.text)[1]).toBe(siteWords.en.requests.steps.confirm[0]);
  expect(stepOf(page.text)).toBe('Step 3 of 4: We review');
});

test('the page that waits asks for itself again, says so, and can be told not to', async () => {
  const rig = await makeApp();
  const { visitor } = await signed(rig);
  const waits = await visitor.go('/access/');
  expect(waits.headers.get('refresh')).toBe(String(WAITING_RENEWAL_SECONDS));
  expect(WAITING_RENEWAL_SECONDS).toBeGreaterThanOrEqual(60);
  expect(waits.text).toContain('every minute. Last checked: 21 November 2026 at 10:00 UTC.');
  expect(waits.text).toContain('<a href="/access/?renew=off">Stop checking</a>');
  const still = await visitor.go('/access/?renew=off');
  expect(still.headers.get('refresh')).toBeNull();
  expect(still.text).toMatch(
    /<a href="\/access\/\?renew=off">Look now<\/a> · <a href="\/access\/">Check every minute<\/a>/,
  );
});

test('it stops before its session ends, so that a reader who waits is not shown a refusal', async () => {
  const rig = await makeApp();
  const { visitor } = await signed(rig);
  rig.pass(SESSION_LIFETIME_HOURS - WAITING_RENEWAL_SECONDS / 3600);
  const last = await visitor.go('/access/');
  expect(last.status).toBe(200);
  expect(last.headers.get('refresh')).toBeNull();
  expect(last.text).toContain('doesn’t check for our decision by itself');
});

test('no other page asks for itself again: not the agreement, not the documents, not a request that came to its end', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const { page, visitor } = await confirm(rig);
  expect(page.headers.get('refresh')).toBeNull();
  await visitor.submit(page, SIGNATURE);
  const approver = new Visitor(rig.app);
  await rig.settle();
  const desk = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  await approver.submit(desk, { decision: 'deny', reason: 'Not a customer.' });
  const ended = await visitor.go('/access/');
  expect(ended.headers.get('refresh')).toBeNull();
  expect(ended.text).toMatch(/<dt>Reason<\/dt><dd>Not a customer\.<\/dd>/);
  expect((await granted(await makeApp())).shelf.headers.get('refresh')).toBeNull();
});

test('the documents say what was agreed on sharing them, and nothing of their own', async () => {
  const { shelf } = await granted(await makeApp());
  expect(shelf.text).toContain('That’s set by what you signed: ');
  expect(shelf.text).not.toMatch(/don’t share|do not (?:share|pass)/i);
  expect(shelf.text).toMatch(/<li><div><strong>[^<]*<\/strong>.*?<\/div><button class="button" name="document"/s);
  const { shelf: waived } = await invited(await makeApp());
  expect(waived.text).toContain('You signed no agreement for these documents. Ask security@northwind.example');
});

test('a document that is gone says so, and so does a list with nothing left in it', async () => {
  const rig = await makeApp();
  const { reference } = await granted(rig);
  const [request] = await rig.deps.store.rows('requests', { where: { reference } });
  const [grant] = await rig.deps.store.rows('grants', { where: { reference } });
  if (!request || !grant) throw new Error('nothing was granted');
  const view = viewOf({ manifest: rig.deps.manifest, to: to('') });
  const gone = render(
    shelfPage(request, [{ grant, title: 'soc-2', isGone: true, bytes: null, pages: null }], [])(view).main,
  );
  expect(gone).toMatch(/<p class="status">No longer available<\/p>/);
  const empty = render(shelfPage(request, [], [])(view).main);
  expect(empty).toContain('None of the documents you were given access to is available here now.');
  expect(empty).not.toMatch(/0 documents|<ul class="rows"|Create a token/);
  // What was signed stays.
  expect(empty).toContain('Download your receipt');
});
