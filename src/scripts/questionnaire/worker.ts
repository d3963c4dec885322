import type { Asked, LoadedAnswers, Told } from './protocol.ts';
import { byId } from './said.ts';

/** Trusted Types, as far as they're used: an address becomes a script only through a policy that the page's own header names. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
/** The one script that may work here: the build knows its name. */
const address = byId('sheet-form').dataset.work ?? '';
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('questionnaire', {
  createScriptURL: (url) => {
    if (url !== address) throw new TypeError(url);
    return url;
  },
});

export interface Work {
  ask(message: Asked, transfer?: Transferable[]): void;
  /** Ends what it is at, and begins anew with the same answers. */
  stop(): void;
}

export function startWork(loaded: LoadedAnswers, told: (message: Told) => void): Work {
  const begin = (): Worker => {
    const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
    worker.addEventListener('message', ({ data: message }: MessageEvent<Told>) => told(message));
    worker.addEventListener('error', () => told({ is: 'fault', code: 'unknown' }));
    worker.postMessage({ is: 'answers', loaded } satisfies Asked);
    return worker;
  };
  let worker = begin();
  return {
    ask: (message, transfer = []) => worker.postMessage(message, { transfer }),
    stop() {
      worker.terminate();
      worker = begin();
    },
  };
}
