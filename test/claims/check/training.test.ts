import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import { baseFacts, baseTree } from './base-tree.ts';
import * as kinds from './kinds.ts';
import { holds } from './run-snippet.ts';
import * as first from './training.ts';
import * as second from './training-2.ts';
import * as third from './training-3.ts';
import * as fourth from './training-4.ts';
import * as fifth from './training-5.ts';
import * as sixth from './training-6.ts';
import * as categories from './training-categories.ts';
import * as harm from './training-harm.ts';
import * as held from './training-held.ts';
import * as laws from './training-laws.ts';
import * as laws2 from './training-laws-2.ts';
import * as laws3 from './training-laws-3.ts';
import * as layouts from './training-layouts.ts';
import * as lists from './training-lists.ts';
import * as misused from './training-misused.ts';
import * as never from './training-never.ts';
import * as numbers from './training-numbers.ts';
import * as numbers2 from './training-numbers-2.ts';
import * as ofVendors from './training-of-vendors.ts';
import * as onlyNamed from './training-only-named.ts';
import * as outcome from './training-outcome.ts';
import * as pending from './training-pending.ts';
import * as promises from './training-promises.ts';
import * as roles from './training-roles.ts';
import * as scope from './training-scope.ts';
import * as signs from './training-signs.ts';
import * as vendors from './training-vendors.ts';
import * as vendors2 from './training-vendors-2.ts';
import * as vendors3 from './training-vendors-3.ts';
import * as vendorsInLists from './training-vendors-in-lists.ts';
import * as vendorsInProse from './training-vendors-in-prose.ts';
import * as vendorsOnlyNamed from './training-vendors-only-named.ts';
import * as wording from './training-wording.ts';
import * as wording2 from './training-wording-2.ts';

/** The rules were tuned to these snippets, so how many are found says nothing of other text: only that nothing is lost. */
describe('the training snippets', () => {
  it('stand in a tree that is itself without fault', () => {
    expect(checkClaims(baseTree(), baseFacts())).toEqual({ findings: [], silenced: [] });
  });

  it('stand there once each', () => {
    const keys = [
      categories,
      first,
      second,
      third,
      fourth,
      fifth,
      sixth,
      ofVendors,
      laws2,
      laws3,
      layouts,
      lists,
      held,
      misused,
      never,
      numbers,
      numbers2,
      onlyNamed,
      pending,
      promises,
      roles,
      scope,
      signs,
      vendors,
      vendors2,
      vendors3,
      vendorsInLists,
      vendorsInProse,
      vendorsOnlyNamed,
      kinds,
    ]
      .flatMap((lot) => [...lot.FAULTY, ...lot.INNOCENT])
      .map(({ text, place, beside }) => `${place}|${text}|${beside}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['categories', categories],
    ['first', first],
    ['second', second],
    ['third', third],
    ['fourth', fourth],
    ['fifth', fifth],
    ['sixth', sixth],
    ['of vendors', ofVendors],
    ['harm', harm],
    ['held', held],
    ['laws', laws],
    ['second laws', laws2],
    ['third laws', laws3],
    ['layouts', layouts],
    ['lists', lists],
    ['misused', misused],
    ['never', never],
    ['numbers', numbers],
    ['second numbers', numbers2],
    ['only named', onlyNamed],
    ['outcome', outcome],
    ['pending', pending],
    ['promises', promises],
    ['roles', roles],
    ['scope', scope],
    ['signs', signs],
    ['vendors', vendors],
    ['second vendors', vendors2],
    ['third vendors', vendors3],
    ['vendors in lists', vendorsInLists],
    ['vendors in prose', vendorsInProse],
    ['vendors only named', vendorsOnlyNamed],
    ['wording', wording],
    ['second wording', wording2],
    ['kinds', kinds],
  ])('of the %s lot: what was found is still found under its code, and innocent text is left alone', (_name, lot) => {
    const isRight = holds([...lot.FAULTY, ...lot.INNOCENT]);
    const missed = lot.FAULTY.filter((one) => !isRight(one));
    const wrong = lot.INNOCENT.filter((one) => !isRight(one));
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  it('try every rule about wording and about links, headings and images', () => {
    const tried = new Set([...first.FAULTY, ...kinds.FAULTY].map((snippet) => snippet.code));
    const prose = RULES.filter(({ family, code }) => family === 'wording' || /^VS-R2[0-3]/.test(code)).map(
      (rule) => rule.code,
    );
    expect(prose.filter((code) => !tried.has(code))).toEqual([]);
  });
});
