import type { Everyday } from '../types.ts';
import everyday from './everyday.json' with { type: 'json' };

/** As the matching takes them. */
export const EVERYDAY: Everyday = {
  kinds: Object.fromEntries(Object.entries(everyday.kinds).map(([name, all]) => [name, all.join('|')])),
  senses: everyday.senses,
  fillers: everyday.fillers.join(' '),
};
