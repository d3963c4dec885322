/** Whoever is there moves the pointer, touches the screen, presses a key or drags something in. That a field has the focus says nothing: it may get it by itself. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'dragenter'];

/** Runs once, as soon as somebody is there. */
export function atFirstSign(act: () => void): void {
  const first = new AbortController();
  const signed = () => {
    first.abort();
    act();
  };
  for (const sign of SIGNS) addEventListener(sign, signed, { signal: first.signal });
}
