import { onDemand } from '../adapters/on-demand.ts';
import type { IdentityProvider } from '../ports.ts';
import type { Environment } from './env.ts';

/**
 * The company's own sign-in, where anything is set for it; read, and its library loaded, by the first who comes to sign in. What is set
 * wrongly lets nobody in.
 */
export const openIdentity = (env: Environment): IdentityProvider | undefined =>
  (env.OIDC_ISSUER ?? env.OIDC_ONLY) === undefined
    ? undefined
    : onDemand(async () => (await import('./identity.ts')).identityOf(env), 'ways', 'begin', 'finish');
