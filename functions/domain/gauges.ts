import type { Answers } from './answer-time.ts';
import type { OutboxRow, State } from './records.ts';
import type { Stage } from './sums.ts';

/** What the database says of this moment, for whoever watches the gate. */
export interface Gauges {
  requests: Record<State, number>;
  outbox: Record<OutboxRow['status'], number>;
  /** How long the oldest request has waited for a decision, and the oldest mail for its turn, in seconds; 0 where none waits. */
  oldestRequestSeconds: number;
  oldestMailSeconds: number;
  logRows: number;
  /** Since the newest seal; null before the first. */
  sealSeconds: number | null;
  /** Copies handed out, by document, for as long as sums are kept. */
  downloads: { document: string; total: number }[];
  /** Requests that reached a stage, and decisions of people by the time they took, for as long. */
  stages: Record<Stage, number>;
  answers: Answers[];
}
