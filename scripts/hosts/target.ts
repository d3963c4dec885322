import type { Bundled } from './bundle.ts';

export interface TargetInput {
  /** Holds `dist/` and `.build/`, both of this build. */
  out: string;
  manifestFile: string;
}
export interface Target {
  bundled: Bundled;
  /** What is deployed, relative to `out`. */
  where: string;
}
/** What one host deploys, from the site that was built just before. */
export type BuildTarget = (input: TargetInput) => Promise<Target>;
