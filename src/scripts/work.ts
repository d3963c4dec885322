/** A challenge of `GET /api/challenge`, in ALTCHA's form: find the number below `maxnumber` whose SHA-256 after the salt is the challenge. */
export interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

/** Numbers tried before the page gets its turn again: some milliseconds. */
const CHUNK_NUMBERS = 500;
const REFERENCE = /^#(VS-[0-9A-HJKMNP-TV-Z]{8})$/;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Finds the number, chunk by chunk, so that the page stays usable; null when there is none. On the page itself and not in a worker:
 * the page's policy lets no address become a script.
 */
export async function solve({ salt, challenge, maxnumber }: Challenge): Promise<number | null> {
  const encoder = new TextEncoder();
  for (let from = 0; from < maxnumber; from += CHUNK_NUMBERS) {
    const numbers = Array.from({ length: Math.min(CHUNK_NUMBERS, maxnumber - from) }, (_, at) => from + at);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest('SHA-256', encoder.encode(`${salt}${number}`))),
    );
    const found = hashes.findIndex((hash) => hex(hash) === challenge);
    if (found !== -1) return from + found;
  }
  return null;
}

/** What is sent back: base64 of JSON. */
export const payload = ({ algorithm, challenge, salt, signature }: Challenge, number: number): string =>
  btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));

async function work(reference: string, at: DOMStringMap): Promise<boolean> {
  const issued = await fetch(`${at.challenge}?for=${reference}`);
  if (!issued.ok) return false;
  const challenge = (await issued.json()) as Challenge;
  const number = await solve(challenge);
  if (number === null) return false;
  const body = new URLSearchParams({ altcha: payload(challenge, number) });
  return (await fetch(at.work ?? '', { method: 'POST', body })).ok;
}

/**
 * In busy hours the gate sends people here with their reference behind the `#`. Some work of the browser's lets their mail leave at
 * once; without it, or when it fails, the mail waits for its turn. `said` is where the page says so; it names the gate's two addresses.
 */
export async function hurry(said: HTMLElement, hash: string): Promise<void> {
  const [, reference] = REFERENCE.exec(hash) ?? [];
  if (reference === undefined) return;
  said.hidden = false;
  said.textContent = said.dataset.asked ?? '';
  const done = await work(reference, said.dataset).catch(() => false);
  said.textContent = (done ? said.dataset.done : said.dataset.waits) ?? '';
}
