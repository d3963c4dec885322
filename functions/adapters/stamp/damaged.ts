import type { StampDetail } from '../../../src/schemas/stamp-refusal.ts';
import { messageOf } from '../../domain/message-of.ts';
import { StampRefused } from '../../domain/stamp-refused.ts';

/** What is wrong with the structure of a file, for whoever has to export it anew. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
  readonly detail: StampDetail;

  constructor(...detail: StampDetail) {
    super(detail.join(' '));
    this.detail = detail;
  }
}

/** A fault of a library's own, met in a file that lacks what every file has, says nothing to whoever looks after the document. */
export const detailOf = (fault: unknown): StampDetail =>
  fault instanceof Damaged
    ? fault.detail
    : fault instanceof TypeError
      ? ['page-tree']
      : ['said', messageOf(fault).slice(0, 200)];

/** Whatever goes wrong with a file while it is worked on means that it cannot be read as a PDF. Throws `StampRefused` and nothing else. */
export async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw fault instanceof StampRefused ? fault : new StampRefused('broken', ...detailOf(fault));
  }
}
