import type { PreflightWords } from '../../src/words/en/preflight.ts';
import type { Environment } from '../hosts/env.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Who may report bounces, where anyone may. */
export function checkBounces(
  { BOUNCE_TOKENS: tokens, BOUNCE_TOPICS: topics, ...env }: Environment,
  { table, bounces }: PreflightWords,
): Finding[] {
  if (!tokens) return topics ? [warn('BOUNCE_TOPICS', bounces.noTokens)] : [];
  const others = [env.CRON_SECRET, env.METRICS_TOKEN, ...(env.SECRETS ?? []), ...(env.ACCOUNTS_TOKENS ?? [])];
  if (tokens.some((one) => others.includes(one))) return [fail('BOUNCE_TOKENS', bounces.shared)];
  return [ok(table.bounces, topics ? bounces.topics(topics.length) : bounces.anyTopic)];
}
