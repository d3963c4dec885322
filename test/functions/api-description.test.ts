import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { GATE } from '../../src/schemas/addresses.ts';
import { requestForm } from '../../src/schemas/request-form.ts';
import { bearerFrom, program } from './support/bearer.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { ada } from './support/visitor.ts';
import { granted } from './support/walk.ts';

type Json = Record<string, unknown>;
interface Described {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, { responses: Record<string, Json>; requestBody?: Json }>>;
  components: {
    schemas: Record<string, Json & { properties?: Record<string, Json>; required?: string[] }>;
    responses: Record<string, Json>;
  };
}

let rig: Rig;
let described: Described;
beforeAll(async () => {
  rig = await makeApp();
  const answer = await rig.app.request(`${SITE}/api/openapi.json`);
  expect(answer.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.1');
  described = (await answer.json()) as Described;
});

const ours = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${ours(path)}`),
  );

test('it is OpenAPI 3.1, under the public address', async () => {
  const checked = await new Validator().validate(structuredClone(described) as unknown as Record<string, unknown>);
  expect(checked.errors ?? []).toEqual([]);
  expect(described).toMatchObject({ openapi: '3.1.1', servers: [{ url: SITE }] });
});

test('every route below /api/ is described, and everything described is a route', () => {
  const routes = rig.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes)].sort()).toEqual(operations().sort());
  expect(operations().length).toBeGreaterThanOrEqual(7);
  // No address of the table is left without a route either.
  const addresses = Object.values(GATE).filter((path) => path.startsWith('/api/'));
  expect(new Set(addresses)).toEqual(new Set(Object.keys(described.paths).map(ours)));
});

test('a request is described as the form reads it', () => {
  const { asked } = described.components.schemas;
  const fields = Object.keys(requestForm.entries);
  expect(asked?.required).toEqual(fields);
  expect(Object.keys(asked?.properties ?? {})).toEqual([...fields, 'altcha']);
  for (const [name, is] of Object.entries(asked?.properties ?? {}))
    expect([name, is.description, is.default]).toEqual([name, expect.any(String), undefined]);
  expect(asked?.properties?.documents).toMatchObject({ items: { enum: ['soc-2', 'pentest', 'continuity'] } });
  expect(asked?.properties?.purpose).toMatchObject({ minLength: 1, maxLength: 1000 });
});

describe('what is answered keeps to the description', () => {
  const resolve = (one: Json): Json =>
    typeof one.$ref === 'string' ? (described.components.responses[one.$ref.split('/').at(-1) ?? ''] as Json) : one;

  /** Holds an answer to what is described for its operation and status: media type, headers, body. */
  async function holds(operation: string, answer: Response): Promise<unknown> {
    const [method = '', path = ''] = operation.split(' ');
    const responses = described.paths[path]?.[method.toLowerCase()]?.responses ?? {};
    const found = responses[String(answer.status)] ?? responses.default;
    expect([operation, answer.status, found]).toEqual([operation, answer.status, expect.anything()]);
    const { content = {}, headers = {} } = resolve(found ?? {}) as {
      content?: Record<string, { schema: Json }>;
      headers?: Record<string, unknown>;
    };
    for (const name of Object.keys(headers)) expect(answer.headers.get(name), name).not.toBeNull();
    const text = await answer.text();
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    if (Object.keys(content).length === 0) {
      expect(text).toBe('');
      return null;
    }
    expect(Object.keys(content)).toEqual([type]);
    if (!type.endsWith('json')) return text;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const body: unknown = JSON.parse(text);
    const valid = ajv.validate({ ...content[type]?.schema, components: described.components } as Json, body);
    expect([operation, answer.status, ajv.errors, valid]).toEqual([operation, answer.status, null, true]);
    return body;
  }

  const send = (path: string, init: RequestInit = {}) => rig.app.request(SITE + path, init);
  const json = (path: string, body: unknown) =>
    send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  test('requesting, and what is wrong with a request', async () => {
    const request = 'POST /api/requests';
    await holds(request, await json('/api/requests', { ...ada, documents: ['soc-2'] }));
    const faults = await holds(request, await json('/api/requests', { name: '', documents: ['no-such'] }));
    expect(faults).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([{ detail: expect.any(String), pointer: '#/email' }]),
    });
    await holds(
      request,
      await send('/api/requests', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    );
    await holds(request, await json('/api/requests', { ...ada, purpose: 'x'.repeat(70_000), documents: [] }));
    for (let at = 0; at < 30; at++)
      await json('/api/requests', { ...ada, email: `a${at}@buyer${at}.example`, documents: ['soc-2'] });
    const limited = await json('/api/requests', { ...ada, documents: ['soc-2'] });
    expect(limited.status).toBe(429);
    await holds(request, limited);
  });

  test('times to answer, where there are any to tell, and views', async () => {
    const fresh = await makeApp({
      bend: ({ access, company }) => {
        access.publishAnswerTime = true;
        company.statistics.views = 'script';
      },
    });
    await holds('GET /api/answer-time', await fresh.app.request(`${SITE}/api/answer-time`));
    const row = { kind: 'answer' as const, day: '2026-11-21', name: '360', part: '', count: 12 };
    await fresh.deps.store.commit({
      expect: [],
      writes: [{ do: 'insert', table: 'sums', row: { id: 'x', ...row } }],
      audit: [],
    });
    const told = await holds('GET /api/answer-time', await fresh.app.request(`${SITE}/api/answer-time`));
    expect(told).toEqual({ days: 90, requests: 12, halfWithinHours: 6, nineInTenWithinHours: 6 });
    const body = new URLSearchParams({ page: '/', from: '' });
    const headers = { 'sec-fetch-site': 'same-origin' };
    await holds('POST /api/seen', await fresh.app.request(`${SITE}/api/seen`, { method: 'POST', body, headers }));
  });

  test('documents with a token, and every refusal', async () => {
    const fresh = await makeApp();
    const { visitor } = await granted(fresh);
    const { secret } = await bearerFrom(visitor);
    const call = program(fresh, secret);
    await holds('GET /api/documents', await call('GET', '/api/documents'));
    await holds('POST /api/documents/{id}', await call('POST', '/api/documents/soc-2'));
    await holds('POST /api/documents/{id}', await call('POST', '/api/documents/nothing'));
    await holds('GET /api/documents', await program(fresh, null)('GET', '/api/documents'));
    fresh.deps.stamper.stamp = async () => {
      throw new Error('encrypted');
    };
    const broken = await call('POST', '/api/documents/soc-2');
    expect(broken.status).toBe(503);
    await holds('POST /api/documents/{id}', broken);
    // What the framework and the guards refuse is in the same form.
    const wrong = await call('GET', '/api/documents/soc-2');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    await holds('POST /api/documents/{id}', wrong);
    await holds(
      'POST /api/documents/{id}',
      await call('POST', '/api/documents/soc-2', { origin: 'https://evil.example' }),
    );
  });

  test('a copy that is too large for an answer is elsewhere', async () => {
    const lent = new Map<string, Uint8Array>();
    const fresh = await makeApp({
      lender: {
        putCopy: async (key, bytes) => void lent.set(key, bytes),
        addressOf: async (key) => `https://files.example/${key}`,
        removeCopy: async () => {},
      },
    });
    fresh.deps.settings.responseMaxBytes = 10;
    const { visitor } = await granted(fresh);
    const { secret } = await bearerFrom(visitor);
    const answer = await program(fresh, secret)('POST', '/api/documents/soc-2');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `https://files.example/${[...lent.keys()][0]}`,
    ]);
    await holds('POST /api/documents/{id}', answer);
  });

  test('the rest', async () => {
    await holds('GET /api/challenge', await send('/api/challenge'));
    await holds('GET /api/challenge', await send('/api/challenge?for=nothing'));
    await holds('POST /api/work', await json('/api/work', { altcha: 'no work' }));
    await holds('POST /api/unanswered', await json('/api/unanswered', { query: 'mfa' }));
    const cron = (bearer: string) =>
      send('/api/cron', { method: 'POST', headers: { authorization: `Bearer ${bearer}` } });
    await holds('POST /api/cron', await cron('wrong'));
    await holds('POST /api/cron', await cron(rig.deps.settings.cronSecret ?? ''));
    await holds('GET /api/openapi.json', await send('/api/openapi.json'));
  });

  test('an address below /api/ that is none answers programs in JSON, and browsers with a page', async () => {
    const none = await send('/api/nothing');
    expect([none.status, none.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    const page = await send('/api/nothing', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });
});

test('the catalog of what is for programs leads to it (RFC 9727)', async () => {
  const answer = await rig.app.request(`${SITE}/.well-known/api-catalog`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/linkset\+json; profile=/);
  const { linkset } = (await answer.json()) as { linkset: Json[] };
  expect(linkset[0]).toMatchObject({
    anchor: `${SITE}/api/requests`,
    'service-desc': [{ href: `${SITE}/api/openapi.json`, type: expect.any(String) }],
    'service-doc': [{ href: `${SITE}/llms.txt`, type: 'text/plain' }],
  });
});
