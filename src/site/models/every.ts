import { documents } from '../documents.ts';
import { faqs } from '../faqs.ts';
import { frameworks } from '../frameworks.ts';
import { guides } from '../guides.ts';
import { listPages } from '../list-pages.ts';
import type { PageModel } from '../page-model.ts';
import { principles } from '../principles.ts';
import { part, type Site } from '../site.ts';
import { updates } from '../updates.ts';
import { compliancePage } from './compliance.ts';
import { documentPage, documentsPage } from './documents.ts';
import { faqPage, faqsPage } from './faqs.ts';
import { frameworkPage } from './framework.ts';
import { guidePage, guidesPage } from './guides.ts';
import { listPage } from './lists.ts';
import { overviewPage } from './overview.ts';
import { principlePage, principlesPage } from './principles.ts';
import { questionnairePage } from './questionnaire.ts';
import { requestPage, sentPage } from './requests.ts';
import { searchPage, searchTextPage } from './search.ts';
import { sharePage } from './share.ts';
import { subprocessorsPage } from './subprocessors.ts';
import { updatePage, updatesPage } from './updates.ts';

/** Every page of the site. */
export const everyPage = part((site: Site): PageModel[] => [
  overviewPage(site),
  compliancePage(site),
  ...(principles(site).length > 0 ? [principlesPage(site)] : []),
  faqsPage(site),
  documentsPage(site),
  subprocessorsPage(site),
  updatesPage(site),
  guidesPage(site),
  requestPage(site, null),
  sentPage(site),
  searchPage(site),
  searchTextPage(site),
  questionnairePage(site),
  sharePage(site),
  ...frameworks(site).map((one) => frameworkPage(site, one)),
  ...principles(site).map((one) => principlePage(site, one)),
  ...faqs(site).map((one, index, all) => faqPage(site, one, all[index - 1], all[index + 1])),
  ...documents(site).map((one) => documentPage(site, one)),
  ...documents(site)
    .filter(({ requestable }) => requestable)
    .map((one) => requestPage(site, one)),
  ...updates(site).map((one, index, all) => updatePage(site, one, all[index - 1], all[index + 1])),
  ...guides(site).map((one, index, all) => guidePage(site, one, all[index - 1], all[index + 1])),
  ...listPages(site).map((list) => listPage(site, list)),
]);

/** The addresses of these pages. What else a company serves has no model, and so no Markdown twin. */
export const everyPath = part((site: Site): ReadonlySet<string> => new Set(everyPage(site).map(({ path }) => path)));
