import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const PAGE_BYTES = 4096;

/** How long one fsync of a fresh page takes in this folder now, in milliseconds, sorted. */
export function syncLatencies(folder: string, times = 200): number[] {
  const file = path.join(folder, 'fsync');
  const page = Buffer.alloc(PAGE_BYTES, 1);
  const handle = openSync(file, 'w');
  const took = Array.from({ length: times }, (_, at) => {
    writeSync(handle, page, 0, PAGE_BYTES, at * PAGE_BYTES);
    const start = performance.now();
    fsyncSync(handle);
    return performance.now() - start;
  });
  closeSync(handle);
  rmSync(file);
  return took.sort((a, b) => a - b);
}

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
