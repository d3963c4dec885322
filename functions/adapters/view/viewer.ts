import { Worker } from 'node:worker_threads';
import { StamperBusy } from '../../domain/stamper-busy.ts';
import type { Viewer as ViewerPort } from '../../ports/documents.ts';
import { Places } from '../stamp/places.ts';
import { WorkThread } from '../work-thread.ts';
import { Kept } from './kept.ts';
import {
  DRAW_IDLE_SECONDS,
  DRAW_MEMORY_MB,
  DRAW_TIMEOUT_SECONDS,
  DRAW_WAITING_MAX,
  DRAW_WAITING_PER_VIEW,
  KEPT_COPIES_BYTES,
  KEPT_MINUTES,
  KEPT_PICTURES_BYTES,
  PICTURE_MAX_BYTES,
} from './limits.ts';
import type { DrawAnswer, DrawJob } from './view-worker.ts';

export interface Viewer extends ViewerPort {
  /** Bytes kept at the moment. */
  readonly kept: { copies: number; pictures: number };
  close(): Promise<void>;
}

/**
 * Draws one page at a time in a thread of its own. A stamped copy stays in memory for minutes, because its reader turns the page; so
 * do drawn pages, because readers turn back.
 */
export function createViewer({ responseMaxBytes = null }: { responseMaxBytes?: number | null } = {}): Viewer {
  const copies = new Kept(KEPT_COPIES_BYTES, KEPT_MINUTES);
  const pictures = new Kept(KEPT_PICTURES_BYTES, KEPT_MINUTES);
  const maxBytes = Math.min(PICTURE_MAX_BYTES, responseMaxBytes ?? Number.POSITIVE_INFINITY);
  const thread = new WorkThread<DrawJob, DrawAnswer>({
    called: 'drawing thread',
    start: () =>
      new Worker(new URL('./view-worker.ts', import.meta.url), {
        env: {},
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: DRAW_MEMORY_MB },
      }),
    timeoutSeconds: DRAW_TIMEOUT_SECONDS,
    idleSeconds: DRAW_IDLE_SECONDS,
    tooSlow: () => new Error('the page takes too long to draw'),
    tooLarge: () => new Error('the page takes too much memory to draw'),
  });
  const line = new Places([thread], { timeoutSeconds: DRAW_TIMEOUT_SECONDS, waitingMax: DRAW_WAITING_MAX });
  /** What is being made, by its name, for all who ask for it meanwhile. */
  const drawing = new Map<string, Promise<Uint8Array>>();
  const stamping = new Map<string, Promise<Uint8Array>>();
  const waiting = new Map<string, number>();

  /** Made once, however many ask for it at the same time. */
  function once(
    under: Map<string, Promise<Uint8Array>>,
    name: string,
    make: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const made = under.get(name) ?? make().finally(() => under.delete(name));
    under.set(name, made);
    return made;
  }

  async function copyOf(key: string, stamped: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = copies.get(key);
    if (known) return known;
    return once(stamping, key, async () => {
      const made = await stamped();
      copies.set(key, made);
      return made;
    });
  }

  async function draw(key: string, page: number, stamped: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const ahead = waiting.get(key) ?? 0;
    if (ahead >= DRAW_WAITING_PER_VIEW) throw new StamperBusy();
    waiting.set(key, ahead + 1);
    try {
      const copy = await copyOf(key, stamped);
      const place = await line.take();
      try {
        // A copy of the copy: its bytes change hands.
        const answer = await place.run({ bytes: new Uint8Array(copy), page, maxBytes });
        if ('failed' in answer) throw new Error(`page ${page} could not be drawn: ${answer.failed}`);
        pictures.set(`${key} ${page}`, answer.png);
        return answer.png;
      } finally {
        line.give(place);
      }
    } finally {
      const left = (waiting.get(key) ?? 1) - 1;
      if (left > 0) waiting.set(key, left);
      else waiting.delete(key);
    }
  }

  return {
    get kept() {
      return { copies: copies.size, pictures: pictures.size };
    },
    async keep(key, stamped) {
      copies.set(key, stamped);
    },
    async page(key, page, stamped) {
      const name = `${key} ${page}`;
      return pictures.get(name) ?? once(drawing, name, () => draw(key, page, stamped));
    },
    async close() {
      copies.clear();
      pictures.clear();
      line.stop(new Error('The viewer is closed.'));
      await thread.end();
    },
  };
}
