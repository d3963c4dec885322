import { describe, expect, test } from 'vitest';
import { BODY_MAX_BYTES, FAULTS_TOLD, FORM_MAX_FIELDS } from '../../../functions/domain/limits.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, SITE } from '../support/make-app.ts';
import { ada, formBody, Visitor } from '../support/visitor.ts';
import { ask, confirm, lastMail, signed } from '../support/walk.ts';

const own = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'text/html',
};
const filled = (unit: string): string => unit.repeat(Math.floor(BODY_MAX_BYTES / unit.length));
const many = (name: (at: number) => string): string => {
  let body = '';
  for (let at = 0; body.length + 12 < BODY_MAX_BYTES; at++) body += `${body === '' ? '' : '&'}${name(at)}`;
  return body.slice(0, BODY_MAX_BYTES);
};
const jsonOf = (value: unknown): string => JSON.stringify(value).slice(0, BODY_MAX_BYTES);

const BODIES: readonly (readonly [what: string, body: string, type?: string])[] = [
  ['a&a&…', filled('a&')],
  ['&&&…', filled('&')],
  ['a thousand names', many((at) => `n${at}`)],
  ['a known name again and again', filled('name=a&')],
  ['documents', filled('documents=a&')],
  ['empty documents', filled('documents=&')],
  ['an object of names', jsonOf(Object.fromEntries(Array.from({ length: 8000 }, (_, at) => [at, 0]))), 'json'],
  ['one name twice and so on', `{${Array(9000).fill('"a":1').join(',')}}`, 'json'],
  ['a list', jsonOf({ documents: Array(20_000).fill('a') }), 'json'],
  ['a list of lists', jsonOf({ documents: Array(15_000).fill([]) }), 'json'],
  ['a deep one', `{"documents":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'json'],
  ['long names', many((at) => `${'x'.repeat(2000)}${at}`)],
  ['marks that grow when they are escaped', `name=${filled("'").slice(0, -8)}`],
];
/** What an empty form is answered with: the page with one fault for each of its fields. */
const baseline = async () => {
  const rig = await makeApp();
  const page = await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers: own, body: 'name=' });
  return (await page.text()).length;
};

describe('a body at the limit', () => {
  test.each(BODIES)('%s: a small answer, nothing stored', async (_, body = '', type) => {
    expect(body.length).toBeLessThanOrEqual(BODY_MAX_BYTES);
    const rig = await makeApp();
    const before = await rig.snapshot();
    const headers = { ...own, ...(type ? { 'content-type': 'application/json' } : {}) };
    for (const path of ['/api/requests', '/access/fresh/', '/admin/sign-in/']) {
      const answer = await rig.app.request(SITE + path, { method: 'POST', headers, body });
      expect([path, answer.status]).toEqual([
        path,
        expect.toSatisfy((status: number) => status >= 400 && status < 500),
      ]);
      expect((await answer.text()).length).toBeLessThan(2 * (await baseline()) + 12_000);
    }
    expect(await rig.snapshot()).toBe(before);
  });

  test('costs no more of the loop than a form of the same size with one field', async () => {
    const rig = await makeApp();
    const time = async (body: string) => {
      let least = Number.POSITIVE_INFINITY;
      for (let at = 0; at < 7; at++) {
        const started = performance.now();
        await (await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers: own, body })).text();
        least = Math.min(least, performance.now() - started);
      }
      return least;
    };
    const one = await time(`purpose=${'a'.repeat(BODY_MAX_BYTES - 8)}`);
    for (const [, body = '', type] of BODIES) if (!type) expect(await time(body)).toBeLessThan(10 * one + 10);
  });
});

test('faults are told up to a number, and the rest is counted', async () => {
  const rig = await makeApp();
  const body = formBody({ ...ada, documents: 'soc-2' }).toString();
  const extra = Array.from({ length: FAULTS_TOLD + 5 }, (_, at) => `x${at}=1`).join('&');
  const answer = await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { ...own, accept: 'application/json' },
    body: `${body}&${extra}`,
  });
  const { errors } = (await answer.json()) as { errors: { detail: string }[] };
  expect([answer.status, errors.length, errors.at(-1)?.detail]).toEqual([
    422,
    FAULTS_TOLD + 1,
    'And 5 more problems like these',
  ]);
});

test('as many fields as a form may have are read, one more is not', async () => {
  const rig = await makeApp();
  const post = async (count: number) => {
    const body = Array.from({ length: count }, () => 'documents=soc-2').join('&');
    return (await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers: own, body })).status;
  };
  expect([await post(FORM_MAX_FIELDS), await post(FORM_MAX_FIELDS + 1)]).toEqual([422, 413]);
});

test('signing and deciding are held to the same', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const { visitor } = await confirm(rig);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const before = await rig.snapshot();
  const at = async (path: string) => {
    const answer = await rig.app.request(new URL(path, SITE).href, {
      method: 'POST',
      headers: { ...own, cookie },
      body: filled('a&'),
    });
    return [answer.status, (await answer.text()).length < 20_000];
  };
  expect(await at('/access/sign')).toEqual([413, true]);
  expect(await rig.snapshot()).toBe(before);
  await signed(rig, ['pentest'], { ...ada, email: 'other@buyer.example' });
  const review = linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/));
  expect(await at(review)).toEqual([413, true]);
  expect((await new Visitor(rig.app).go(review)).status).toBe(200);
});
