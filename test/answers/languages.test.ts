import { describe, expect, it } from 'vitest';
import { firstAnswers } from '../../src/answers/first.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { faq } from '../../src/schemas/faq.ts';
import { openSite } from '../../src/site/site.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';
import { answer, baseTree, entry, TODAY } from '../claims/check/base-tree.ts';

const german = entry(
  'content/faqs/sicherungen.mdx',
  faq.parse({ question: 'Wie oft werden unsere Daten gesichert?', category: 'Betrieb', updated: '2026-10-01' }),
  'Wir sichern alle Daten jede Nacht und prüfen die Wiederherstellung in jedem Quartal.',
);
const english = answer('Backups are taken every night.', 'How often do you back up data?');
const data = answersData(
  openSite({ tree: { ...baseTree(), faqs: [german, english] }, today: TODAY, language: 'en', base: '' }),
);

describe.each([
  ['all of it', data],
  ['what a page loads first', firstAnswers(data)],
])('an answer in another language than the site’s, in %s', (_what, loaded) => {
  const hits = (query: string) => {
    const outcome = openAnswers(loaded).ask(query);
    return outcome.kind === 'silence' ? [] : outcome.hits;
  };
  it('says which', () => {
    const [hit] = hits('Wie oft werden Daten gesichert?');
    expect(hit).toMatchObject({ id: 'faq/sicherungen', lang: 'de', excerpt: { lang: 'de' } });
  });
  it('and one in the site’s own says nothing of it', () => {
    const [hit] = hits('How often do you back up data?');
    expect(hit?.title).toBe('How often do you back up data?');
    expect(hit).not.toHaveProperty('lang');
    expect(hit?.excerpt).not.toHaveProperty('lang');
  });
});
