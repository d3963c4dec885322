import { SEED_001 } from './seed-001.ts';
import { SEED_002 } from './seed-002.ts';
import { SEED_004 } from './seed-004.ts';
import type { SeedRow } from './seed-row.ts';

export const SEEDS = ['001', '002', '004'] as const;
export type SeedId = (typeof SEEDS)[number];

const ROWS: Record<SeedId, SeedRow[]> = { '001': SEED_001, '002': SEED_002, '004': SEED_004 };

/** Every statement of the three explaining seeds, with the guide sentence that carries it. */
export const SEED_STATEMENTS: (SeedRow & { seed: SeedId })[] = SEEDS.flatMap((seed) =>
  ROWS[seed].map((row) => ({ seed, ...row })),
);
