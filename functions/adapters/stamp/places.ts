import { StamperBusy } from '../../domain/stamper-busy.ts';

interface Waiting<Place> {
  go(place: Place): void;
  stop(fault: Error): void;
}

export interface PlacesOptions {
  waitingMax: number;
  timeoutSeconds: number;
}

/** A few places and the line before them, with an end to how many wait and for how long. */
export class Places<Place> {
  readonly #free: Place[];
  readonly #line: Waiting<Place>[] = [];
  readonly #options: PlacesOptions;

  constructor(places: readonly Place[], options: PlacesOptions) {
    this.#free = [...places];
    this.#options = options;
  }

  /** Rejects with `StamperBusy` when too many wait already, and after the wait. */
  take(): Promise<Place> {
    const place = this.#free.pop();
    if (place !== undefined) return Promise.resolve(place);
    if (this.#line.length >= this.#options.waitingMax) return Promise.reject(new StamperBusy());
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        this.#line.splice(this.#line.indexOf(waiting), 1);
      };
      const waiting: Waiting<Place> = {
        go: (next) => {
          leave();
          resolve(next);
        },
        stop: (fault) => {
          leave();
          reject(fault);
        },
      };
      const timer = setTimeout(() => waiting.stop(new StamperBusy()), this.#options.timeoutSeconds * 1000);
      this.#line.push(waiting);
    });
  }

  give(place: Place): void {
    const next = this.#line[0];
    if (next) next.go(place);
    else this.#free.push(place);
  }

  stop(fault: Error): void {
    for (const waiting of [...this.#line]) waiting.stop(fault);
  }
}
