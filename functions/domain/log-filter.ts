/** Which rows of the audit log are shown. */
export interface LogFilter {
  event: string | null;
  actor: string | null;
  reference: string | null;
  /** The first and the last day, in UTC; null for no end. */
  from: string | null;
  to: string | null;
}
