/** Above this a file is refused: it is read whole into memory, three times while it is stamped. */
export const STAMP_MAX_BYTES = 64 * 1024 * 1024;
export const STAMP_MAX_PAGES = 2000;

/** How long one stamping may wait for a worker, and again how long it may work. */
export const STAMP_TIMEOUT_SECONDS = 20;
/** The heap of one worker. Buffers lie outside of V8's heap; `STAMP_MAX_BYTES` and the time limit hold those. */
export const STAMP_MEMORY_MB = 512;
export const STAMP_CONCURRENCY = 2;
/** An idle worker keeps its parsed fonts this long, then gives the memory back. */
export const STAMP_IDLE_SECONDS = 60;
