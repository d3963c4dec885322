import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OwnServer, ownServer } from '../../support/postgres.ts';
import { GATE_ORIGIN, type GateProcess, type Ground, makeGround, startGate } from '../faults/support/gate-process.ts';
import { ada } from '../support/visitor.ts';

let server: OwnServer;
let ground: Ground;
let gates: GateProcess[];
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server.remove());
beforeEach(async () => {
  ground = makeGround({ DATABASE_URL: await server.fresh() });
  gates = await Promise.all([startGate(ground), startGate(ground)]);
});
afterEach(async () => {
  for (const { child } of gates) child.kill('SIGKILL');
  server.thaw();
  ground.remove();
});

const health = async ({ base }: GateProcess) => {
  const answer = await fetch(`${base}/healthz`);
  return { status: answer.status, facts: (await answer.json().catch(() => null)) as unknown };
};
const submit = ({ base }: GateProcess) =>
  fetch(`${base}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: GATE_ORIGIN },
    body: JSON.stringify({ ...ada, documents: ['soc-2'] }),
  });
const stopped = ({ child, ended }: GateProcess) => {
  child.kill('SIGTERM');
  return ended;
};

test('two processes that start at once on an empty PostgreSQL share it, and stop in order', async () => {
  const [one, two] = gates as [GateProcess, GateProcess];
  expect((await submit(one)).status).toBe(202);
  expect((await health(two)).status).toBe(200);
  expect(await stopped(one)).toEqual({ code: 0, signal: null });
  expect((await submit(two)).status).toBe(202);
  expect(await stopped(two)).toEqual({ code: 0, signal: null });
});

test('a process whose PostgreSQL is frozen says so, and stops in order', async () => {
  const [one] = gates as [GateProcess];
  expect((await submit(one)).status).toBe(202);
  server.freeze();
  expect((await submit(one)).status).toBe(503);
  expect((await health(one)).status).toBe(503);
  expect(await stopped(one)).toEqual({ code: 0, signal: null });
});
