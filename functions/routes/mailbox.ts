import type { Handler } from 'hono';
import { isLoopback, isLoopbackHost } from '../domain/network.ts';
import { mailboxPage, messagePage } from '../pages/mailbox.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';

const nowhere = (c: Parameters<Handler>[0], deps: Deps) => refuse(c, deps, noSuchPage(), 404);

/** By the header, and by the address where a request has one of its own (absolute form, RFC 9112 §3.2.2). */
const namesThisMachine = (c: Parameters<Handler>[0]): boolean =>
  [c.req.header('host'), new URL(c.req.url).host].every((host) => host === undefined || isLoopbackHost(host));

/** The captured mail of the demo: for a browser on the same machine that asked for it by the machine's own name, and for nobody else. */
export const getMailbox =
  (deps: Deps): Handler =>
  async (c) => {
    const own = isLoopback(deps.peer(c.env)) && namesThisMachine(c) && c.req.header('x-forwarded-for') === undefined;
    if (!deps.mailbox || !own) return nowhere(c, deps);
    const id = c.req.param('id');
    if (id === undefined) return sendPage(c, deps, mailboxPage(await deps.mailbox.list()));
    const message = await deps.mailbox.read(id);
    return message ? sendPage(c, deps, messagePage(message)) : nowhere(c, deps);
  };
