import { type FaqView, faqs } from '../site/faqs.ts';
import { type GuideView, guides } from '../site/guides.ts';
import type { PageModel } from '../site/page-model.ts';
import type { Site } from '../site/site.ts';
import { bodyHtml } from './markdown/plain.ts';

/** The company, by the address that the other objects point to. https://schema.org/Organization */
const organizationId = ({ at, to }: Site): string => `${at(to('overview'))}#organization`;

const publisher = (site: Site): object => ({
  '@type': 'Organization',
  '@id': organizationId(site),
  name: site.company.name,
});

/** For the overview. Claims are left to `/trust.json`: schema.org has no word for an attestation with a period and an opinion. */
export const organization = (site: Site): object => ({
  ...publisher(site),
  legalName: site.company.legalName,
  url: site.company.url,
  logo: site.company.brand.logo && site.at(site.base + site.company.brand.logo),
  slogan: site.company.tagline,
  contactPoint: [
    { '@type': 'ContactPoint', contactType: 'security', email: site.company.contacts.security },
    ...(site.company.contacts.privacy
      ? [{ '@type': 'ContactPoint', contactType: 'privacy', email: site.company.contacts.privacy }]
      : []),
  ],
});

/** For an answer's page, where the company alone answers. https://schema.org/FAQPage */
export const faqPage = (faq: FaqView, site: Site): object => ({
  '@type': 'FAQPage',
  '@id': faq.url,
  dateModified: faq.updated,
  publisher: publisher(site),
  mainEntity: [
    {
      '@type': 'Question',
      name: faq.question,
      acceptedAnswer: { '@type': 'Answer', text: bodyHtml(faq.body, faq.url), dateModified: faq.updated },
    },
  ],
});

/** For a guide. https://schema.org/TechArticle */
export const techArticle = (guide: GuideView, site: Site): object => ({
  '@type': 'TechArticle',
  '@id': site.at(guide.path),
  headline: guide.title,
  description: guide.summary,
  url: site.at(guide.path),
  publisher: publisher(site),
});

/** What a page says of itself to crawlers, beside its breadcrumbs. */
export function structured(site: Site, { subject, path }: PageModel): object[] {
  if (path === site.to('overview')) return [organization(site)];
  if (subject?.kind === 'faq')
    return faqs(site)
      .filter(({ id }) => id === subject.id)
      .map((one) => faqPage(one, site));
  if (subject?.kind === 'guide')
    return guides(site)
      .filter(({ id }) => id === subject.id)
      .map((one) => techArticle(one, site));
  return [];
}
