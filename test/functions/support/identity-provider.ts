import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ClientMetadata, type Configuration, Provider } from 'oidc-provider';

export interface Person {
  email?: string;
  email_verified?: boolean | string;
}
export interface Running {
  issuer: string;
  /** Who may sign in there, by what is typed as the login. */
  people: Map<string, Person>;
  /** What was asked of it, as method and path. */
  asked: string[];
  /** While set, answers of a path are changed on their way, or are not sent at all. */
  bend: Map<string, (body: string) => string | null>;
  /** Sends browsers back to this address from now on. */
  register(redirect: string): void;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'trust-center', clientSecret: 'the secret of the client, long enough for it' };

/** A real OpenID provider on loopback, with its own sign-in and consent pages. */
export async function startProvider(redirect: string, client: Partial<ClientMetadata> = {}): Promise<Running> {
  const people = new Map<string, Person>();
  const asked: string[] = [];
  const bend: Running['bend'] = new Map();
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => {};
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(`${request.method} ${path}`);
    const change = bend.get(path);
    if (change) {
      const end = response.end.bind(response);
      response.end = ((body: unknown) => {
        const changed = change(String(body ?? ''));
        if (changed === null) return request.socket.destroy();
        response.removeHeader('content-length');
        return end(changed);
      }) as typeof response.end;
    }
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration = (redirect_uri: string): Configuration => ({
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirect_uri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...client,
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) }),
  });
  const register = (redirect_uri: string): void => {
    answer = new Provider(issuer, configuration(redirect_uri)).callback();
  };
  register(redirect);
  return {
    issuer,
    people,
    asked,
    bend,
    register,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A browser at the provider's own pages: signs in as `login`, agrees, and answers with the address that it is sent back to. */
export async function signInThere(address: string, login: string, cancel = false): Promise<URL> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(address);
  const go = async (url: string, form?: Record<string, string>): Promise<URL> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((one) => one.join('=')).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to !== null) {
      const next = new URL(to, url);
      return next.origin === origin ? go(next.href) : next;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`${answer.status} ${page.slice(0, 500)}`);
    if (cancel) return go(new URL(/href="([^"]*abort)"/.exec(page)?.[1] ?? '', url).href);
    return go(new URL(action, url).href, { prompt, login, password: 'any' });
  };
  return go(address);
}
