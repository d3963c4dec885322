import { MailFault } from '../domain/mail-fault.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import type { Deps, Observer } from '../ports.ts';

/** Why work came to nothing, by a name. */
function outcomeOf(fault: unknown): string {
  if (fault instanceof MailFault) return fault.outcome;
  return fault instanceof StamperBusy ? 'busy' : 'failed';
}

/** The gate with its commits, mails, stamps and reads of the vault watched. */
export function observedDeps(deps: Deps, observer: Observer, metrics = deps.metrics): Deps {
  const { store, mailer, stamper, vault } = deps;
  const watch = <T>(what: 'commit' | 'mail' | 'stamp' | 'vault', work: () => Promise<T>, ended: (done: T) => string) =>
    observer.around(what, async (note) => {
      try {
        const done = await work();
        note({ outcome: ended(done) });
        return done;
      } catch (fault) {
        note({ outcome: outcomeOf(fault) });
        throw fault;
      }
    });
  return {
    ...deps,
    observer,
    metrics,
    store: {
      ...store,
      commit: (change) =>
        watch(
          'commit',
          () => store.commit(change),
          (outcome) => outcome,
        ),
    },
    mailer: {
      ...mailer,
      send: (message) =>
        watch(
          'mail',
          () => mailer.send(message),
          () => 'sent',
        ),
    },
    stamper: {
      ...stamper,
      stamp: (bytes, stamp) =>
        watch(
          'stamp',
          () => stamper.stamp(bytes, stamp),
          () => 'stamped',
        ),
    },
    vault: {
      ...vault,
      read: (file) =>
        watch(
          'vault',
          () => vault.read(file),
          (bytes) => (bytes ? 'read' : 'missing'),
        ),
    },
  };
}
