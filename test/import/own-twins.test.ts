import { describe, expect, it } from 'vitest';
import { faq } from '../../src/schemas/faq.ts';
import { subprocessor } from '../../src/schemas/subprocessor.ts';
import { faqs } from '../../src/site/faqs.ts';
import { openSite } from '../../src/site/site.ts';
import { subprocessors } from '../../src/site/subprocessors.ts';
import { trustFacts } from '../../src/twins/gather.ts';
import { faqCsv, faqJson, subprocessorsCsv, subprocessorsJson } from '../../src/twins/tables.ts';
import { baseTree, entry, TODAY } from '../claims/check/base-tree.ts';
import { faqsOf, subprocessorsOf } from './support.ts';

const QUESTION = {
  question: 'Is data encrypted, at rest too?',
  category: 'Data protection',
  principles: ['security', 'confidentiality'],
  updated: '2026-10-01',
  reviewBy: '2027-10-01',
  maps: { caiq: ['CEK-03.1', 'DSP-10.1'], mvsp: ['2.6'] },
};
const FIRM = {
  name: 'Example Cloud, Inc.',
  purpose: 'Hosting; storage',
  data: 'All customer data',
  location: ['US', 'IE'],
  transfer: 'Standard contractual clauses',
  since: '2024-02-01',
  announced: '2024-01-01',
  url: 'https://cloud.example/privacy',
};
const site = openSite({
  tree: {
    ...baseTree(),
    faqs: [
      entry(
        'content/faqs/encryption.mdx',
        faq.parse(QUESTION),
        'Yes, **always**:\n\n- at rest, see [the page](/faq/)\n- in transit',
      ),
    ],
    subprocessors: [entry('content/subprocessors/example-cloud.yaml', subprocessor.parse(FIRM))],
  },
  today: TODAY,
  language: 'en',
  base: '',
});

describe('what this program publishes is imported as it was', () => {
  it.each([
    ['trust.json', JSON.stringify(trustFacts(site))],
    ['faq.json', JSON.stringify(faqJson(faqs(site), site))],
    ['faq.csv', faqCsv(faqs(site))],
  ])('answers from %s', (name, content) => {
    const link = site.at('/faq/');
    expect(faqsOf('faq', { [name]: content })).toMatchObject([
      { ...QUESTION, id: 'encryption', body: `Yes, **always**:\n\n- at rest, see [the page](${link})\n- in transit` },
    ]);
  });
  it.each([
    ['trust.json', JSON.stringify(trustFacts(site))],
    ['subprocessors.json', JSON.stringify(subprocessorsJson(subprocessors(site), site))],
    ['subprocessors.csv', subprocessorsCsv(subprocessors(site))],
  ])('subprocessors from %s', (name, content) => {
    expect(subprocessorsOf('subprocessors', { [name]: content })).toMatchObject([{ ...FIRM, id: 'example-cloud' }]);
  });
});
