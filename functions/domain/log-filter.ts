/** Which rows of the audit log are shown. */
export interface LogFilter {
  event: string | null;
  actor: string | null;
  reference: string | null;
  /** The first and the last day, in UTC; null for no end. */
  from: string | null;
  to: string | null;
  /** Those alone that belong to requests for one of these documents; null or nothing for all. */
  documents?: readonly string[] | null;
}
