import * as client from 'openid-client';
import type { Flow } from '../domain/company-sign-in.ts';
import { PROVIDER_DOWN_SECONDS, PROVIDER_KEPT_MINUTES, PROVIDER_SECONDS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import { ProviderFault } from '../domain/provider-fault.ts';
import type { IdentityProvider } from '../ports.ts';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  /** Null for a public client, which PKCE alone protects. */
  clientSecret: string | null;
  scopes: string;
}

/** Plain data, so that calls of a Worker may share it: what a provider says of itself, its keys, and when it was last found to be down. */
interface Kept {
  metadata?: { says: client.ServerMetadata; until: number };
  keys?: NonNullable<ReturnType<typeof client.getJwksCache>>;
  down?: { told: string; until: number };
}
const kept = new Map<string, Kept>();
/** For tests, which start a provider anew. */
export const forgetProviders = (): void => kept.clear();

const isPlain = (url: URL): boolean => url.protocol === 'http:';

/** How a client with a secret proves itself: RFC 6749 §2.3.1 in the header, unless the provider takes it in the body alone. */
function authOf(secret: string | null, { token_endpoint_auth_methods_supported: methods }: client.ServerMetadata) {
  if (secret === null) return client.None();
  const inBody = methods?.includes('client_secret_post') && !methods.includes('client_secret_basic');
  return inBody ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret);
}

/** What makes a provider one that this gate can't sign in with; null when nothing does. */
function unfit(says: client.ServerMetadata, issuer: URL): string | null {
  const { authorization_endpoint: at, token_endpoint: token } = says;
  if (at === undefined || token === undefined) return 'it names no authorization_endpoint or token_endpoint';
  // Everything but this one address is asked by the library, which insists on TLS by itself.
  if (!URL.canParse(at) || (new URL(at).protocol !== 'https:' && !isPlain(issuer)))
    return 'its authorization_endpoint is not https';
  // One address for all of a vendor's customers: anyone's directory could say that its user has an address of this company.
  if (says.issuer.includes('{')) return `its issuer stands for many: ${says.issuer}`;
  return null;
}

/** Asks a provider what it says of itself (OpenID Connect Discovery §4). Throws `ProviderFault`. */
export async function discover({ issuer, clientId }: Pick<ProviderSettings, 'issuer' | 'clientId'>) {
  const url = new URL(issuer);
  let says: client.ServerMetadata;
  try {
    const execute = isPlain(url) ? [client.allowInsecureRequests] : [];
    says = (
      await client.discovery(url, clientId, undefined, client.None(), { execute, timeout: PROVIDER_SECONDS })
    ).serverMetadata();
  } catch (fault) {
    throw new ProviderFault('unreachable', sayFault(fault));
  }
  const why = unfit(says, url);
  if (why !== null) throw new ProviderFault('unreachable', why);
  return says;
}

/** The library's own message, and beneath it what the network or the provider said. */
function sayFault(fault: unknown): string {
  const { cause } = fault as { cause?: unknown };
  return cause instanceof Error ? `${messageOf(fault)}: ${messageOf(cause)}` : messageOf(fault);
}

/** Codes of the library for an answer that never came, or is none. */
const NO_ANSWER = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);
function faultOf(fault: unknown): ProviderFault {
  // The provider sent the browser back with an error (RFC 6749 §4.1.2.1).
  if (fault instanceof client.AuthorizationResponseError) {
    const isDown = ['server_error', 'temporarily_unavailable'].includes(fault.error);
    return new ProviderFault(isDown ? 'unreachable' : 'denied', fault.error);
  }
  if (fault instanceof client.ResponseBodyError)
    return new ProviderFault(fault.status >= 500 ? 'unreachable' : 'refused', fault.error);
  const { code } = fault as { code?: unknown };
  // `fetch` rejects with a TypeError whose cause is the network's; the library's own have a code.
  const isNetwork = fault instanceof TypeError && code === undefined;
  return new ProviderFault(
    isNetwork || NO_ANSWER.has(String(code)) ? 'unreachable' : 'refused',
    `${String(code ?? '')} ${sayFault(fault)}`.trim(),
  );
}

/** Sign-in with a company's own provider: code flow with PKCE, state and nonce, the ID token's signature checked as well. */
export function oidcProvider(settings: ProviderSettings, now: () => number = Date.now): Omit<IdentityProvider, 'ways'> {
  const { issuer, clientId, clientSecret, scopes } = settings;
  const mine = (): Kept => {
    const known = kept.get(issuer) ?? {};
    kept.set(issuer, known);
    return known;
  };

  async function metadata(): Promise<client.ServerMetadata> {
    const known = mine();
    if (known.metadata && known.metadata.until > now()) return known.metadata.says;
    // A stranger who presses the button again and again causes no more than a question in so many seconds.
    if (known.down && known.down.until > now()) throw new ProviderFault('unreachable', known.down.told);
    try {
      const says = await discover(settings);
      known.metadata = { says, until: now() + PROVIDER_KEPT_MINUTES * 60_000 };
      delete known.down;
      return says;
    } catch (fault) {
      known.down = { told: messageOf(fault), until: now() + PROVIDER_DOWN_SECONDS * 1000 };
      throw fault;
    }
  }

  async function configuration(): Promise<client.Configuration> {
    const says = await metadata();
    const config = new client.Configuration(says, clientId, undefined, authOf(clientSecret, says));
    config.timeout = PROVIDER_SECONDS;
    client.enableNonRepudiationChecks(config);
    if (isPlain(new URL(issuer))) client.allowInsecureRequests(config);
    const { keys } = mine();
    if (keys) client.setJwksCache(config, keys);
    return config;
  }

  return {
    async begin({ state, nonce, verifier }: Flow, redirect) {
      const config = await configuration();
      return client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).href;
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(config, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const keys = client.getJwksCache(config);
        if (keys) mine().keys = keys;
        const claims = tokens.claims();
        if (!claims) throw new ProviderFault('refused', 'no ID token');
        // Many give the address to whoever asks with the access token, and not in the ID token (OpenID Connect Core §5.4).
        const { email, email_verified } =
          claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
            ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
            : claims;
        return { email, email_verified };
      } catch (fault) {
        throw fault instanceof ProviderFault ? fault : faultOf(fault);
      }
    },
  };
}
