import type { Fixable } from '../../src/words/en/fixable.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { messageOf } from '../domain/message-of.ts';

/** One line of the table. `warn` lets a deployment through; `fail` does not. */
export interface Finding extends Fixable {
  what: string;
  verdict: 'ok' | 'warn' | 'fail' | 'skip';
}

export const ok = (what: string, said: string): Finding => ({ what, verdict: 'ok', said, fix: '' });
export const warn = (what: string, found: Fixable): Finding => ({ what, verdict: 'warn', ...found });
export const fail = (what: string, found: Fixable): Finding => ({ what, verdict: 'fail', ...found });
/** Not looked at, and why. */
export const skip = (what: string, said: string): Finding => ({ what, verdict: 'skip', said, fix: '' });

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly seconds: number;

  constructor(seconds: number) {
    super(`no answer within ${seconds} s`);
    this.seconds = seconds;
  }
}
export const isNoAnswer = (fault: unknown): fault is NoAnswer => fault instanceof NoAnswer;

export const saying = (fault: unknown, words: PreflightWords): string =>
  isNoAnswer(fault) ? words.result.noAnswer(fault.seconds) : messageOf(fault);

/** What takes longer is a finding, too: a check never hangs. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
