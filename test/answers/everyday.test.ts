import { describe, expect, it } from 'vitest';
import { makeAnalyzer } from '../../src/answers/analyze.ts';
import { EVERYDAY } from '../../src/answers/lexicon/everyday-words.ts';
import { fieldLexicon } from '../../src/answers/lexicon/field.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { ownTime } from '../support/pace.ts';
import { demoData } from './demo.ts';

const FIELD = fieldLexicon();

describe('what a search means by everyday words', () => {
  const lexicon = [{ words: ['Offboarding'] }, { words: ['remote work'], typed: ['leaves'] }, { words: ['backup'] }];
  const everyday = {
    kinds: { staff: 'your people|crew', leave: 'leave|walk out' },
    senses: { offboarding: ['@staff @leave|gone !holiday'], backup: ['spare_copy'] },
    fillers: 'honestly',
  };
  const { terms } = makeAnalyzer(lexicon, 'en', everyday);
  const topics = (text: string, kind?: 'question' | 'typed') =>
    terms(text, kind).flatMap(({ is, term }) => (is === 'group' ? [term] : []));

  it.each([
    ['when one of your people leaves', ['~0']],
    // “Leaves” alone is typed for remote work; here it is not meant.
    ['walks out: does the crew of yours', ['~0']],
    ['your crew is gone', ['~0']],
    ['is there a spare copy', ['~2']],
    // One place alone, what must not be said, and another topic's own words.
    ['your people', []],
    ['the crew leaves on holiday', ['~1']],
    ['the bus leaves', ['~1']],
  ])('%s', (text, expected) => {
    expect(topics(text, 'typed')).toEqual(expected);
  });
  it('is read in what somebody types alone, and not in longer texts', () => {
    const text = 'does your crew walk out';
    expect([topics(text), topics(text, 'question'), topics(`${text} ${'x '.repeat(20)}`, 'typed')]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it('counts the words that mean it, and not those between', () => {
    const found = terms('the crew quietly honestly leaves', 'typed');
    expect(found.map(({ written, is, isGrouped }) => [written, is, isGrouped])).toEqual([
      ['crew leaves', 'group', false],
      ['crew', 'word', true],
      ['quietly', 'word', false],
      ['honestly', 'weak', false],
    ]);
  });
  it('is found in a text of one word over and over at once', async () => {
    const real = makeAnalyzer(FIELD, 'en', EVERYDAY);
    const took = await ownTime(() => {
      for (const word of ['you', 'data', 'our data', 'who']) real.terms(`${word} `.repeat(20), 'typed');
      real.terms('you see '.repeat(40_000), 'typed');
    });
    expect(took).toBeLessThan(2000);
  });
});

describe('the everyday words', () => {
  const { stems } = makeAnalyzer(FIELD, 'en');
  it('mean groups of the lexicon, by kinds that there are, and each kind is used', () => {
    const names = new Set(FIELD.map(({ words: [first = ''] }) => first.toLowerCase()));
    expect(Object.keys(EVERYDAY.senses).filter((name) => !names.has(name.toLowerCase()))).toEqual([]);
    const used = new Set(
      Object.values(EVERYDAY.senses)
        .flat()
        .flatMap((text) => text.match(/(?<=@)\w+/gu) ?? []),
    );
    expect([...used].sort()).toEqual(Object.keys(EVERYDAY.kinds).sort());
  });
  it('stand once in a kind, whatever their endings', () => {
    for (const [name, all] of Object.entries(EVERYDAY.kinds)) {
      const own = all.split('|').map((text) => (text.includes(' ') ? text : (stems(text)[0] ?? text)));
      expect(
        own.filter((one, at) => own.indexOf(one) !== at),
        name,
      ).toEqual([]);
    }
  });
});

describe('a search in everyday words', async () => {
  const answers = openAnswers(await demoData());
  const first = (query: string) => {
    const outcome = answers.ask(query);
    return outcome.kind === 'silence' ? null : outcome.hits[0]?.id;
  };
  it.each([
    ['what has my trainee been clicking', 'faq/audit-log'],
    ['nosy engineers looking at our files', 'faq/employee-access-to-production'],
    ['nobody from the help desk should look at my account', 'faq/support-access'],
    ['the intern deleted everything by accident', 'faq/backups'],
    ['your servers burn down, how soon are you back', 'faq/recovery-objectives'],
    ['can the store next door look at our figures', 'faq/tenant-separation'],
    ['do you tell us when somebody breaks in', 'faq/incident-notification'],
    ['is everything saved each night', 'faq/backups'],
    ['one of your engineers forgets his laptop on the bus', 'faq/company-devices'],
    ['is a chatbot trained with what we type', 'faq/machine-learning'],
    ['found an xss where to report', 'faq/report-a-vulnerability'],
    ['which accountants audited you', 'framework/soc-2'],
    ['how long is the download link valid', 'faq/request-documents'],
    ['export to splunk', 'faq/audit-log'],
    // A third party is no party.
    ['list of third parties you use', 'overview/subprocessors'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });
  it.each([
    'what do you pay your staff',
    'have you ever been hacked',
    'can i ring somebody',
    'does it sync with our cash register',
    'are you hiring',
    'competitor comparison',
    'do you have a works council',
    'can the police see our data',
    'i forgot my password',
    'hello',
  ])('has no answer: %s', (query) => {
    expect(first(query)).toBeNull();
  });
});
