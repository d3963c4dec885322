import { describe, expect, it } from 'vitest';
import { internalText } from '../../src/build/internal-text.ts';
import { faq } from '../../src/schemas/faq.ts';
import { openSite } from '../../src/site/site.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';
import { answer, baseTree, entry, TODAY } from '../claims/check/base-tree.ts';

const SECRET =
  'Our **standby cluster** in Reykjavik is restored by hand every second Tuesday, and two engineers watch the run.';
const internal = () =>
  entry(
    'content/faqs/standby.mdx',
    faq.parse({
      question: 'How do you restore the standby cluster when the whole region is gone?',
      category: 'Availability',
      internal: true,
    }),
    SECRET,
  );
const bytes = (text: string) => Buffer.from(text);
const tree = () => {
  const made = baseTree();
  made.faqs.push(
    answer('Data is encrypted at rest with keys that we rotate every single year.', 'Is data encrypted?', 'encryption'),
  );
  return made;
};

describe('answers for the company’s own use', () => {
  it('are found in whatever is published, marked up, escaped or quoted', () => {
    const made = tree();
    made.faqs.push(internal());
    const find = internalText(made);
    expect(
      find?.(
        'a/index.html',
        bytes(
          '<p>Our standby cluster in <b>Reykjavik</b> is restored by hand every second Tuesday, and two engineers watch',
        ),
      ),
    ).toBe('standby');
    expect(find?.('answers.json', bytes(JSON.stringify({ says: [SECRET] })))).toBe('standby');
    expect(find?.('faq.csv', bytes(`"HOW DO YOU restore the standby cluster when the whole region"`))).toBe('standby');
    expect(
      find?.(
        'a/index.html',
        bytes(
          '<p>Our cluster is restored by hand. Data is encrypted at rest with keys that we rotate every single year.',
        ),
      ),
    ).toBe(null);
    expect(find?.('photo.png', bytes(SECRET))).toBe(null);
  });
  it('give nothing away that the content publishes in the same words', () => {
    const made = tree();
    made.faqs.push(
      internal(),
      answer(
        SECRET.replaceAll('**', ''),
        'How do you restore the standby cluster when the whole region is gone?',
        'restore',
      ),
    );
    expect(internalText(made)?.('a.html', bytes(SECRET.replaceAll('**', '')))).toBe(null);
    expect(internalText(tree())).toBe(null);
  });
  it('stand in the data of the matching only for the company itself', () => {
    const made = tree();
    made.faqs.push(internal());
    const site = openSite({ tree: made, today: TODAY, language: 'en', base: '' });
    const find = internalText(made);
    expect(find?.('answers.json', bytes(JSON.stringify(answersData(site))))).toBe(null);
    expect(find?.('answers.json', bytes(JSON.stringify(answersData(site, { internal: [internal()] }))))).toBe(
      'standby',
    );
  });
});
