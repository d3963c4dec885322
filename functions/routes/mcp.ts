import type { Context, Handler } from 'hono';
import { to } from '../../src/schemas/addresses.ts';
import { mcpWords } from '../../src/words/mcp.ts';
import { countMcpCall } from '../acts/count-mcp-call.ts';
import { dayOf } from '../domain/time.ts';
import type { Source } from '../mcp/quote.ts';
import { mcpHandler } from '../mcp/server.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { refuseWith } from './answer.ts';
import { visitorOf } from './visitor.ts';

const SECONDS_PER_HOUR = 3600;

const sourceOf = async (deps: Deps): Promise<Source> => ({
  stated: await deps.stated(),
  manifest: deps.manifest,
  words: mcpWords[deps.manifest.company.language],
  siteUrl: deps.settings.siteUrl,
  at: to(deps.settings.siteUrl),
  today: dayOf(deps.clock.now().toISOString()),
});

/** JSON-RPC 2.0 §5.1. */
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const rpcFault = (c: Context, code: number, message: string): Response =>
  c.json({ jsonrpc: '2.0', id: null, error: { code, message } }, 400);

/** What was sent; undefined for what is no JSON. */
async function readMessage(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    return undefined;
  }
}
const isCall = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && (message as { method?: unknown }).method === 'tools/call';

/**
 * `POST /mcp`: the Model Context Protocol over HTTP, read-only. What an agent asks is counted by its network before it's answered; to say
 * hello costs no more than a page.
 */
export const postMcp = (deps: Deps): Handler => {
  const answer = mcpHandler(
    () => sourceOf(deps),
    (fault) => deps.log('debug', 'mcp', { fault: fault.message }),
  );
  return async (c) => {
    const message = await readMessage(c);
    if (message === undefined) {
      return rpcFault(c, PARSE_ERROR, viewOf(deps).words.forms.unreadable['not-json']());
    }
    // One message a request, as the protocol has it since 2025-06-18: a list of them would be counted as one.
    if (Array.isArray(message))
      return rpcFault(c, INVALID_REQUEST, mcpWords[deps.manifest.company.language].oneMessage);
    if (isCall(message) && !(await countMcpCall(deps, visitorOf(c, deps).network))) {
      c.header('retry-after', String(SECONDS_PER_HOUR));
      const { security } = deps.manifest.company.contacts;
      return refuseWith(c, deps, ({ notices }) => notices.tooManyRequests(security), 429);
    }
    return answer(c.req.raw, { parsedBody: message });
  };
};
