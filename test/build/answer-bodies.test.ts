import { expect, test } from 'vitest';
import { makeStated } from '../../src/build/make-stated.ts';
import { answer, baseTree, TODAY } from '../claims/check/base-tree.ts';

const bodiesOf = async (...bodies: string[]) =>
  (
    await makeStated(
      { ...baseTree(), faqs: bodies.map((body, at) => answer(body, `Question ${at}?`, `question-${at}`)) },
      TODAY,
    )
  ).bodies ?? {};

test('an answer is carried with its paragraphs, lists, tables and links', async () => {
  const { 'question-0': html = '' } = await bodiesOf(
    'Yes, in two places:\n\n- at rest\n- in transit\n\n| where | how |\n| --- | --- |\n| disks | AES-256 |\n\nSee [our *policy*](/documents/).',
  );
  expect(html.replace(/\n/g, '')).toBe(
    '<p>Yes, in two places:</p><ul><li>at rest</li><li>in transit</li></ul>' +
      '<table><thead><tr><th scope="col">where</th><th scope="col">how</th></tr></thead>' +
      '<tbody><tr><td>disks</td><td>AES-256</td></tr></tbody></table>' +
      '<p>See <a href="/documents/">our <em>policy</em></a>.</p>',
  );
});

test('several stand on one page: headings below the question, and no id twice', async () => {
  const body = '## How\n\nBelow, [here](#how).\n\n{/* for us */}\n\n### Where\n\nThere.';
  const bodies = await bodiesOf(body, body);
  expect(bodies['question-0']?.replace(/\n/g, '')).toBe(
    '<h4 id="question-0-how">How</h4><p>Below, <a href="#question-0-how">here</a>.</p><h5 id="question-0-where">Where</h5><p>There.</p>',
  );
  const ids = Object.values(bodies).flatMap((html) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(4);
});

test('one in another language than the site says which, and from where it is read', async () => {
  const { 'question-0': html = '' } = await bodiesOf('כל הנתונים האישיים מגובים מדי יום ונשמרים בשני אתרים נפרדים.');
  expect(html).toMatch(/^<div class="stack" lang="he" dir="rtl"><p>[^<]+<\/p>\s*<\/div>$/);
});
