import type { Handler } from 'hono';
import { readGauges } from '../acts/read-gauges.ts';
import { noSuchPage } from '../pages/notice.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendProblem } from './answer.ts';
import { isOneOf } from './bearer.ts';

/** `GET /metrics` for Prometheus, with the bearer `METRICS_TOKEN`; where none is set, there is no such page. */
export const getMetrics =
  (deps: Deps): Handler =>
  async (c) => {
    const { metrics } = deps;
    if (!metrics || !deps.settings.metricsToken) return refuse(c, deps, noSuchPage(), 404);
    if (!isOneOf(c, [deps.settings.metricsToken])) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, viewOf(deps).words.forms.noBearer);
    }
    const { type, text } = await metrics.text(await readGauges(deps));
    return c.body(text, 200, { 'content-type': type });
  };
