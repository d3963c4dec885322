import { messageOf } from '../domain/message-of.ts';
import { isSes } from '../domain/no-mailbox.ts';
import { isStale, readSns } from '../domain/sns.ts';
import type { Deps } from '../ports.ts';

export type Report =
  | { report: unknown; confirm: string | null }
  /** `uncertain`: its certificate could not be read; the sender tries again. */
  | { refused: 'unsigned' | 'other-topic' | 'stale' | 'uncertain' };

/**
 * What an email provider reported, out of what it came in. Amazon SES reports by SNS, which signs: without that, by another's topic, or long
 * after it was published, it is refused.
 */
export async function openReport({ settings, notary, log, clock }: Deps, body: unknown): Promise<Report> {
  const sns = readSns(body);
  if (sns === 'unsigned' || (sns === null && isSes(body))) return { refused: 'unsigned' };
  if (sns === null) return { report: body, confirm: null };
  const topics = settings.bounceTopics ?? [];
  if (topics.length > 0 && !topics.includes(sns.topic)) return { refused: 'other-topic' };
  if (isStale(sns, clock.now().toISOString())) return { refused: 'stale' };
  try {
    if (!(await notary?.isAmazons(sns.signed))) return { refused: 'unsigned' };
  } catch (fault) {
    log('warn', 'bounces.certificate', { fault: messageOf(fault) });
    return { refused: 'uncertain' };
  }
  return { report: jsonIn(sns.message), confirm: sns.confirm };
}

/** SNS has messages of its own, in plain words. */
function jsonIn(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}
