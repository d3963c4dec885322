const TEXT = 'The current report covers security, availability and confidentiality for the year to 30 June. '.repeat(
  200,
);
const ROUNDS = 500;
/** Of the work below, on the machine that the limits were set on while it did nothing else. */
const QUIET_MS = 90;
const MICROSECONDS_A_MS = 1000;

/** Own time of this thread for some work, in milliseconds. */
export async function ownTime(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / MICROSECONDS_A_MS;
}

/** How many times as long work takes now: what shares a processor makes a thread's own time longer, too. 1 at least. */
export async function pace(): Promise<number> {
  const took = await ownTime(() => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const words: object[] = [];
      for (const { 0: word, index } of TEXT.matchAll(/\p{L}+/gu))
        words.push({ text: word.toLowerCase(), start: index, end: index + word.length });
      if (words.length === 0) throw new Error('nothing was counted');
    }
  });
  return Math.max(1, took / QUIET_MS);
}

/** The least own time of two runs, as if the machine did nothing else. */
export async function quietTime(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    const before = await pace();
    const took = await ownTime(work);
    times.push(took / Math.max(before, await pace()));
  }
  return Math.min(...times);
}
