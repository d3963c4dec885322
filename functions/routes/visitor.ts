import type { Context } from 'hono';
import { clientAddress, networkOf } from '../domain/network.ts';
import type { Deps } from '../ports.ts';

const AGENT_MAX_CHARS = 300;

export interface Visitor {
  address: string;
  network: string | null;
  agent: string;
}

/** Where a request comes from, as far as it can be known. */
export function visitorOf(c: Context, deps: Deps): Visitor {
  const address = clientAddress(deps.peer(c.env), c.req.header('x-forwarded-for'), deps.settings.trustProxy);
  const agent = (c.req.header('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, AGENT_MAX_CHARS);
  return {
    address: address ?? 'not known',
    network: address === null ? null : networkOf(address),
    agent: agent || 'not stated',
  };
}
