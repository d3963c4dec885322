import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Gauges } from '../domain/gauges.ts';
import { METHODS, type Note, type Observed } from '../domain/observed.ts';
import type { Metrics, Observer } from '../ports.ts';

const NS_PER_SECOND = 1e9;
const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STAMP_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** The first part of a route's pattern: as many as there are rooms, whatever is asked for. */
const groupOf = (route: string): string => route.split('/')[1] || 'unknown';
const methodOf = (method: string): string => METHODS.find((one) => one === method) ?? 'other';

/**
 * What this process has done since its start and what the database says at the moment, as Prometheus reads it. Every label has few values
 * that are known beforehand, but for the ids of documents.
 */
export function prometheus(): { observer: Observer; metrics: Metrics } {
  const registers = [new Registry()];
  const [registry] = registers;
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `vouchsafe_${name}`, help, labelNames, registers });
  const http = new Histogram({
    name: 'vouchsafe_http_request_duration_seconds',
    help: 'Answers of the gate, by method, the first part of the route and the class of the status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: HTTP_SECONDS,
    registers,
  });
  const timed = (name: string, help: string, buckets: number[]) =>
    new Histogram({
      name: `vouchsafe_${name}_duration_seconds`,
      help,
      labelNames: ['outcome'] as const,
      buckets,
      registers,
    });
  const stamps = timed('stamp', 'Copies stamped.', STAMP_SECONDS);
  const commits = timed('commit', 'Changes given to the database.', HTTP_SECONDS);
  const reads = timed('vault_read', 'Files read from the vault.', HTTP_SECONDS);
  const mails = new Counter({
    name: 'vouchsafe_mails_total',
    help: 'Attempts to hand an email to the mail server.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const requests = gauge('requests', 'Requests by state.', 'state');
  const outbox = gauge('outbox', 'Emails by status.', 'status');
  const oldest = gauge('oldest_waiting_seconds', 'How long the oldest request or email has waited.', 'what');
  const log = gauge('audit_log_rows', 'Rows of the audit log.');
  const seal = gauge('audit_seal_age_seconds', 'Age of the newest seal of the audit log.');
  const downloads = gauge(
    'downloads',
    'Copies handed out, by document, for as long as sums are kept (400 days).',
    'document',
  );

  const take: Record<Observed, (note: Note, seconds: number) => void> = {
    request: ({ method = '', route = '', status = 500 }, seconds) =>
      http.observe(
        { method: methodOf(method), route: groupOf(route), status: `${Math.floor(status / 100)}xx` },
        seconds,
      ),
    commit: ({ outcome = 'failed' }, seconds) => commits.observe({ outcome }, seconds),
    stamp: ({ outcome = 'failed' }, seconds) => stamps.observe({ outcome }, seconds),
    vault: ({ outcome = 'failed' }, seconds) => reads.observe({ outcome }, seconds),
    mail: ({ outcome = 'failed' }) => mails.inc({ outcome }),
  };
  function fill(now: Gauges): void {
    for (const [state, count] of Object.entries(now.requests)) requests.set({ state }, count);
    for (const [status, count] of Object.entries(now.outbox)) outbox.set({ status }, count);
    oldest.set({ what: 'request' }, now.oldestRequestSeconds);
    oldest.set({ what: 'email' }, now.oldestMailSeconds);
    log.set(now.logRows);
    if (now.sealSeconds === null) seal.remove();
    else seal.set(now.sealSeconds);
    downloads.reset();
    for (const { document, total } of now.downloads) downloads.set({ document }, total);
  }
  return {
    observer: {
      async around(what, work) {
        const began = process.hrtime.bigint();
        let noted: Note = {};
        try {
          return await work((facts) => {
            noted = { ...noted, ...facts };
          });
        } finally {
          take[what](noted, Number(process.hrtime.bigint() - began) / NS_PER_SECOND);
        }
      },
    },
    metrics: {
      async text(now) {
        fill(now);
        return { type: registry?.contentType ?? '', text: (await registry?.metrics()) ?? '' };
      },
    },
  };
}
