import { describe, expect, it } from 'vitest';
import { makeAnalyzer } from '../../src/answers/analyze.ts';
import { wordingsOf } from '../../src/answers/apart.ts';
import shorthand from '../../src/answers/lexicon/shorthand.json' with { type: 'json' };
import { mending } from '../../src/answers/mending.ts';
import { openingSearch } from '../../src/answers/open-search.ts';
import { pack } from '../../src/answers/packed/pack.ts';
import { unpacking } from '../../src/answers/packed/unpack.ts';
import { forRows, forSearches } from '../../src/answers/published.ts';
import { atOnce } from '../../src/answers/steps.ts';
import { withRows } from '../../src/answers/with-rows.ts';
import { demoData } from './demo.ts';

const data = await demoData();
const search = atOnce(openingSearch(atOnce(unpacking(pack(forSearches(data)))), { mending }));
const read = (query: string) => search.read(query, 'typed');

describe('what somebody types', () => {
  it.each([
    // Short forms.
    ['vuln mgmt', 'vulnerability management'],
    ['db configs', 'database configuration'],
    // One within a phrase that is known as it is.
    ['Azure AD groups', 'Azure AD groups'],
    // Slips: a letter too many, too few, the wrong way round, by ear.
    ['least privledge', 'least privilege'],
    ['encrytpion', 'encryption'],
    ['vunerability scan', 'vulnerability scan'],
    // Of two that are as near, the one that sounds like it: not “tracing”.
    ['security traning', 'security training'],
    // A small word, and how people write in a chat.
    ['delete thier data', 'delete their data'],
    ['who did ur pentest', 'who did your pentest'],
    // Everyday words for those of the field.
    ['are workers taught about scams', 'are employees trained about phishing'],
    // Words joined and parted.
    ['data classi fication', 'data classification'],
    ['passwordpolicy for admins', 'password policy for administrator'],
    ['soc2 vs iso27001', 'soc2 vs iso27001'],
  ])('%s means %s', (query, text) => {
    expect(read(query).text).toBe(text);
  });
  it.each([
    'polygraph tests',
    'escrow',
    'payroll',
    'catering vendor',
    'on to',
    'who is on call',
    'maintenance windows',
    'mfa enforced',
  ])('%s is no slip', (query) => {
    expect(read(query).text).toBe(query);
  });
  it('is no beginning of a longer word where it is a form of a known one', () => {
    const lexicon = [{ words: ['robot'] }, { words: ['robotslayer'] }];
    const own = atOnce(openingSearch({ ...data, lexicon, shorthand: {} }, { mending }));
    expect(['access by robots', 'access by robotsl'].map((query) => own.read(query, 'typed').text)).toEqual([
      'access by robots',
      'access by robotslayer',
    ]);
  });
  it('is told where a slip was guessed, and not where a short form was spelled out', () => {
    expect([...read('encrytpion mgmt').guessed]).toEqual([['encryption', 'encrytpion']]);
  });
  it('stays as it was written in a row', () => {
    expect(search.read('vuln mgmt', 'asWritten').text).toBe('vuln mgmt');
    expect(search.read('infra config', 'sent').text).toBe('infra config');
  });
  it('is the short form itself where the site uses it, and speaks of nothing that it stands for', () => {
    const [entry] = data.entries;
    if (!entry) throw new Error('no entry');
    const named = { ...entry, id: 'faq/ghg', title: 'What is GHG?', asks: [] };
    const own = atOnce(openingSearch({ ...data, lexicon: [], entries: [...data.entries, named] }, { mending }));
    expect(own.read('ghg', 'typed').text).toBe('ghg');
  });
});

describe('the short forms', () => {
  it('are none that searches read as a topic', () => {
    const { terms } = makeAnalyzer(forSearches(data).lexicon, 'en');
    const read = Object.keys(shorthand.words).filter((word) =>
      terms(word).some(({ is }) => is === 'group' || is === 'name'),
    );
    expect(read).toEqual([]);
  });
  it('are loaded with what searches need, and wordings of whole questions with what rows need', () => {
    const searches = forSearches(data);
    const rows = forRows(data);
    expect(searches.shorthand).toBe(data.shorthand);
    expect(searches.known).toEqual([]);
    const phrases = searches.lexicon.flatMap(({ words: [, ...words], inRows = [] }) => [...words, ...inRows]);
    expect(phrases.filter((phrase) => phrase.split(' ').length > 3)).toEqual([]);
    // What rows say means the same as other words, and what is typed is not read in rows.
    const sorted = ({ lexicon, ...rest }: typeof data) => ({
      ...rest,
      lexicon: lexicon.map(({ words, loose = [], within, isName, ...group }) => ({
        ...(isName ? { isName } : {}),
        within: within?.toLowerCase(),
        ...Object.fromEntries(
          Object.entries({
            words: [...words, ...wordingsOf(group).inRows],
            apart: wordingsOf(group).apart,
            loose,
          }).map(([key, phrases]) => [key, phrases.map((phrase) => phrase.toLowerCase()).toSorted()]),
        ),
      })),
    });
    expect(sorted({ ...withRows(searches, rows), glossaries: data.glossaries ?? [] })).toEqual(sorted(data));
  });
  it('are loaded without the wordings of forms, which come with what rows need', () => {
    const lexicon = [{ words: ['backup'], inForms: ['safety copies', 'duplicates … stored|kept'] }];
    expect(forSearches({ ...data, lexicon }).lexicon).toEqual([{ words: ['backup'] }]);
    expect(forRows({ ...data, lexicon }).phrases).toEqual([
      { words: [], inRows: ['safety copies'], apart: ['duplicates … stored|kept'] },
    ]);
  });
  it('are loaded without those that others of their group read as well', () => {
    const group = (words: string[], typed: string[] = []) => ({ words, typed });
    const lexicon = [
      group(['penetration test', 'penetration tests', 'penetration test network'], ['how often penetration test']),
      group(['network']),
    ];
    expect(forSearches({ ...data, lexicon }).lexicon).toEqual([
      { words: ['penetration test', 'penetration test network'] },
      { words: ['network'] },
    ]);
  });
});
