/** Gives what `load` gave: to whoever first asks, and to all later ones. When it failed, the next one tries again. */
export interface Loading<T> {
  (): Promise<T>;
  /** What is loaded or being loaded; nothing when nobody has asked. */
  begun(): Promise<T> | undefined;
}

export function loadOnce<T>(load: () => Promise<T>): Loading<T> {
  let loading: Promise<T> | undefined;
  const get = (): Promise<T> => {
    loading ??= load().catch((fault: unknown) => {
      loading = undefined;
      throw fault;
    });
    return loading;
  };
  return Object.assign(get, { begun: () => loading });
}
