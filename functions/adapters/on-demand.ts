import { loadOnce } from './load-once.ts';

/**
 * An adapter whose code is loaded by the first call of one of its methods, which are named: whoever only takes requests starts without
 * it. When it could not be loaded, the next call tries again.
 */
export function onDemand<T extends object, Name extends keyof T & string>(
  load: () => Promise<T>,
  ...methods: Name[]
): Pick<T, Name> {
  const loaded = loadOnce(load);
  const call =
    (name: Name) =>
    async (...given: unknown[]) =>
      ((await loaded())[name] as (...given: unknown[]) => unknown)(...given);
  return Object.fromEntries(methods.map((name) => [name, call(name)])) as Pick<T, Name>;
}
