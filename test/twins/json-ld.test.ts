import { describe, expect, it } from 'vitest';
import type { FaqView } from '../../src/site/faqs.ts';
import { type CompanyView, openSite } from '../../src/site/site.ts';
import { faqPage, organization, techArticle } from '../../src/twins/json-ld.ts';
import { baseTree } from '../claims/check/base-tree.ts';

const company = {
  name: 'Northwind Cloud',
  legalName: 'Northwind Cloud, Inc.',
  tagline: 'Payments',
  url: 'https://northwind.example',
  trustUrl: 'https://trust.northwind.example',
  contacts: { security: 'security@northwind.example', privacy: 'privacy@northwind.example' },
  brand: { logo: '/logo.svg', accent: '#1f5eff' },
} as CompanyView;
const tree = baseTree();
const site = openSite({
  tree: { ...tree, company: { ...tree.company, data: company } },
  today: '2026-11-21',
  language: 'en',
  base: '',
});

describe('structured data', () => {
  it('names the company once, and everything else points to it', () => {
    expect(organization(site)).toMatchObject({
      '@type': 'Organization',
      '@id': 'https://trust.northwind.example/#organization',
      legalName: 'Northwind Cloud, Inc.',
      logo: 'https://trust.northwind.example/logo.svg',
    });
    const guide = { id: 'a', path: '/learn/a/', title: 'A', summary: 'S', body: '' };
    expect(techArticle(guide, site)).toMatchObject({
      '@type': 'TechArticle',
      url: 'https://trust.northwind.example/learn/a/',
      publisher: { '@id': 'https://trust.northwind.example/#organization' },
    });
  });
  it('answers with the same words as the page, without MDX and with absolute links', () => {
    const faq = {
      url: 'https://trust.northwind.example/faq/a/',
      question: 'Is it?',
      updated: '2026-01-02',
      body: 'Yes{/* note */}, [here](/compliance/).',
    } as FaqView;
    expect(faqPage(faq, site)).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [
        {
          name: 'Is it?',
          acceptedAnswer: { text: '<p>Yes, <a href="https://trust.northwind.example/compliance/">here</a>.</p>' },
        },
      ],
    });
  });
});
