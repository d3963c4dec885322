import type { FaqView } from '../site/faqs.ts';
import type { GuideView } from '../site/guides.ts';
import type { CompanyView } from '../site/site.ts';
import { bodyHtml } from './markdown/plain.ts';

const absolute = (trustUrl: string, path: string): string => new URL(path, trustUrl).href;

/** The company, by the address that the other objects point to. https://schema.org/Organization */
const organizationId = ({ trustUrl }: CompanyView): string => `${absolute(trustUrl, '/')}#organization`;

const publisher = (company: CompanyView): object => ({
  '@type': 'Organization',
  '@id': organizationId(company),
  name: company.name,
});

/** For the overview. Claims are left to `/trust.json`: schema.org has no word for an attestation with a period and an opinion. */
export const organization = (company: CompanyView): object => ({
  '@type': 'Organization',
  '@id': organizationId(company),
  name: company.name,
  legalName: company.legalName,
  url: company.url,
  logo: absolute(company.trustUrl, company.brand.logo),
  slogan: company.tagline,
  contactPoint: [
    { '@type': 'ContactPoint', contactType: 'security', email: company.contacts.security },
    { '@type': 'ContactPoint', contactType: 'privacy', email: company.contacts.privacy },
  ],
});

/** For an answer's page, where the company alone answers. https://schema.org/FAQPage */
export const faqPage = (faq: FaqView, company: CompanyView): object => ({
  '@type': 'FAQPage',
  '@id': faq.url,
  dateModified: faq.updated,
  publisher: publisher(company),
  mainEntity: [
    {
      '@type': 'Question',
      name: faq.question,
      acceptedAnswer: { '@type': 'Answer', text: bodyHtml(faq.body, faq.url), dateModified: faq.updated },
    },
  ],
});

/** For a guide. https://schema.org/TechArticle */
export const techArticle = (guide: GuideView, company: CompanyView): object => ({
  '@type': 'TechArticle',
  '@id': absolute(company.trustUrl, guide.path),
  headline: guide.title,
  description: guide.summary,
  url: absolute(company.trustUrl, guide.path),
  publisher: publisher(company),
});
