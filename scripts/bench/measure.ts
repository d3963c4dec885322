import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How often the memory of the process tree is read, in milliseconds. */
const SAMPLE_MS = 50;

/** Resident memory of a process and all that it started, in bytes; 0 where the system has no `/proc`. */
export function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
        resident.set(
          Number(name),
          Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? 0) * 1024,
        );
      } catch {
        // The process ended between the listing and the reading.
      }
    }
  } catch {
    return 0;
  }
  const sum = (pid: number): number =>
    (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}

/** Clock ticks a second, which Linux counts processor time in (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;
/** Processor time of a process and of the children it has waited for, in seconds; 0 where the system has no `/proc`. */
function processorSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // utime, stime, cutime and cstime: fields 14 to 17 of proc(5), of which the first two stand before the name's end.
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number);
    return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

export interface Measured {
  seconds: number;
  /** As last read before it ended. */
  processorSeconds: number;
  peakBytes: number;
  /** What it printed. */
  output: string;
}

/** Runs a command to its end. @throws when it fails, with what it printed */
export async function measure(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peakBytes = 0;
  let spent = 0;
  const timer = setInterval(() => {
    spent = Math.max(spent, child.pid ? processorSeconds(child.pid) : 0);
    peakBytes = Math.max(peakBytes, child.pid ? residentBytes(child.pid) : 0);
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - start) / 1000, processorSeconds: spent, peakBytes, output };
}

export const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};
