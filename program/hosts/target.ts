import type { Bundled } from './bundle.ts';

export interface TargetInput {
  /** Holds `dist/` and `.build/`, both of this build. */
  out: string;
  manifestFile: string;
  /** What `dist/` and the gate are published under: `''`, or `/trust`. */
  base: string;
  /** What the adopter says of their account, for hosts whose configuration names it. */
  env?: Readonly<Record<string, string | undefined>>;
}
export interface Target {
  bundled: Bundled;
  /** What is deployed, relative to `out`. */
  where: string;
}
/** What one host deploys, from the site that was built just before. */
export type BuildTarget = (input: TargetInput) => Promise<Target>;
