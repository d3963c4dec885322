import { Gauge, Registry } from 'prom-client';
import { ANSWER_BARS_HOURS } from '../domain/answer-time.ts';
import type { Gauges } from '../domain/gauges.ts';
import type { Metrics } from '../ports.ts';

/**
 * What the database says at the moment, as Prometheus reads it: on every host, since nothing has to stay for it. Every label has few values
 * that are known beforehand, but for the ids of documents.
 */
export const databaseMetrics = (): Metrics => ({
  async text(now) {
    const registry = fresh(now);
    return { type: registry.contentType, text: await registry.metrics() };
  },
});

function fresh(now: Gauges): Registry {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `vouchsafe_${name}`, help, labelNames, registers: [registry] });
  const requests = gauge('requests', 'Requests by state.', 'state');
  for (const [state, count] of Object.entries(now.requests)) requests.set({ state }, count);
  const outbox = gauge('outbox', 'Emails by status.', 'status');
  for (const [status, count] of Object.entries(now.outbox)) outbox.set({ status }, count);
  const oldest = gauge('oldest_waiting_seconds', 'How long the oldest request or email has waited.', 'what');
  oldest.set({ what: 'request' }, now.oldestRequestSeconds);
  oldest.set({ what: 'email' }, now.oldestMailSeconds);
  gauge('audit_log_rows', 'Rows of the audit log.').set(now.logRows);
  const seal = gauge('audit_seal_age_seconds', 'Age of the newest seal of the audit log.');
  if (now.sealSeconds === null) seal.remove();
  else seal.set(now.sealSeconds);
  const downloads = gauge('downloads', `Copies handed out, by document, ${KEPT}.`, 'document');
  for (const { document, total } of now.downloads) downloads.set({ document }, total);
  const stages = gauge('request_stages', `Requests that reached a stage, ${KEPT}.`, 'stage');
  for (const [stage, total] of Object.entries(now.stages)) stages.set({ stage }, total);
  const answers = gauge('answers', `Decisions of people within so many hours, ${KEPT}.`, 'within');
  const within = (most: number): number =>
    now.answers.reduce((sum, { minutes, count }) => (minutes <= most * 60 ? sum + count : sum), 0);
  for (const hours of ANSWER_BARS_HOURS) answers.set({ within: String(hours) }, within(hours));
  answers.set({ within: 'any' }, within(Number.POSITIVE_INFINITY));
  return registry;
}
const KEPT = 'for as long as sums are kept (400 days)';
