import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Settings } from '../ports.ts';
import type { Environment } from './env.ts';

/** Who the gate's mail comes from. */
export const mailFrom = (env: Environment, { company }: Manifest): { name: string; address: string } => ({
  name: `${company.name} Trust center`,
  address: env.MAIL_FROM ?? company.contacts.security,
});

/** `secrets` stand in for those that the environment may lack outside production. */
export function settingsOf(env: Environment, { company }: Manifest, secrets: readonly string[] = []): Settings {
  const [newest = '', ...older] = env.SECRETS ?? secrets;
  return {
    siteUrl: env.SITE_URL ?? (env.production ? new URL(company.trustUrl).origin : `http://localhost:${env.PORT}`),
    secrets: [newest, ...older],
    trustProxy: env.TRUST_PROXY,
    cronSecret: env.CRON_SECRET ?? null,
    confirmationsPerHour: env.CONFIRMATIONS_PER_HOUR,
  };
}
