import { Client, type FetchLike, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect } from 'vitest';
import { SITE } from '../../support/wanted.ts';

/** The official client asks a deployed gate what the demo states; `request` reaches that gate. */
export async function askAsAgent(request: (address: string, init?: RequestInit) => Promise<Response>): Promise<void> {
  const fetch = ((address, init) => request(String(address), init)) as FetchLike;
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${SITE}/mcp`), { fetch }));
  const found = await client.callTool({ name: 'search', arguments: { query: 'Is customer data encrypted at rest?' } });
  expect(found.structuredContent).toMatchObject({ outcome: 'answer', about: { publisher: 'Northwind Cloud' } });
  const { results } = found.structuredContent as { results: { id: string; url: string }[] };
  const id = results[0]?.id ?? '';
  expect(results[0]?.url).toMatch(/^https:\/\/trust\.northwind\.example\//);
  const whole = await client.callTool({ name: 'fetch', arguments: { id } });
  expect((whole.structuredContent as { text: string }).text.length).toBeGreaterThan(20);
  const posture = await client.callTool({ name: 'posture', arguments: {} });
  expect((posture.structuredContent as { frameworks: object[] }).frameworks.length).toBeGreaterThan(3);
  await client.close();
  const described = await request(`${SITE}/api/openapi.json`);
  expect(await described.json()).toMatchObject({ openapi: '3.1.1' });
}
