/** Whoever is there moves the pointer, touches the screen, presses a key or drags something in. That a field has the focus says nothing: it may get it by itself. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'dragenter'];

/** Runs once, as soon as somebody is there. */
export function atFirstSign(act: () => void): void {
  const first = new AbortController();
  const signed = (event: Event) => {
    // A browser tells of a pointer that rests when the page moves beneath it.
    if (event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY) return;
    first.abort();
    act();
  };
  for (const sign of SIGNS) addEventListener(sign, signed, { signal: first.signal });
}
