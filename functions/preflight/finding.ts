/** One line of the table. `warn` lets a deployment through; `fail` does not. */
export interface Finding {
  what: string;
  verdict: 'ok' | 'warn' | 'fail' | 'skip';
  said: string;
  /** How to mend it; empty when there is nothing to mend. */
  mend: string;
}

export const ok = (what: string, said: string): Finding => ({ what, verdict: 'ok', said, mend: '' });
export const warn = (what: string, said: string, mend: string): Finding => ({ what, verdict: 'warn', said, mend });
export const fail = (what: string, said: string, mend: string): Finding => ({ what, verdict: 'fail', said, mend });
/** Not looked at, and why. */
export const skip = (what: string, said: string): Finding => ({ what, verdict: 'skip', said, mend: '' });

export const saying = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** What takes longer is a finding, too: a check never hangs. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
