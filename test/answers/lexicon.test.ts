import { describe, expect, it } from 'vitest';
import { makeAnalyzer } from '../../src/answers/analyze.ts';
import { fieldLexicon, TOPICS } from '../../src/answers/lexicon/field.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { noticesOf, PUBLIC_SETS } from '../../src/answers/sets/public-sets.ts';
import { answersReport } from '../../src/build/answers-report.ts';
import { lexicon } from '../../src/schemas/lexicon.ts';
import { openSite } from '../../src/site/site.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';
import { baseTree, entry, TODAY } from '../claims/check/base-tree.ts';
import { ownTime } from '../support/pace.ts';

const FIELD = fieldLexicon();

describe('the field’s lexicon', () => {
  it('has a source for every group, and each word once', () => {
    const groups = TOPICS.flatMap((topic) => topic.groups);
    expect(groups.length).toBeGreaterThanOrEqual(71);
    expect(groups.filter(({ source }) => source.trim() === '')).toEqual([]);
    const words = groups
      .flatMap(({ words, inRows = [], inForms = [], loose = [], typed = [], other = {} }) => [
        ...words,
        ...inRows,
        ...inForms,
        ...loose,
        ...typed,
        ...Object.values(other).flat(),
      ])
      .map((word) => word.toLowerCase());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
  it('reads abbreviations, spellings and other languages as one', () => {
    const { terms } = makeAnalyzer(fieldLexicon(['de', 'es-ES']), 'en');
    const groupOf = (text: string) => terms(text).find(({ is }) => is === 'group')?.term;
    const mfa = groupOf('MFA');
    expect(mfa).toBeDefined();
    for (const text of ['2fa', 'two-step verification', 'Zwei-Faktor-Authentifizierung', 'autenticación multifactor'])
      expect(groupOf(text)).toBe(mfa);
  });
  it('reads everyday words in what somebody types alone', () => {
    const { terms } = makeAnalyzer([{ words: ['offboarding'], typed: ['quit', 'somebody leaves'] }], 'en');
    const isRead = (text: string, kind?: 'question' | 'typed') => terms(text, kind).some(({ is }) => is === 'group');
    for (const text of ['quit', 'somebody leaves']) {
      expect(isRead(text, 'typed')).toBe(true);
      expect([isRead(text), isRead(text, 'question')]).toEqual([false, false]);
    }
  });
  it('reads the words of an everyday phrase as nothing else', () => {
    const { terms } = makeAnalyzer([{ words: ['monitoring'], typed: ['24/7 soc'] }], 'en');
    expect(terms('24/7 soc report', 'typed').map(({ term }) => term)).toEqual(['~0', 'report']);
    expect(terms('24/7 soc report').map(({ term }) => term)).toContain('soc');
  });
  it('reads British spellings as American ones', () => {
    const { terms } = makeAnalyzer([{ words: ['authorized access'] }, { words: ['tokenization'] }], 'en');
    const groups = (text: string) =>
      terms(text)
        .filter(({ is }) => is === 'group')
        .map(({ term }) => term);
    expect(['authorised access', 'tokenisation', 'promise'].map(groups)).toEqual([['~0'], ['~1'], []]);
  });
  it('tells who does a thing from the thing', () => {
    const { terms } = makeAnalyzer([{ words: ['controller'] }, { words: ['container'] }, { words: ['monitor'] }], 'en');
    const groups = (text: string) => terms(text).filter(({ is }) => is === 'group').length;
    expect(['controllers', 'a container', 'monitored'].map(groups)).toEqual([1, 1, 1]);
    expect(['access is controlled', 'incidents are contained'].map(groups)).toEqual([0, 0]);
  });
  it('reads a phrase with small words in it', () => {
    const { terms } = makeAnalyzer([{ words: ['keys rotated'] }], 'en');
    const isRead = (text: string) => terms(text).some(({ is }) => is === 'group');
    expect(['keys rotated', 'Are the keys being rotated?', 'keys that you rotated'].map(isRead)).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('reads a fact of its own as what it is, and as the topic that it belongs to', () => {
    const { terms } = makeAnalyzer([{ words: ['password'] }, { words: ['password expiry'], within: 'password' }], 'en');
    expect(terms('password expiry').map(({ is, term }) => [is, term])).toEqual([
      ['group', '~0'],
      ['part', '~1'],
      ['word', 'expiri'],
    ]);
    const named = FIELD.filter(({ within }) => within !== undefined);
    expect(named.filter(({ within }) => FIELD.every(({ words }) => words[0] !== within))).toEqual([]);
  });
  it('reads small words without end at once', async () => {
    const took = await ownTime(() => {
      makeAnalyzer(FIELD, 'en').terms(`keys ${'are '.repeat(40_000)} rotated`);
    });
    expect(took).toBeLessThan(2000);
  });
});

describe('a company’s own lexicon', () => {
  const tree = baseTree();
  const words = [
    ['Frobnicator', 'SSO'],
    ['Glimmer', 'Glamour'],
  ];
  const own = { ...tree, lexicon: entry('content/lexicon.yaml', lexicon.parse(words.map((one) => ({ words: one })))) };
  const open = (of: typeof tree) =>
    openAnswers(answersData(openSite({ tree: of, today: TODAY, language: 'en', base: '' })));
  it('makes its words one with those that come along', () => {
    const asked = answersData(openSite({ tree: own, today: TODAY, language: 'en', base: '' })).lexicon.slice(-2);
    expect(asked).toEqual(words.map((one) => ({ words: one })));
    expect(open(tree).ask('Glimmer').kind).toBe('silence');
  });
  it('is reported where it matches nothing, with the public questions that nothing answers', () => {
    const { unmatched, total, unanswered } = answersReport(own, TODAY);
    expect(unmatched).toContainEqual(['Glimmer', 'Glamour']);
    expect(total).toBe(PUBLIC_SETS.reduce((sum, { questions }) => sum + questions.length, 0));
    expect(unanswered).toContainEqual(
      expect.objectContaining({ questionnaire: 'vsaq-2021', id: 'network_arpspoofing' }),
    );
  });
});

describe('the public questionnaires', () => {
  it('come with their licenses', () => {
    expect(PUBLIC_SETS.map(({ questionnaire, license }) => [questionnaire, license])).toEqual([
      ['mvsp-3.0', 'CC0-1.0'],
      ['vsaq-2021', 'Apache-2.0'],
    ]);
    for (const { notice } of PUBLIC_SETS) expect(notice).not.toBe('');
    const known = [{ questionnaire: 'vsaq-2021', id: 'network_dmz', text: 'Is there a DMZ?' }];
    expect(noticesOf(known)).toEqual([expect.stringContaining('Apache License, Version 2.0')]);
  });
});
