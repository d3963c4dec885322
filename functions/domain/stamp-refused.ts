import type { StampDetail, StampRefusal } from '../../src/schemas/stamp-refusal.ts';

/** A file that is not handed out because it cannot be stamped. A reader is told only that the document cannot be had at the moment. */
export class StampRefused extends Error {
  override readonly name = 'StampRefused';
  readonly reason: StampRefusal;
  readonly detail: StampDetail | undefined;

  constructor(reason: StampRefusal, ...detail: StampDetail | []) {
    super([reason, ...detail].join(' '));
    this.reason = reason;
    this.detail = detail.length === 0 ? undefined : detail;
  }
}
