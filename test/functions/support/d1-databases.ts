import { Miniflare } from 'miniflare';
import type { D1Binding } from '../../../functions/adapters/d1.ts';
import { COMPATIBILITY_DATE } from '../../../program/hosts/worker.ts';

/** One workerd with room for a real, empty D1 database a test. */
export function d1Databases(count: number) {
  const workerd = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: COMPATIBILITY_DATE,
    host: '127.0.0.1',
    d1Databases: Object.fromEntries(Array.from({ length: count }, (_, at) => [`DB${at}`, `d${at}`])),
  });
  let taken = 0;
  return {
    async next(): Promise<D1Binding> {
      taken += 1;
      return (await workerd.getD1Database(`DB${taken - 1}`)) as unknown as D1Binding;
    },
    dispose: () => workerd.dispose(),
  };
}
