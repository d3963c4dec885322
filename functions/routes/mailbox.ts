import type { Handler } from 'hono';
import { isLoopback } from '../domain/network.ts';
import { mailboxPage, messagePage } from '../pages/mailbox.ts';
import { notice } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';

const nowhere = (c: Parameters<Handler>[0], deps: Deps) =>
  refuse(c, deps, notice('There is no such page', 'Check the address, or start from the overview.'), 404);

/** The captured mail of the demo: for a browser on the same machine, and for nobody else. */
export const getMailbox =
  (deps: Deps): Handler =>
  async (c) => {
    if (!deps.mailbox || !isLoopback(deps.peer(c.env)) || c.req.header('x-forwarded-for') !== undefined)
      return nowhere(c, deps);
    const id = c.req.param('id');
    if (id === undefined) return sendPage(c, deps, mailboxPage(await deps.mailbox.list()));
    const message = await deps.mailbox.read(id);
    return message ? sendPage(c, deps, messagePage(message)) : nowhere(c, deps);
  };
