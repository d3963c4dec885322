import type { Manifest } from '../../src/schemas/manifest.ts';

/** `unknown-reply`: `access.yaml` has it no longer; `reply-too-long`: with what was typed under it. */
export type ReplyFault = 'unknown-reply' | 'reply-too-long';

/** What is sent: the saved reply, then what was typed under it. */
export function withReply(
  { access }: Manifest,
  reply: string,
  typed: string,
  maxChars: number,
): string | { refused: ReplyFault } {
  if (reply === '') return typed;
  const saved = Object.hasOwn(access.replies, reply) ? access.replies[reply] : undefined;
  if (!saved) return { refused: 'unknown-reply' };
  const text = [saved.text.trim(), typed].filter((one) => one !== '').join('\n\n');
  return text.length > maxChars ? { refused: 'reply-too-long' } : text;
}
