const MIB = 1024 * 1024;
/** Above this a file is refused: it is read whole into memory, three times while it is stamped. */
export const STAMP_MAX_BYTES = 64 * MIB;
/** Parsing, writing and reading back a PDF takes this many times its size in memory (`npm run bench -- stamp`). */
export const STAMP_MEMORY_FACTOR = 9;
/** What code, fonts and the stamp of a small file need beside it: 51 to 82 MB were seen in workerd, the less the tighter its memory. */
export const GATE_MEMORY_MB = 60;
/** The largest file that can be stamped where one process is given so much memory; null where the machine decides. */
export const stampMaxBytes = (memoryMb: number | null): number =>
  memoryMb === null
    ? STAMP_MAX_BYTES
    : Math.min(STAMP_MAX_BYTES, Math.floor(((memoryMb - GATE_MEMORY_MB) / STAMP_MEMORY_FACTOR) * MIB));

export const STAMP_MAX_PAGES = 2000;

/** How long one stamping may wait for a worker, and again how long it may work. */
export const STAMP_TIMEOUT_SECONDS = 20;
/** The heap of one worker. Buffers lie outside of V8's heap; `STAMP_MAX_BYTES` and the time limit hold those. */
export const STAMP_MEMORY_MB = 512;
export const STAMP_CONCURRENCY = 2;
/** How many more may wait for a place, with nothing read yet; whoever comes after them is asked to come again. */
export const STAMP_WAITING_MAX = 8;
/** An idle worker keeps its parsed fonts this long, then gives the memory back. */
export const STAMP_IDLE_SECONDS = 60;
