import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_ROOT } from '../../../src/build/roots.ts';
import { anyOf } from '../../../src/claims/reading/wordings.ts';

describe('wordings of the lexicons', () => {
  it.each([
    ['report covers', ['our Report covers it'], ['our report covered', 'the reports covers']],
    ["isn't (audited|an audit)", ['it isn’t audited', "this isn't an audit"], ['it is not audited']],
    ['[formal] audit', ['a formal audit', 'an audit'], ['an auditor']],
    ['audit [now]', ['our audit now', 'our audit'], ['audits now']],
    ['report[s] of', ['reports of', 'report of'], ['reported of']],
    ['the {2} period', ['the period', 'the last audit period'], ['the very last audit period']],
    ['issued {9 characters} by', ['issued by', 'issued, too, by'], ['issued; and by', 'issued in the year by']],
    ['certif*', ['certified', 'certification'], ['recertified']],
    ['^audit', ['(audit', 'Audits'.slice(0, 5)], ['our audit']],
    ['audit$', ['our audit', 'our audit…)'], ['our audit of']],
    ['made by $', ['made by '], ['made by', 'made by us ']],
    ['before 20##', ['before 2019'], ['before 1999', 'before 20195']],
    ['164.(3|4)*', ['164.312'], ['164x312']],
  ])('%s', (wording, found, passed) => {
    for (const text of found) expect(anyOf([wording]).test(text), text).toBe(true);
    for (const text of passed) expect(anyOf([wording]).test(text), text).toBe(false);
  });

  it('are one expression, of which each is found', () => {
    const either = anyOf(['we are', 'our {2} is']);
    expect(either.exec('Here our new site is')?.index).toBe(5);
    expect(either.test('so we are')).toBe(true);
  });

  it.each(['(a|b', '[a', 'a)', '(a]'])('whose brackets don’t match are refused: %s', (wording) => {
    expect(() => anyOf([wording])).toThrow(wording);
  });
});

/** What an editor can't read belongs in a lexicon. */
const LONGEST_EXPRESSION = 200;
const LITERAL = /(?<=[\s(=,[!:])\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/g;
it('no expression of the checker is longer than 200 characters: lists of words are lexicons', () => {
  const files = globSync('src/claims/**/*.ts', { cwd: SITE_ROOT });
  const long = files.flatMap((file) =>
    [...readFileSync(join(SITE_ROOT, file), 'utf8').matchAll(LITERAL)]
      .filter(([literal]) => literal.length > LONGEST_EXPRESSION)
      .map(([literal]) => `${file}: ${literal}`),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(long).toEqual([]);
});
