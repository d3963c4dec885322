import { baseOf } from '../../src/schemas/addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Settings } from '../ports.ts';
import { type Environment, EnvironmentFault } from './env.ts';

/** Who the gate's mail comes from. */
export const mailFrom = (env: Environment, { company }: Manifest): { name: string; address: string } => ({
  name: `${company.name} Trust center`,
  address: env.MAIL_FROM ?? company.contacts.security,
});

/**
 * `secrets` stand in for those that the environment may lack outside production.
 * @throws EnvironmentFault when `SITE_URL` has another path than the site was built for
 */
export function settingsOf(env: Environment, { company }: Manifest, secrets: readonly string[] = []): Settings {
  const [newest = '', ...older] = env.SECRETS ?? secrets;
  const base = baseOf(company.trustUrl);
  const builtFor = company.trustUrl;
  const siteUrl = env.SITE_URL ?? (env.production ? builtFor : `http://localhost:${env.PORT}${base}`);
  if (siteUrl === undefined)
    throw new EnvironmentFault('SITE_URL: missing; content/company.yaml has no trustUrl, so nothing else says it');
  if (baseOf(siteUrl) !== base)
    throw new EnvironmentFault(
      `SITE_URL: expected ${new URL(siteUrl).origin}${base}; the site was built for ${builtFor === undefined ? 'the root of a host: build it with this SITE_URL, or set' : `${builtFor}, which is`} trustUrl in content/company.yaml`,
    );
  return {
    siteUrl,
    secrets: [newest, ...older],
    trustProxy: env.TRUST_PROXY,
    cronSecret: env.CRON_SECRET ?? null,
    confirmationsPerHour: env.CONFIRMATIONS_PER_HOUR,
  };
}
