import type { Handler } from 'hono';
import type { Deps } from '../ports.ts';

type Route = (deps: Deps) => Handler;
/** The names under which a module exports routes. */
type RouteName<M> = { [name in keyof M]: M[name] extends Route ? name : never }[keyof M];

/**
 * A group of routes whose code is loaded when the first of them is asked for; picks one by name, for the route table. On a host that
 * starts with a visitor waiting, whoever sends the form does not wait for the pages of those who sign, read and decide.
 */
export const routeGroup =
  <M>(deps: Deps, load: () => Promise<M>) =>
  (name: RouteName<M>): Handler => {
    let handler: Handler | undefined;
    return async (c, next) => {
      handler ??= ((await load())[name] as Route)(deps);
      return handler(c, next);
    };
  };
