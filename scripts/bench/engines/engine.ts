/** A browser that a program drives. */
export interface Engine {
  name: string;
  /** Opens an address in a window that is `width` CSS pixels wide, and waits until it has loaded. */
  open(url: string, width: number): Promise<void>;
  /** The value of an expression in the page, awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Faults of scripts since the last `open`; empty where the driver can't tell. */
  faults(): string[];
  /** What the window shows, as PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}
export const HEIGHT = 844;

/** How long a browser has to answer. */
const PATIENCE_MS = 30_000;
const START_TRIES = 200;
const START_PAUSE_MS = 50;

/** Asks again until there is an answer: a browser that starts listens after a while. */
export async function onceListening<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (fault) {
      if (tries >= START_TRIES) throw fault;
      await new Promise((done) => setTimeout(done, START_PAUSE_MS));
    }
  }
}
export const inTime = <T>(work: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
