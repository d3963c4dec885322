import type { Manifest } from '../../src/schemas/manifest.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import type { HostName } from '../hosts/capabilities.ts';
import type { Environment } from '../hosts/env.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Who watches the gate, and what counts views: where nothing stays to do it, and a secret that has two uses. */
export function checkWatching(
  host: HostName,
  env: Environment,
  { company }: Manifest,
  { table, watching }: PreflightWords,
): Finding[] {
  const { METRICS_TOKEN: token, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env;
  const asked = [token ? 'METRICS_TOKEN' : [], endpoint ? 'OTEL_EXPORTER_OTLP_ENDPOINT' : []].flat();
  const isShared = token !== undefined && (token === env.CRON_SECRET || (env.SECRETS ?? []).includes(token));
  const views =
    host !== 'node' && company.statistics.views === 'server' ? [warn(table.views, watching.viewsNotHere)] : [];
  if (asked.length === 0) return views;
  return [isShared ? fail('METRICS_TOKEN', watching.shared) : ok(table.watching, watching.on(asked)), ...views];
}
