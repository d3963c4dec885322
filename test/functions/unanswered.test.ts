import { expect, test } from 'vitest';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { UNANSWERED_KEPT_DAYS, UNANSWERED_PER_HOUR } from '../../functions/domain/limits.ts';
import { normalWords } from '../../functions/domain/unanswered.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';

const counting = () => makeApp({ bend: (draft) => Object.assign(draft.company.search, { countUnanswered: true }) });
const search = (rig: Rig, query: unknown) =>
  rig.app.request(`${SITE}/api/unanswered`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
const counts = (rig: Rig) => rig.deps.store.rows('unanswered');

test('nothing is counted unless the company asks for it', async () => {
  const rig = await makeApp();
  expect((await search(rig, 'quantum keys')).status).toBe(404);
  expect(await counts(rig)).toEqual([]);
});

test('counts by day and words, however they are ordered or written, and keeps nothing else', async () => {
  const rig = await counting();
  for (const query of ['Quantum keys?', 'keys  QUANTUM', 'quantum keys'])
    expect((await search(rig, query)).status).toBe(204);
  await search(rig, 'bug bounty');
  rig.pass(24);
  await search(rig, 'quantum keys');
  expect(await counts(rig)).toEqual([
    { id: '2026-11-21 keys quantum', day: '2026-11-21', words: 'keys quantum', count: 3 },
    { id: '2026-11-21 bounty bug', day: '2026-11-21', words: 'bounty bug', count: 1 },
    { id: '2026-11-22 keys quantum', day: '2026-11-22', words: 'keys quantum', count: 1 },
  ]);
  const [rate] = await rig.deps.store.rows('rates');
  expect(JSON.stringify(rate)).not.toMatch(/203\.0\.113|keys/);
});

test.each([
  ['write to jane@buyer.example about tokens', 'about to tokens write'],
  ['see buyer.example/security', 'see'],
  ['key sk4fj29dk2', 'key'],
  ['verschlüsselung im Ruhezustand', 'im ruhezustand verschlüsselung'],
  ['SSO', 'sso'],
  ['12345 @', null],
  ['one two three four five six seven', null],
  [`${'a'.repeat(25)}`, null],
])('of “%s” it keeps %s', (query, kept) => {
  expect(normalWords(query)).toBe(kept);
});

test('a flood is not counted, and does no harm', async () => {
  const rig = await counting();
  for (let at = 0; at < UNANSWERED_PER_HOUR + 20; at++) expect((await search(rig, 'same words')).status).toBe(204);
  expect((await counts(rig))[0]?.count).toBe(UNANSWERED_PER_HOUR);
  for (const query of [null, 7, ['a'], 'x'.repeat(3000)]) expect((await search(rig, query)).status).toBe(204);
  expect(await counts(rig)).toHaveLength(1);
});

test('two at once are both counted', async () => {
  const rig = await counting();
  await Promise.all([search(rig, 'at once'), search(rig, 'at once'), search(rig, 'at once')]);
  expect((await counts(rig))[0]?.count).toBe(3);
});

test('is listed for the operator, and erased when its time is over', async () => {
  const rig = await counting();
  const list = async (...options: string[]) => {
    const lines: string[] = [];
    expect(await runCommand(rig.deps, ['unanswered', ...options], (line) => lines.push(line))).toBe(0);
    return lines.join('\n');
  };
  expect(await list()).toBe('No search without an answer has been counted.');
  await search(rig, 'bug bounty');
  rig.pass(48);
  await search(rig, 'quantum keys');
  await search(rig, 'bug bounty');
  expect(await list()).toBe('    2  2026-11-23  bounty bug\n    1  2026-11-23  keys quantum');
  expect(JSON.parse(await list('--json', '--since', '2026-11-23'))).toEqual([
    { words: 'bounty bug', count: 1, last: '2026-11-23' },
    { words: 'keys quantum', count: 1, last: '2026-11-23' },
  ]);
  rig.pass((UNANSWERED_KEPT_DAYS + 1) * 24);
  await purgeAll(rig.deps);
  expect(await counts(rig)).toEqual([]);
});
