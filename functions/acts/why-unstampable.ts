import type { DocumentFaultWords } from '../../src/words/en/commands-documents.ts';
import { messageOf } from '../domain/message-of.ts';
import { StampRefused } from '../domain/stamp-refused.ts';

/** Why a document could not be stamped and how to fix it, for the operator; a fault that is no refusal says itself what it is. */
export function whyUnstampable(fault: unknown, title: string, words: DocumentFaultWords): string {
  return fault instanceof StampRefused ? words.notSent(title, fault.reason, fault.detail) : messageOf(fault);
}
