import type { ProviderSettings } from '../adapters/oidc.ts';
import { isLoopbackHost } from '../domain/network.ts';
import { EnvironmentFault, type SettingFault } from './environment-fault.ts';

/** How a company signs in: its provider, whether with that alone, and whether an address counts of which it says nothing. */
export interface CompanySignIn extends ProviderSettings {
  only: boolean;
  trustsEmail: boolean;
}

/** Addresses of Microsoft that stand for everybody's directory, in which anyone gives out whatever addresses they like. */
const MANY_TENANTS = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/;
/** An issuer is an address without query and fragment (OpenID Connect Core §2); without TLS only on this machine. */
function isIssuer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, search, hash, username } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(host));
  return isSafe && search + hash + username === '' && !url.includes('.well-known');
}

const FLAGS = ['OIDC_ONLY', 'OIDC_TRUST_EMAIL'] as const;
const NAMES = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_SCOPES', ...FLAGS] as const;
type Source = Readonly<Partial<Record<(typeof NAMES)[number] | 'OIDC_ISSUER', string | undefined>>>;

/**
 * Not part of `readEnvironment`, because whoever only takes requests starts without it: a server and the preflight ask at their start, a
 * function with the first sign-in.
 *
 * @throws EnvironmentFault with everything that is wrong
 */
export function companySignInOf(env: Source): CompanySignIn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_SCOPES: scopes = 'openid email' } = env;
  const given = NAMES.filter((name) => env[name] !== undefined && env[name] !== 'false');
  if (issuer === undefined && given.length === 0) return null;
  const faults: SettingFault[] = [];
  if (issuer === undefined) faults.push(['OIDC_ISSUER', 'without-issuer', given]);
  else if (!isIssuer(issuer)) faults.push(['OIDC_ISSUER', 'issuer']);
  else if (MANY_TENANTS.test(issuer)) faults.push(['OIDC_ISSUER', 'issuer-of-many']);
  if (issuer !== undefined && clientId === undefined) faults.push(['OIDC_CLIENT_ID', 'no-client']);
  if (!scopes.split(' ').includes('openid')) faults.push(['OIDC_SCOPES', 'scopes']);
  for (const name of FLAGS) if (!['true', 'false', undefined].includes(env[name])) faults.push([name, 'flag']);
  if (faults.length > 0 || issuer === undefined || clientId === undefined) throw new EnvironmentFault(faults);
  return {
    ...{ issuer, clientId, clientSecret: env.OIDC_CLIENT_SECRET ?? null, scopes },
    only: env.OIDC_ONLY === 'true',
    trustsEmail: env.OIDC_TRUST_EMAIL === 'true',
  };
}
