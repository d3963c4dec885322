import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { growContent } from '../../scripts/bench/growth/grow-content.ts';
import { pack } from '../../src/answers/packed/pack.ts';
import { forSearches } from '../../src/answers/published.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';

const QUESTIONS = 1000;
/** What the search page loads in all once somebody searches: the answers and the everyday words, compressed. */
const SUM_BYTES_MAX = 120_000;

const root = mkdtempSync(join(tmpdir(), 'vouchsafe-weight-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('answers to a thousand questions and the everyday words weigh what a search may', async () => {
  growContent(root, QUESTIONS);
  const { tree } = await readContent(root);
  if (!tree) throw new Error('the grown content has faults');
  const data = answersData(openSite({ tree, today: '2026-11-21', language: 'en', base: '' }));
  expect(data.entries.filter(({ kind }) => kind === 'faq')).toHaveLength(QUESTIONS);
  const { everyday, ...answers } = pack(forSearches(data));
  const bytes = [answers, everyday].map((one) => brotliCompressSync(JSON.stringify(one)).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(SUM_BYTES_MAX);
}, 60_000);
