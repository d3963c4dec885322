/** Bytes by name, for a while after they were last used and never more than so many; the newest stays, whatever its size. */
export class Kept {
  readonly #entries = new Map<string, { bytes: Uint8Array; timer: NodeJS.Timeout }>();
  readonly #maxBytes: number;
  readonly #minutes: number;
  #size = 0;

  constructor(maxBytes: number, minutes: number) {
    this.#maxBytes = maxBytes;
    this.#minutes = minutes;
  }

  get size(): number {
    return this.#size;
  }

  get(name: string): Uint8Array | undefined {
    const found = this.#entries.get(name);
    // The least used lately are first, to be let go of first.
    if (found) this.set(name, found.bytes);
    return found?.bytes;
  }

  set(name: string, bytes: Uint8Array): void {
    this.#drop(name);
    const timer = setTimeout(() => this.#drop(name), this.#minutes * 60_000).unref();
    this.#entries.set(name, { bytes, timer });
    this.#size += bytes.byteLength;
    for (const other of this.#entries.keys()) {
      if (this.#size <= this.#maxBytes || other === name) break;
      this.#drop(other);
    }
  }

  clear(): void {
    for (const name of [...this.#entries.keys()]) this.#drop(name);
  }

  #drop(name: string): void {
    const found = this.#entries.get(name);
    if (!found) return;
    clearTimeout(found.timer);
    this.#entries.delete(name);
    this.#size -= found.bytes.byteLength;
  }
}
