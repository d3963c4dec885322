import { flushViews } from '../acts/count-views.ts';
import { deliver, stopDelivery } from '../acts/deliver.ts';
import { purgeDaily } from '../acts/purge-daily.ts';
import { sealLog } from '../acts/seal-log.ts';
import { sweepAll } from '../acts/sweep-all.ts';
import { SWEEP_SECONDS } from '../domain/limits.ts';
import { OUTBOX_POLL_SECONDS } from '../domain/mail-limits.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Deps } from '../ports.ts';

/**
 * Delivers, sweeps and purges on a timer until stopped: then nothing more is begun, what is under way comes to its end, and the log is sealed.
 */
export function startWork(deps: Deps): () => Promise<void> {
  const told = (fault: unknown) => deps.log('error', 'work', { fault: messageOf(fault) });
  const round = (work: () => Promise<unknown>, seconds: number) => {
    let running: Promise<unknown> | null = null;
    const timer = setInterval(() => {
      running ??= work()
        .catch(told)
        .finally(() => {
          running = null;
        });
    }, seconds * 1000);
    return async () => {
      clearInterval(timer);
      await running;
    };
  };
  const begun = sealLog(deps, { kind: 'start' }).catch(told);
  const stops = [
    round(() => deliver(deps), OUTBOX_POLL_SECONDS),
    round(() => sweepAll(deps), SWEEP_SECONDS),
    round(() => purgeDaily(deps), SWEEP_SECONDS),
  ];
  return async () => {
    await Promise.all([begun, stopDelivery(deps), ...stops.map((stop) => stop())]);
    await flushViews(deps).catch(told);
    await sealLog(deps, { kind: 'stop' }).catch(told);
  };
}
