import { expect, it } from 'vitest';
import { FAULTY, HISTORY } from './ended-texts.ts';
import { findingsFor } from './run-snippet.ts';

it('an edition or a scheme that has ended is found where it is told as what holds', () => {
  const missed = FAULTY.filter((one) => !findingsFor(one).some(({ code }) => code === one.code));
  expect(missed.map(({ text }) => text)).toEqual([]);
});

it('and left alone where it is told as what was, denied, or named beside its successor', () => {
  const wrong = HISTORY.filter((text) => findingsFor({ text, code: null }).some(({ code }) => code === 'VS-W09'));
  expect(wrong).toEqual([]);
});
