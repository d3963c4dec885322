/** Keeps the answer of a view model for the length of a build; while authoring, content may change between two pages. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    kept ??= make();
    return kept;
  };
}
