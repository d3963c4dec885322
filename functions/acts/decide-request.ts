import { join } from '../domain/change.ts';
import { type DecideOutcome, type DecisionForm, decide } from '../domain/decide.ts';
import { startSession } from '../domain/open-link.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadProven, loadRequest } from './load.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';
import { reviewLink } from './open-link.ts';
import { type Acting, hasChanged } from './work-case.ts';

/** The decision of an approver, from `/admin/` or from the command line. */
export const decideRequest = (deps: Deps, reference: string, form: DecisionForm, { by, seen }: Acting) =>
  commitFresh<{ refused: 'unknown' | 'changed' } | (DecideOutcome & { request: RequestRow })>(deps, async () => {
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'unknown' };
    if (await hasChanged(deps, reference, seen)) return { refused: 'changed' };
    const proven = await loadProven(deps, request);
    const manifest = await manifestFor(deps, request);
    return { ...decide(manifest, request, proven, form, by, null, momentOf(deps)), request };
  });

/** The decision of an approver by a review link, which is spent by it; starts the session that is told the outcome. */
export const decideByLink = (deps: Deps, text: string, form: DecisionForm, seen: number | null = null) =>
  commitFresh<{ refused: 'link' | 'changed' } | Extract<DecideOutcome, { refused: string }> | { secret: string }>(
    deps,
    async () => {
      const link = await reviewLink(deps, text);
      if (!link) return { refused: 'link' };
      if (!link.waiting) return { refused: 'not-waiting' };
      const { token, request } = link;
      if (await hasChanged(deps, request.reference, seen)) return { refused: 'changed' };
      const moment = momentOf(deps);
      const manifest = await manifestFor(deps, request);
      const decided = decide(manifest, request, await loadProven(deps, request), form, token.email, token, moment);
      if ('refused' in decided) return decided;
      const session = startSession(token, moment);
      return { change: join(decided.change, session.change), secret: session.secret };
    },
  );
