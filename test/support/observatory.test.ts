import { expect, it } from 'vitest';
import { headersFor } from '../../src/schemas/headers.ts';
import { observe } from './observatory.ts';

const page = (headers: Record<string, string>, body = '<p>') => ({
  url: 'https://trust.example/',
  headers: new Headers({ 'content-type': 'text/html', ...headers }),
  body,
});
const score = (headers: Record<string, string>, body?: string) => observe(page(headers, body), 4).score;
const good = headersFor('page');

it('gives a bare page what the Observatory gives it, and nothing for half-measures', () => {
  // -25 without a policy, -20 without HSTS, -5 without nosniff, -20 when it can be framed.
  expect(score({})).toBe(30);
  expect(score({ ...good, 'content-security-policy': "script-src 'unsafe-inline'" })).toBe(80);
  expect(score({ ...good, 'content-security-policy': "default-src 'self'; default-src 'none'" })).toBe(75);
  expect(score({ ...good, 'content-security-policy': "default-src 'self'; script-src 'unsafe-eval'" })).toBe(
    100 - 10 + 15,
  );
  expect(score({ ...good, 'strict-transport-security': 'max-age=1000' })).toBe(100 - 10 + 30);
  expect(score({ ...good, 'set-cookie': 'session=1; Secure; SameSite=Lax' })).toBe(70);
  expect(score({ ...good, 'set-cookie': '__Host-session=1; Secure; HttpOnly; SameSite=Lax' })).toBe(135);
  expect(score(good, '<script src="https://cdn.example/a.js"></script>')).toBe(100 - 5 + 30);
  expect(score(good, '<script src="/a.js" integrity="sha384-x"></script>')).toBe(135);
  expect(observe(page({ ...good, 'cross-origin-opener-policy': 'nonsense' }), 6).score).toBe(100 + 30 - 5 + 10);
});
