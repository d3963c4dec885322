/**
 * What is counted, a number for each day: `stage` requests that reached a stage; `answer` decisions of people by how long they took;
 * `promise` the same by whether the promised time was kept; `download` copies by document and company; `shown` the same of documents that are viewed and not downloaded; `view` pages by the kind of place
 * that led there. `read` holds how far the audit log has been counted.
 */
const SUM_KINDS = ['stage', 'answer', 'promise', 'download', 'shown', 'view', 'read'] as const;
export type SumKind = (typeof SUM_KINDS)[number];

/** One sum of one day. No row is about a person. */
export interface SumRow {
  id: string;
  kind: SumKind;
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** The stage, the time in minutes, `kept` or `missed`, the document, the page. */
  name: string;
  /** The company's domain of a download or a document that was shown, the kind of referrer of a view; empty otherwise. */
  part: string;
  count: number;
}
