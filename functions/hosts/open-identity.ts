import { onDemand } from '../adapters/on-demand.ts';
import type { IdentityProvider } from '../ports.ts';
import type { Environment } from './env.ts';

/** The company's own sign-in, where one is set; its library is loaded by the first who signs in with it. */
export function openIdentity(env: Environment): IdentityProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret = null } = env;
  if (issuer === undefined || clientId === undefined) return undefined;
  const load = async () =>
    (await import('../adapters/oidc.ts')).oidcProvider({ issuer, clientId, clientSecret, scopes: env.OIDC_SCOPES });
  return onDemand(load, 'begin', 'finish');
}
