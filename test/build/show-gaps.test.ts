import { expect, it } from 'vitest';
import { markGaps } from '../../src/build/show-gaps.ts';
import { preview } from '../../src/words/en/preview.ts';

const mark = (html: string) => markGaps(html, preview);

it.each([
  ['<p>Law: [[fill in: the law]].</p>', '<p>Law: <mark>To fill in: the law</mark>.</p>'],
  ['<h1>[[fill in: a]] and [[fill in: b]]</h1>', '<h1><mark>To fill in: a</mark> and <mark>To fill in: b</mark></h1>'],
  ['<title>[[fill in: the title]]</title>', '<title>[[fill in: the title]]</title>'],
  ['<a title="[[fill in: x]] > y">z</a>', '<a title="[[fill in: x]] > y">z</a>'],
  [
    '<script type="application/ld+json">"[[fill in: x]]"</script>',
    '<script type="application/ld+json">"[[fill in: x]]"</script>',
  ],
  ['<p>no gap</p>', '<p>no gap</p>'],
])('%s', (html, marked) => {
  expect(mark(html)).toBe(marked);
});
