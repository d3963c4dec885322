import { GATE_EXPRESSION, literally } from '../../schemas/gate-addresses.ts';
import type { HeaderRule } from '../../schemas/headers.ts';

const sourcesUnder = (base: string): Record<HeaderRule['of'], (at: string) => string> => ({
  // The gate writes its own headers.
  all: (at) => `${literally(at)}((?!${GATE_EXPRESSION}).*)`,
  folder: (at) => `${literally(at)}(.*)`,
  name: (at) => `${literally(base)}/(.*)/${literally(at)}`,
  address: literally,
});

/** The `headers` of a `vercel.json`: of rules that set the same name, the last one holds (https://vercel.com/docs/project-configuration). */
export function vercelJson(rules: readonly HeaderRule[], base: string): string {
  const sources = sourcesUnder(base);
  const headers = rules.map(({ of, at, headers }) => ({
    source: sources[of](at),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}
