import { baseOf } from '../../src/schemas/addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Sender } from '../adapters/mime.ts';
import type { Settings } from '../ports.ts';
import type { Environment } from './env.ts';
import { EnvironmentFault } from './environment-fault.ts';

/**
 * Who the gate's email comes from, and the key it is signed with, where there is one.
 *
 * @throws EnvironmentFault when there is a key that cannot sign: an email waits rather than leave unsigned
 */
export async function mailFrom(env: Environment, { company }: Manifest): Promise<Sender> {
  const { emailWords } = await import('../../src/words/email.ts');
  const { dkimOf } = await import('./dkim.ts');
  return {
    name: emailWords[company.language].sender(company.name),
    address: env.MAIL_FROM ?? company.contacts.security,
    dkim: dkimOf(env),
  };
}

/**
 * `secrets` stand in for those that the environment may lack outside production.
 * @throws EnvironmentFault when `SITE_URL` has another path than the site was built for
 */
export function settingsOf(env: Environment, { company }: Manifest, secrets: readonly string[] = []): Settings {
  const [newest = '', ...older] = env.SECRETS ?? secrets;
  const base = baseOf(company.trustUrl);
  const builtFor = company.trustUrl;
  const siteUrl = env.SITE_URL ?? (env.production ? builtFor : `http://localhost:${env.PORT}${base}`);
  if (siteUrl === undefined) throw new EnvironmentFault([['SITE_URL', 'no-address']]);
  if (baseOf(siteUrl) !== base)
    throw new EnvironmentFault([['SITE_URL', 'other-path', new URL(siteUrl).origin + base, builtFor ?? null]]);
  return {
    siteUrl,
    secrets: [newest, ...older],
    trustProxy: env.TRUST_PROXY,
    cronSecret: env.CRON_SECRET ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    accountsTokens: env.ACCOUNTS_TOKENS ?? [],
    bounceTokens: env.BOUNCE_TOKENS ?? [],
    bounceTopics: env.BOUNCE_TOPICS ?? [],
    confirmationsPerHour: env.CONFIRMATIONS_PER_HOUR,
    sendsPerHour: env.SENDS_PER_HOUR,
  };
}
