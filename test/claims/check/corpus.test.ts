import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import { baseFacts, baseTree } from './base-tree.ts';
import { FAULTY, INNOCENT, type Snippet } from './corpus.ts';
import * as heldOut from './held-out.ts';
import * as second from './held-out-2.ts';
import * as third from './held-out-3.ts';
import { findingsFor } from './run-snippet.ts';

interface Score {
  precision: number;
  recall: number;
  missed: string[];
  wrong: string[];
}
/** Recall: planted faults found under their code. Precision: of all snippets in which anything was found, the faulty ones. */
function score(faulty: readonly Snippet[], innocent: readonly Snippet[]): Score {
  const missed = faulty.filter((snippet) => !findingsFor(snippet).some((finding) => finding.code === snippet.code));
  const wrong = innocent.filter((snippet) => findingsFor(snippet).length > 0);
  const found = faulty.length - missed.length;
  return {
    precision: found / (found + wrong.length),
    recall: found / faulty.length,
    missed: missed.map(({ code, text }) => `${code} ${text}`),
    wrong: wrong.map((snippet) => `${findingsFor(snippet)[0]?.code} ${snippet.text}`),
  };
}

describe('the corpus of planted faults', () => {
  it('stands in a tree that is itself without fault', () => {
    expect(checkClaims(baseTree(), baseFacts())).toEqual({ findings: [], silenced: [] });
  });

  it('is large enough, and no snippet stands in it twice', () => {
    expect(FAULTY.length).toBeGreaterThanOrEqual(130);
    expect(INNOCENT.length).toBeGreaterThanOrEqual(70);
    const keys = [...FAULTY, ...INNOCENT].map(({ text, room, beside }) => `${room}|${text}|${beside}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['corpus', FAULTY, INNOCENT],
    ['held-out corpus', heldOut.FAULTY, heldOut.INNOCENT],
    ['second held-out corpus', second.FAULTY, second.INNOCENT],
    ['third held-out corpus', third.FAULTY, third.INNOCENT],
  ])('%s: every fault is found, and nothing else', (name, faulty, innocent) => {
    const { precision, recall, missed, wrong } = score(faulty, innocent);
    console.info(
      `${name}: ${faulty.length} faulty, ${innocent.length} innocent; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect({ missed, wrong, precision, recall }).toEqual({ missed: [], wrong: [], precision: 1, recall: 1 });
  });

  it('has a snippet for every rule about wording and about links, headings and images', () => {
    const tried = new Set(FAULTY.map((snippet) => snippet.code));
    const prose = RULES.filter(({ family, code }) => family === 'wording' || /^VS-R2/.test(code)).map(
      (rule) => rule.code,
    );
    expect(prose.filter((code) => !tried.has(code))).toEqual([]);
  });
});
