import { isNoName, type NameSaid, namesIn } from './names-said.ts';
import type { VendorMention } from './vendor-mentions.ts';

/**
 * Names that no list knows, between two vendors in a row of which one is in use: "Supabase, Acme Speech, Resend". `mentions` are those of one
 * sentence, in order.
 */
export function namesBetween(mentions: readonly VendorMention[], isInUse: (name: string) => boolean): NameSaid[] {
  const [first] = mentions;
  if (first === undefined || mentions.length < 2) return [];
  const endings = new Map(mentions.map((one) => [one.to, one]));
  const beginnings = new Map(mentions.map((one) => [one.from, one]));
  const { read } = first.spoken;
  return namesIn(read).filter(({ text, from, to }) => {
    const [left, right] = [endings.get(from), beginnings.get(to)];
    if (left === undefined || right === undefined || beginnings.has(from) || isNoName(text)) return false;
    // "DynamoDB, Example Store, ElastiCache": what stands among the products of one vendor is likely one of them.
    if (left.vendor !== null && left.vendor === right.vendor) return false;
    if (!isComma(read.words[from]?.gap) || !isComma(read.words[to]?.gap)) return false;
    return isInUse(left.text) || isInUse(right.text);
  });
}
const isComma = (gap = ''): boolean => gap === ', ';
