import type { MiddlewareHandler } from 'hono';
import type { Observer } from '../ports.ts';

/** Has each answer watched: its method, the pattern of its route and its status; never its address. */
export const observed =
  (observer: Observer, base: string): MiddlewareHandler =>
  (c, next) =>
    observer.around(
      'request',
      async (note) => {
        await next();
        const route = c.req.routePath.slice(base.length);
        note({ method: c.req.method, route: route.includes('*') ? '' : route, status: c.res.status });
      },
      c.req.header('traceparent'),
    );
