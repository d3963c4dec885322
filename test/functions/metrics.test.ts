import { beforeAll, describe, expect, test } from 'vitest';
import { sumLog } from '../../functions/acts/sum-log.ts';
import { observedDeps } from '../../functions/adapters/observed-deps.ts';
import { prometheus } from '../../functions/adapters/prometheus.ts';
import { createApp } from '../../functions/app.ts';
import { MailFault } from '../../functions/domain/mail-fault.ts';
import type { Deps } from '../../functions/ports.ts';
import { linkIn } from '../support/link-in.ts';
import { type Family, parseExposition } from './support/exposition.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, granted, lastMail, signed } from './support/walk.ts';

const TOKEN = 'the metrics token of the tests, long';

/** The same gate, watched. */
async function watched(token: string | null = TOKEN): Promise<Rig> {
  const rig = await makeApp();
  rig.deps.settings.metricsToken = token;
  const { observer, metrics } = prometheus();
  Object.assign(rig.deps, observedDeps({ ...rig.deps }, observer, metrics));
  return { ...rig, app: createApp(rig.deps) };
}
const scrape = (rig: Rig, authorization = `Bearer ${TOKEN}`) =>
  rig.app.request(`${SITE}/metrics`, { headers: { authorization } });

async function decideNewest(rig: Rig): Promise<void> {
  const approver = new Visitor(rig.app);
  const page = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  await approver.submit(page, { decision: 'approve', days: '14', documents: ['soc-2'] });
  await rig.settle();
}

describe('GET /metrics', () => {
  let rig: Rig;
  let text = '';
  let families: Map<string, Family>;
  beforeAll(async () => {
    rig = await watched();
    const { visitor, shelf } = await granted(rig);
    await visitor.submit(shelf, { document: 'soc-2' });
    await visitor.go('/no/such/page');
    const waiting = { ...ada, email: 'grace@other.example' };
    await signed(rig, ['soc-2'], waiting);
    rig.pass(2);
    await decideNewest(rig);
    await sumLog(rig.deps);
    rig.pass(1);
    const answer = await scrape(rig);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4; charset=utf-8$/);
    text = await answer.text();
    families = parseExposition(text);
  });
  const value = (name: string, labels: Record<string, string> = {}): number | undefined =>
    families
      .get(name)
      ?.samples.find((one) => one.name === name && JSON.stringify(one.labels) === JSON.stringify(labels))?.value;

  test('says what the database says', () => {
    expect(value('vouchsafe_requests', { state: 'granted' })).toBe(2);
    expect(value('vouchsafe_requests', { state: 'signed' })).toBe(0);
    expect(value('vouchsafe_outbox', { status: 'dead' })).toBe(0);
    expect(value('vouchsafe_outbox', { status: 'sent' })).toBeGreaterThan(3);
    expect(value('vouchsafe_oldest_waiting_seconds', { what: 'request' })).toBe(0);
    expect(value('vouchsafe_audit_log_rows')).toBeGreaterThan(8);
    expect(value('vouchsafe_downloads', { document: 'soc-2' })).toBe(1);
    expect(value('vouchsafe_request_stages', { stage: 'submitted' })).toBe(2);
    expect(value('vouchsafe_request_stages', { stage: 'granted' })).toBe(2);
    expect(value('vouchsafe_request_stages', { stage: 'denied' })).toBe(0);
    // One was decided at the moment it was signed.
    for (const [within, count] of [
      ['1', 1],
      ['4', 2],
      ['24', 2],
      ['any', 2],
    ] as const)
      expect([within, value('vouchsafe_answers', { within })]).toEqual([within, count]);
  });

  test('says what this process has done, in sound histograms', () => {
    const http = families.get('vouchsafe_http_request_duration_seconds');
    expect(http?.type).toBe('histogram');
    const routes = new Set(http?.samples.map(({ labels }) => labels.route));
    expect(routes).toEqual(new Set(['api', 'access', 'review', 'unknown']));
    const notFound = http?.samples.find(
      ({ name, labels }) => name.endsWith('_count') && labels.route === 'unknown' && labels.status === '4xx',
    );
    expect(notFound?.value).toBe(1);
    expect(
      families.get('vouchsafe_stamp_duration_seconds')?.samples.find(({ name }) => name.endsWith('_count')),
    ).toEqual({
      name: 'vouchsafe_stamp_duration_seconds_count',
      labels: { outcome: 'stamped' },
      value: 1,
    });
    expect(value('vouchsafe_mails_total', { outcome: 'sent' })).toBe(rig.mails.length);
  });

  test('names nobody, and has no label without bounds', () => {
    expect(text).not.toMatch(/lucja|buyer|@|VS-|203\.0\.113|northwind/i);
    const labels = new Set(
      [...families.values()].flatMap(({ samples }) => samples.flatMap((one) => Object.keys(one.labels))),
    );
    expect(labels).toEqual(
      new Set(['state', 'status', 'what', 'document', 'stage', 'within', 'method', 'route', 'outcome', 'le']),
    );
  });

  test('a thousand addresses are no new series', async () => {
    const series = async () => (await (await scrape(rig)).text()).split('\n').length;
    await rig.app.request(`${SITE}/access/none`, { headers: { 'sec-fetch-mode': 'navigate' } });
    await scrape(rig);
    const before = await series();
    for (let at = 0; at < 100; at++) {
      await rig.app.request(`${SITE}/access/token-${at}`);
      await rig.app.request(`${SITE}/${at}/x`);
    }
    expect(await series()).toBe(before);
  });

  test('counts what failed', async () => {
    const failing = await makeApp();
    failing.deps.settings.metricsToken = TOKEN;
    failing.deps.mailer = { send: () => Promise.reject(new MailFault('550 no', 'never')) };
    const { observer, metrics } = prometheus();
    const deps: Deps = observedDeps({ ...failing.deps }, observer, metrics);
    Object.assign(failing.deps, deps);
    await ask({ ...failing, app: createApp(failing.deps) }, ['soc-2'], ada);
    const found = parseExposition((await deps.metrics?.text(await gauges(failing)))?.text ?? '');
    expect(found.get('vouchsafe_mails_total')?.samples).toEqual([
      { name: 'vouchsafe_mails_total', labels: { outcome: 'never' }, value: 1 },
    ]);
    expect(found.get('vouchsafe_outbox')?.samples).toContainEqual({
      name: 'vouchsafe_outbox',
      labels: { status: 'dead' },
      value: 1,
    });
  });
});

const gauges = async ({ deps }: Rig) => (await import('../../functions/acts/read-gauges.ts')).readGauges(deps);

test.each(['', 'Bearer', 'Bearer wrong', 'Bearer the cron secret of the tests', `Basic ${TOKEN}`])(
  'refuses “%s”, and says nothing',
  async (authorization) => {
    const answer = await scrape(await watched(), authorization);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await answer.text()).not.toContain('vouchsafe_');
  },
);

test('where no token is set, or nothing is collected, there is no such page', async () => {
  for (const authorization of ['Bearer ', `Bearer ${TOKEN}`])
    expect((await scrape(await watched(null), authorization)).status).toBe(404);
  const plain = await makeApp();
  plain.deps.settings.metricsToken = TOKEN;
  expect((await scrape(plain)).status).toBe(404);
});
