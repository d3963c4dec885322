import { oidcProvider } from '../adapters/oidc.ts';
import type { IdentityProvider } from '../ports.ts';
import type { Environment } from './env.ts';
import { companySignInOf } from './oidc.ts';

/** @throws EnvironmentFault when it is set wrongly */
export function identityOf(env: Environment): IdentityProvider {
  const set = companySignInOf(env);
  if (set === null) return { ways: async () => null, begin: never, finish: never };
  const { only, trustsEmail } = set;
  return { ways: async () => ({ only, trustsEmail }), ...oidcProvider(set) };
}
const never = () => Promise.reject(new Error('there is no company sign-in'));
