import { GATE_EXPRESSION, literally } from '../../schemas/gate-addresses.ts';
import type { HeaderRule } from '../../schemas/headers.ts';
import { REDIRECT_STATUS, type Redirect } from '../../schemas/redirects.ts';

const sourcesUnder = (base: string): Record<HeaderRule['of'], (at: string) => string> => ({
  // The gate writes its own headers.
  all: (at) => `${literally(at)}((?!${GATE_EXPRESSION}).*)`,
  folder: (at) => `${literally(at)}(.*)`,
  name: (at) => `${literally(base)}/(.*)/${literally(at)}`,
  address: literally,
});

/** The `headers` of a `vercel.json`: of rules that set the same name, the last one holds (https://vercel.com/docs/project-configuration). */
export function vercelJson(rules: readonly HeaderRule[], base: string, redirects: readonly Redirect[]): string {
  const sources = sourcesUnder(base);
  const headers = rules.map(({ of, at, headers }) => ({
    source: sources[of](at),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  const moved = redirects.map(({ from, to }) => ({
    source: `${literally(from)}:path*`,
    destination: `${to}:path*`,
    statusCode: REDIRECT_STATUS,
  }));
  const told = { trailingSlash: true, ...(moved.length > 0 ? { redirects: moved } : {}), headers };
  return `${JSON.stringify(told, null, 2)}\n`;
}
