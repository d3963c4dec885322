import type { IncomingMessage, ServerResponse } from 'node:http';
import { seeView } from '../acts/count-views.ts';
import { messageOf } from '../domain/message-of.ts';
import { hostOf, isCountable, isNavigation, referrerKind } from '../domain/views.ts';
import type { Deps } from '../ports.ts';

/** Counts the pages of the site that this server answers with, by their addresses alone. */
export async function servedCounter(
  deps: Deps,
): Promise<(incoming: IncomingMessage, outgoing: ServerResponse, address: URL) => void> {
  const { company } = deps.manifest;
  const home = deps.to('overview').slice(0, -1);
  const told = (fault: unknown): string[] => {
    deps.log('warn', 'views.off', { fault: messageOf(fault) });
    return [];
  };
  const pages = new Set(await deps.stated().then(({ pages = [] }) => pages, told));
  const [trustHost, companyHost] = [new URL(deps.settings.siteUrl).hostname, new URL(company.url).hostname];
  return (incoming, outgoing, { pathname }) => {
    const path = pathname.slice(home.length);
    if (incoming.method !== 'GET' || !pathname.startsWith(home) || !pages.has(path)) return;
    const header = (name: string): string | undefined => incoming.headers[name]?.toString();
    if (!isCountable(header) || !isNavigation(header)) return;
    outgoing.once('finish', () => {
      // What a browser still had is a view, too.
      if (outgoing.statusCode === 200 || outgoing.statusCode === 304)
        seeView(deps, path, referrerKind(hostOf(header('referer') ?? ''), trustHost, companyHost));
    });
  };
}
