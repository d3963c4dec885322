import { describe, expect, it } from 'vitest';
import { whyUnstampable } from '../../functions/acts/why-unstampable.ts';
import { StampRefused } from '../../functions/domain/stamp-refused.ts';
import type { StampDetail, StampRefusal } from '../../src/schemas/stamp-refusal.ts';
import { documentFaultWords } from '../../src/words/document-faults.ts';

const TITLE = 'SOC 2 Type 2 report';
const { en, 'ar-XB': other } = documentFaultWords;
const REASONS: Record<StampRefusal, true> = {
  encrypted: true,
  signed: true,
  portfolio: true,
  attachments: true,
  xfa: true,
  covered: true,
  unlike: true,
  broken: true,
  empty: true,
  'too-large': true,
  'too-many-pages': true,
  timeout: true,
};
const reasons = Object.keys(REASONS) as StampRefusal[];
const DETAILS: Record<Exclude<StampDetail[0], 'said'>, StampDetail> = {
  header: ['header'],
  end: ['end'],
  'cross-reference': ['cross-reference'],
  objects: ['objects'],
  catalog: ['catalog'],
  'page-tree': ['page-tree'],
  content: ['content'],
  packing: ['packing'],
  area: ['area'],
  memory: ['memory'],
  object: ['object', 12],
  twice: ['twice', 12],
  'lost-words': ['lost-words', 3],
  'no-stamp': ['no-stamp', 3],
  misplaced: ['misplaced', 3],
  'page-count': ['page-count', 3, 2],
  readers: ['readers', 3, 2],
  'pages-left': ['pages-left', 2, 3],
  unpacked: ['unpacked', 64 * 2 ** 20],
  limit: ['limit', 64 * 2 ** 20],
  'pages-limit': ['pages-limit', 2000],
};
const why = (reason: StampRefusal, detail: StampDetail | [], words = en) =>
  whyUnstampable(new StampRefused(reason, ...detail), TITLE, words);

describe('why a document could not be stamped', () => {
  it.each(reasons)('%s names the document, the reason and what to do', (reason) => {
    expect(why(reason, [])).toMatch(/^“SOC 2 Type 2 report” was not sent: .+\. .+\.$|“SOC .+covered?.+|a form field/);
  });
  it('says what was found in the file', () => {
    expect(why('broken', DETAILS['page-count'])).toMatch(/export it again\. \(it states 3 pages and has 2\)$/);
  });
  it.each(reasons)('%s is told in another language', (reason) => {
    const said = why(reason, [], other);
    expect(said).toContain(`“${TITLE}”`);
    expect(said.replace(TITLE, '')).not.toMatch(/\b(it|the|was|not|and|pages)\b/i);
  });
  it.each(Object.values(DETAILS).map((detail) => [detail[0], detail] as const))(
    'what was found, %s, too',
    (_, detail) => {
      const bare = (words: typeof en) => /\((.*)\)/.exec(why('broken', detail, words))?.[1];
      expect(bare(en)).toMatch(/[a-z]/);
      expect(bare(other)).not.toMatch(/\b(it|its|the|a|page|pages|no|more)\b/i);
    },
  );
  it('keeps what a library says, and a fault that is no refusal, as they are', () => {
    expect(why('broken', ['said', 'Expected a dictionary'], en)).toContain('(Expected a dictionary)');
    expect(whyUnstampable(new Error('no such bucket'), TITLE, other)).toBe('no such bucket');
  });
  it('is not told by its message, which a log keeps', () => {
    expect(new StampRefused('broken', 'page-count', 3, 2).message).toBe('broken page-count 3 2');
  });
});
