import { documentFaultWords } from '../../src/words/document-faults.ts';
import { sayShortMoment } from '../../src/words/en/format.ts';
import type { Change } from '../domain/change.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { recordTrial, trialLimit, trialStamp } from '../domain/trial.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';
import { whyUnstampable } from './why-unstampable.ts';

export type TrialCopy =
  | { refused: 'limit' | 'missing' | 'busy' }
  /** The stamped copy is larger than an answer of this host may be. */
  | { refused: 'too-large'; bytes: number }
  | { refused: 'unstampable'; fault: string }
  | { stamped: Uint8Array };

/** Stamps one gated document with the approver's own address and “TRIAL”, counted and logged before its file is read. */
export async function makeTrialCopy(deps: Deps, gated: GatedDocument, email: string): Promise<TrialCopy> {
  const counted = await commitFresh<{ refused: 'limit' } | { change: Change }>(deps, async () => {
    const moment = momentOf(deps);
    if (!(await hasRoom(deps, [trialLimit(email)], moment.now))) return { refused: 'limit' };
    return { change: recordTrial(gated.id, email, moment) };
  });
  if ('refused' in counted) return counted;
  const prepare = async () => {
    const bytes = await deps.vault.read(gated.file);
    const stamp = trialStamp('TRIAL', email, gated.title, sayShortMoment(deps.clock.now().toISOString()));
    return bytes && (await deps.stamper.stamp(bytes, stamp)).bytes;
  };
  try {
    const stamped = await (deps.stamper.alone?.(prepare, email) ?? prepare());
    if (stamped === null) return { refused: 'missing' };
    return stamped.byteLength > (deps.settings.responseMaxBytes ?? Number.POSITIVE_INFINITY)
      ? { refused: 'too-large', bytes: stamped.byteLength }
      : { stamped };
  } catch (fault) {
    if (fault instanceof StoreFault) throw fault;
    if (fault instanceof StamperBusy) return { refused: 'busy' };
    return {
      refused: 'unstampable',
      fault: whyUnstampable(fault, gated.title, documentFaultWords[deps.manifest.company.language]),
    };
  }
}
