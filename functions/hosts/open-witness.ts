import { readSinkAddress } from '../adapters/witness/sink-address.ts';
import type { Deps, Witness } from '../ports.ts';
import { type Environment, sinkKeys } from './env.ts';

/** `AUDIT_SINK` as the witness that it names; loaded when the first seal is written. */
export function openWitness({ AUDIT_SINK, ...env }: Environment, deps: Deps): Witness | undefined {
  const sink = AUDIT_SINK === undefined ? null : readSinkAddress(AUDIT_SINK);
  if (!sink) return undefined;
  return {
    async write(seals) {
      if (sink.kind === 'file')
        return (await import('../adapters/witness/file.ts')).fileWitness(sink.file).write(seals);
      if (sink.kind === 'mail')
        return (await import('../acts/mail-witness.ts')).mailWitness(deps, sink.to).write(seals);
      const keys = sinkKeys(env);
      if (!keys) throw new Error('AUDIT_SINK is a bucket and there are no keys for it');
      return (await import('../adapters/witness/s3.ts')).s3Witness(sink.address, keys, sink.lockDays).write(seals);
    },
  };
}
