import type { Sentence } from '../../reading/sentence.ts';

/** How it is told that something keeps harm away: "which prevents", "preventing", "is prevented", "to prevent". */
export function formOf({ words }: Sentence, at: number | undefined): string | null {
  if (at === undefined) return null;
  const text = words[at]?.text ?? '';
  const before = words[at - 1]?.text ?? '';
  if (before === 'to') return 'to';
  if (/(?:ed|ned|en)$/.test(text)) return STATED_BY.has(before) ? 'passive' : 'past';
  if (text.endsWith('ing')) return 'doing';
  return text.endsWith('s') || before === 'that' || before === 'which' ? 'stated' : 'plain';
}
const STATED_BY = new Set(['is', 'are', 'be', 'immediately', 'automatically', 'always', 'being']);
