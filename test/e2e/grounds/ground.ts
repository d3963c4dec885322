/** A deployment that the flow is walked through. */
export interface Ground {
  base: string;
  /** Ends one of its instances as a power cut would, in the middle of the flow. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}
export type MakeGround = (env: Record<string, string>) => Promise<Ground>;
