import { describe, expect, it } from 'vitest';
import { makeAnalyzer } from '../../src/answers/analyze.ts';
import { fieldLexicon, TOPICS } from '../../src/answers/lexicon/field.ts';
import { ownTime } from '../support/pace.ts';

const FIELD = fieldLexicon();

describe('words of a topic that stand apart in a question', () => {
  const lexicon = [{ words: ['data residency'], apart: ['where … stored'] }, { words: ['backup tapes'] }];
  const { terms } = makeAnalyzer(lexicon, 'en');
  const topics = (text: string, kind?: 'question') =>
    terms(text, kind).flatMap(({ is, term }) => (is === 'group' ? [term] : []));

  it.each([
    ['Where is our information stored?', ['~0']],
    ['where our client files are being stored', ['~0']],
    // What stands between keeps its own topic.
    ['Where are backup tapes stored?', ['~1', '~0']],
    // In another order, in the next sentence, too far apart, or with one of them alone.
    ['We stored it. Where is it?', []],
    ['Where are you? Data is stored.', []],
    ['Where one two three four five six seven eight stored', []],
    ['Where is it?', []],
  ])('%s', (text, expected) => {
    expect(topics(text, 'question')).toEqual(expected);
  });
  it('are several for a place, of which any will do', () => {
    const { terms } = makeAnalyzer([{ words: ['offboarding'], inForms: ['fired|let go … login|user account'] }], 'en');
    const isMeant = (text: string) => terms(text, 'question').some(({ is }) => is === 'group');
    expect(
      [
        'When they are fired, does the login end?',
        'Somebody let go keeps no user account',
        'Who is let in by login?',
      ].map(isMeant),
    ).toEqual([true, true, false]);
  });
  it('are looked for in questions alone: a sentence of an answer says less than it asks', () => {
    expect(topics('Where it is stored depends on your region.')).toEqual([]);
  });
  it('leave the words between them their own terms, and weigh their own less', () => {
    const found = terms('Where are passports stored?', 'question');
    expect(found.map(({ written, is, isGrouped }) => [written, is, isGrouped])).toEqual([
      ['stored', 'group', false],
      ['passports', 'word', false],
      ['stored', 'word', true],
    ]);
  });
  it('are written with what stands between, in the lexicon', () => {
    const apart = TOPICS.flatMap(({ groups }) => groups.flatMap((group) => group.apart ?? []));
    expect(apart.length).toBeGreaterThan(300);
    expect(apart.filter((text) => text.split('…').some((piece) => piece.trim() === '') || !text.includes('…'))).toEqual(
      [],
    );
    const words = TOPICS.flatMap(({ groups }) =>
      groups.flatMap(({ words, inRows = [], loose = [] }) => [...words, ...inRows, ...loose]),
    );
    expect(words.filter((text) => text.includes('…'))).toEqual([]);
  });
  it('are found in a long text at once', async () => {
    const took = await ownTime(() => {
      makeAnalyzer(FIELD, 'en').terms('where who how data access '.repeat(8000), 'question');
    });
    expect(took).toBeLessThan(2000);
  });
});
