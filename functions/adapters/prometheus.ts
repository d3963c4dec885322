import { Counter, Histogram, Registry } from 'prom-client';
import { METHODS, type Note, type Observed } from '../domain/observed.ts';
import type { Metrics, Observer } from '../ports.ts';
import { databaseMetrics } from './database-metrics.ts';

const NS_PER_SECOND = 1e9;
const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STAMP_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** The first part of a route's pattern: as many as there are rooms, whatever is asked for. */
const groupOf = (route: string): string => route.split('/')[1] || 'unknown';
const methodOf = (method: string): string => METHODS.find((one) => one === method) ?? 'other';

/** What this process has done since its start, beside what the database says. Every label has few values that are known beforehand. */
export function prometheus(): { observer: Observer; metrics: Metrics } {
  const counted = new Registry();
  const registers = [counted];
  const database = databaseMetrics();
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
        const { type, text } = await database.text(now);
        return { type, text: text + (await counted.metrics()) };
      },
    },
  };
}
