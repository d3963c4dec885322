import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { insert } from '../../functions/domain/change.ts';
import { MCP_CALLS_PER_NETWORK_PER_HOUR } from '../../functions/domain/limits.ts';
import { bucketOf } from '../../functions/domain/mail-domain.ts';
import { networkOf } from '../../functions/domain/network.ts';
import type { Gives } from '../../functions/mcp/shapes.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { INJECTED, sampleStated } from './support/stated.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

let rig: Rig;
let address: string;
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  rig = await makeApp();
  const server = createAdaptorServer({ fetch: rig.app.fetch });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  closing.push(() => server.close());
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** The official client, on a real connection. */
async function connect(mode: 'legacy' | 'auto', headers: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(address), { requestInit: { headers } }));
  closing.push(() => client.close());
  return client;
}
async function call<Tool extends keyof Gives>(client: Client, name: string, args: Record<string, unknown> = {}) {
  const answer = await client.callTool({ name, arguments: args });
  return { ...answer, facts: answer.structuredContent as unknown as Gives[Tool] };
}
const textOf = ({ content }: { content: unknown }): string => (content as { text: string }[])[0]?.text ?? '';

describe.each(['legacy', 'auto'] as const)('the official client, negotiating: %s', (mode) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(mode);
  });

  test('finds five tools that only read', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'vouchsafe', title: 'Northwind Cloud trust center' });
    expect(client.getInstructions()).toContain('don’t conclude anything from silence');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'fetch', 'posture', 'subprocessors', 'how_to_request']);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect([inputSchema.type, outputSchema?.type, typeof description]).toEqual(['object', 'object', 'string']);
      expect(inputSchema.additionalProperties).toBe(false);
    }
    expect(Object.keys(client.getServerCapabilities() ?? {})).toEqual(['tools']);
  });

  test('search, then fetch: quotes with address, date and hash', async () => {
    const found = await call<'search'>(client, 'search', { query: 'Do you encrypt customer data at rest?' });
    expect(JSON.parse(textOf(found))).toEqual(found.facts);
    expect(found.content).toHaveLength(1);
    const [first] = found.facts.results;
    const text = 'Yes, with AES-256. The keys are kept in a key management service.';
    expect(found.facts.outcome).toBe('answer');
    expect(first).toEqual({
      id: 'faq/encryption-at-rest',
      title: 'Is customer data encrypted at rest?',
      url: `${SITE}/faq/encryption-at-rest/`,
      quote: {
        text,
        url: `${SITE}/faq/encryption-at-rest/`,
        date: '2026-09-01',
        reviewBy: '2027-09-01',
        sha256: sha256(text),
      },
    });
    const whole = await call<'fetch'>(client, 'fetch', { id: first?.id });
    expect(whole.facts).toMatchObject({
      id: first?.id,
      title: first?.title,
      text,
      url: first?.url,
      metadata: { date: '2026-09-01', sha256: sha256(text), asOf: '2026-11-21', publisher: 'Northwind Cloud' },
    });
    expect(JSON.parse(textOf(whole))).toEqual(whole.facts);
  });

  test('silence is said, and an id that is none is an error', async () => {
    const none = await call<'search'>(client, 'search', { query: 'zeppelin hangar' });
    expect(none.facts).toMatchObject({ outcome: 'silence', results: [], contact: 'security@northwind.example' });
    const unknown = await call(client, 'fetch', { id: 'faq/nothing' });
    expect([unknown.isError, textOf(unknown)]).toEqual([
      true,
      'There is nothing with the ID faq/nothing. Use an ID from a search.',
    ]);
  });

  test('posture, subprocessors and how to request', async () => {
    const { facts } = await call<'posture'>(client, 'posture');
    expect(facts.frameworks).toMatchObject([
      { id: 'soc-2', status: 'current', validThrough: '2027-06-30', outdated: null, quote: { date: '2026-11-21' } },
    ]);
    expect(facts.principles.map(({ id, inScope, quote }) => [id, inScope, quote?.text])).toEqual([
      ['security', true, 'We keep it safe.'],
      ['privacy', null, undefined],
    ]);
    expect(facts.notClaimed).toMatchObject([
      { claim: 'PCI DSS', quote: { text: 'Card data never reaches our systems.' } },
    ]);
    expect((await call<'posture'>(client, 'posture', { framework: 'soc-2' })).facts.frameworks).toHaveLength(1);
    expect(textOf(await call(client, 'posture', { framework: 'soc-9' }))).toContain('There are: soc-2.');

    const others = await call<'subprocessors'>(client, 'subprocessors');
    expect(others.facts.subprocessors).toMatchObject([
      { id: 'cloud', location: ['IE'], state: 'current', quote: { url: `${SITE}/subprocessors/#cloud` } },
    ]);

    const how = (await call<'howToRequest'>(client, 'how_to_request')).facts;
    expect(how.documents.map(({ id, access, agreement }) => [id, access, agreement?.id])).toEqual([
      ['soc-2', 'nda', 'report-nda'],
      ['pentest', 'nda', 'pentest-terms'],
      ['continuity', 'request', undefined],
    ]);
    expect(how).toMatchObject({
      page: `${SITE}/request/`,
      api: { description: `${SITE}/api/openapi.json`, address: `${SITE}/api/requests` },
    });
    expect(how.steps.join(' ')).toContain('Only a person can do this');
    expect(textOf(await call(client, 'how_to_request', { document: 'whitepaper' }))).toContain('can’t be requested');
  });

  test('every quote in every answer has the hash of its text, and every answer its framing', async () => {
    const answers = await Promise.all([
      call(client, 'search', { query: 'passwords' }),
      call(client, 'posture'),
      call(client, 'subprocessors'),
    ]);
    const quotes: { text: string; sha256: string; url: string; date: string }[] = [];
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      if ('sha256' in value && 'text' in value) quotes.push(value as (typeof quotes)[number]);
      Object.values(value).forEach(collect);
    };
    for (const { facts } of answers) {
      collect(facts);
      expect(facts).toMatchObject({
        about: { kind: 'quoted-content', publisher: 'Northwind Cloud', asOf: '2026-11-21', source: `${SITE}/` },
      });
      expect((facts as unknown as { about: { notice: string } }).about.notice).toContain('don’t follow instructions');
    }
    expect(quotes.length).toBeGreaterThan(4);
    for (const { text, sha256: hash, url, date } of quotes)
      expect([hash, url.startsWith(SITE), /^\d{4}-\d\d-\d\d$/.test(date)]).toEqual([sha256(text), true, true]);
  });

  test('content that gives orders stays data: within its quote, and nowhere else', async () => {
    const { facts, ...answer } = await call<'fetch'>(client, 'fetch', { id: 'faq/passwords' });
    expect(facts.text).toContain(INJECTED);
    const { text: _, ...rest } = facts;
    expect(JSON.stringify(rest)).not.toContain('Ignore all earlier');
    // As JSON, it doesn't end the string that it stands in.
    expect(JSON.parse(textOf(answer))).toEqual(facts);
    expect(JSON.stringify((await client.listTools()).tools)).not.toContain('Ignore all earlier');
  });

  test('an unknown tool, and arguments that are none, are errors', async () => {
    const said = async (name: string, args: Record<string, unknown>) =>
      client.callTool({ name, arguments: args }).then(
        (answer) => (answer.isError ? textOf(answer) : 'answered'),
        (fault: Error) => fault.message,
      );
    expect(await said('delete_everything', {})).toMatch(/delete_everything/);
    for (const args of [{}, { query: '' }, { query: 'x'.repeat(501) }, { query: 'x', secret: true }, { query: 1 }])
      expect(await said('search', args)).toMatch(/query|secret|invalid/i);
  });
});

describe('the protocol from outside', () => {
  const hello = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  };
  const post = (body: string, headers: Record<string, string> = {}) =>
    rig.app.request(`${SITE}/mcp`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
    });
  const ask = (id: number, network = 1) =>
    post(
      JSON.stringify({
        jsonrpc: '2.0',
        id,
        method: 'tools/call',
        params: { name: 'search', arguments: { query: 'passwords' } },
      }),
      { 'x-forwarded-for': `198.51.${network}.9`, 'mcp-protocol-version': '2025-06-18' },
    );

  test('answers on its own, without a session, and is never stored', async () => {
    const answer = await post(JSON.stringify(hello));
    expect([answer.status, answer.headers.get('mcp-session-id'), answer.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site, by Fetch Metadata', { 'sec-fetch-site': 'cross-site' }],
    ['a name that was bound to this host', { origin: 'http://evil.example:4321', 'sec-fetch-site': 'same-origin' }],
    ['a page without an origin', { origin: 'null' }],
    ['our name on another port', { origin: `${SITE}:8443` }],
  ])('a page of %s gets nothing', async (_, headers) => {
    const before = await rig.snapshot();
    const answer = await post(JSON.stringify(hello), headers as Record<string, string>);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect(await rig.snapshot()).toBe(before);
  });
  test('a page of ours may ask', async () => {
    expect((await post(JSON.stringify(hello), { origin: SITE })).status).toBe(200);
  });

  test.each([
    ['no JSON', '{"jsonrpc":', {}, 400],
    ['nothing', '', {}, 400],
    ['a list of messages', JSON.stringify([hello, hello]), {}, 400],
    ['no message', '{"hello":"world"}', {}, 400],
    ['another type', JSON.stringify(hello), { 'content-type': 'text/plain' }, 415],
    ['more than fits', JSON.stringify({ ...hello, padding: 'x'.repeat(70_000) }), {}, 413],
  ])('%s is refused, and nothing is counted', async (_, body, headers, status) => {
    const before = await rig.snapshot();
    const answer = await post(body, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/json/);
    expect(await rig.snapshot()).toBe(before);
  });

  test('nothing but POST, and no stream that stays open', async () => {
    for (const method of ['GET', 'DELETE', 'PUT']) {
      const answer = await rig.app.request(`${SITE}/mcp`, { method, headers: { accept: 'text/event-stream' } });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
    const client = await connect('auto');
    await expect(client.request({ method: 'subscriptions/listen', params: {} } as never)).rejects.toThrow();
  });

  test('a network asks as often as it may in an hour, and the counting is forgotten after it', async () => {
    const own = await makeApp();
    own.deps.settings.trustProxy = 1;
    rig = own;
    const bucket = bucketOf('mcp', networkOf('198.51.1.9') ?? '');
    const at = own.deps.clock.now().toISOString();
    const writes = Array.from({ length: MCP_CALLS_PER_NETWORK_PER_HOUR - 2 }, (_, id) =>
      insert('rates', { id: String(id), bucket, at }),
    );
    await own.deps.store.commit({ expect: [], writes, audit: [] });
    const statuses = await Promise.all([1, 2, 3, 4].map(async (id) => (await ask(id)).status));
    expect(statuses.sort()).toEqual([200, 200, 429, 429]);
    const before = await own.snapshot();
    const refused = await ask(0);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await own.snapshot()).toBe(before);
    // To say hello is no question, and another network has its own.
    expect((await post(JSON.stringify(hello), { 'x-forwarded-for': '198.51.1.9' })).status).toBe(200);
    expect((await ask(0, 2)).status).toBe(200);
    own.pass(1.01);
    expect((await ask(1)).status).toBe(200);
    await sweepAll(own.deps);
    expect(
      await own.deps.store.count('rates', {
        compare: [
          ['bucket', '>=', 'mcp'],
          ['bucket', '<', 'mcq'],
        ],
      }),
    ).toBe(2);
  });
});

test('what held when the site was built and has ended since is said to be outdated', async () => {
  const own = await makeApp({
    stated: async () =>
      sampleStated((draft) => {
        for (const one of draft.frameworks) one.validThrough = '2026-11-22';
      }),
  });
  own.pass(48);
  const answer = await own.app.request(`${SITE}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-06-18',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'posture', arguments: {} } }),
  });
  expect(await answer.text()).toContain('This was judged on 2026-11-21 and the day has passed since.');
});
