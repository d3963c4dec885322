import type { Company } from '../schemas/company.ts';
import type { Day } from '../schemas/primitives.ts';
import { once } from './once.ts';
import { today } from './today.ts';
import { contentTree } from './tree.ts';

export interface CompanyView extends Company {
  /** The day on which everything is judged. */
  asOf: Day;
  /** The promised answer time, as in "one business day". */
  target: string;
  grant: { days: number; downloads: number };
}

export const company = once(async (): Promise<CompanyView> => {
  const tree = await contentTree();
  return {
    ...tree.company.data,
    asOf: today(),
    target: tree.access.data.target,
    grant: tree.access.data.grant,
  };
});

/** An absolute address on the trust center's own origin. */
export function absolute(trustUrl: string, path: string): string {
  return new URL(path, trustUrl).href;
}
