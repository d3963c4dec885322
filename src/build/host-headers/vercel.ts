import { GATE_ROOMS, KEYS_PATH } from '../../schemas/gate-paths.ts';
import type { HeaderRule } from '../../schemas/headers.ts';

const literally = (text: string) => text.replace(/[.]/g, '\\.');
const sources: Record<HeaderRule['of'], (at: string) => string> = {
  // The gate writes its own headers.
  all: () => `/((?!(?:${GATE_ROOMS.join('|')})(?:/|$)|${literally(KEYS_PATH.slice(1))}$).*)`,
  folder: (at) => `${at}(.*)`,
  name: (at) => `/(.*)/${literally(at)}`,
  address: literally,
};

/** The `headers` of a `vercel.json`: of rules that set the same name, the last one holds (https://vercel.com/docs/project-configuration). */
export function vercelJson(rules: readonly HeaderRule[]): string {
  const headers = rules.map(({ of, at, headers }) => ({
    source: sources[of](at),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}
