import { certificateName } from '../claims/certificates.ts';
import { productsOf } from '../claims/products.ts';
import type { Standing } from '../claims/standing.ts';
import { withWithdrawals } from '../claims/withdrawals.ts';
import type { Certificate, Compliance, Report } from '../schemas/compliance.ts';
import type { Entry } from '../schemas/content-tree.ts';
import type { ClaimWords } from '../words/claims.ts';
import { type Claimed, claimed } from './claimed.ts';
import { type Action, type DocumentView, documents, emailAction } from './documents.ts';
import { type Fact, textFact } from './facts.ts';
import {
  againFacts,
  certificateFacts,
  letterFacts,
  nextFacts,
  otherFacts,
  ownSystemsFacts,
  reportFacts,
  systemsFact,
  withdrawalFacts,
} from './framework-facts.ts';
import { part, type Site } from './site.ts';

/** A report, certificate, letter or result of the past and present, as it is listed on a framework's page. */
export interface Held {
  title: string;
  facts: Fact[];
  /** Whether it counts today, for one of the products at least. */
  current: boolean;
  document: DocumentView | null;
  action: Action | null;
}

/** What is claimed for one product: a row of the table. */
export interface ProductView extends Claimed {
  action: Action | null;
  document: DocumentView | null;
  facts: Fact[];
}

/** What a framework states as a whole; `heldName` is its name alone where several products have reports of their own. */
export interface FrameworkView extends ProductView {
  id: string;
  path: string;
  name: string;
  summary: string;
  /** One for each product that has reports or certificates of its own; else the framework itself, alone. */
  products: ProductView[];
  reports: Held[];
  certificates: Held[];
  letters: Held[];
  /** The one whose facts stand at the head of the page; null where several products have one each. */
  shown: Held | null;
  body: string;
}

const reportTitle = (words: ClaimWords, report: Report): string =>
  report.type === 2 ? words.facts.typeTwoOf(report.period) : words.facts.typeOneOf(report.asOf);

/** Whether a report or certificate is what one of the products is current by. */
const isCurrent = (products: readonly Claimed[], one: Report | Certificate): boolean =>
  products.some(
    ({ standing: { status, basis } }) =>
      status === 'current' &&
      ((basis?.kind === 'report' && basis.report === one) ||
        (basis?.kind === 'certificate' && basis.certificate === one)),
  );

function view(
  site: Site,
  entry: Entry<Compliance>,
  all: Map<string, DocumentView>,
  hasNamesake: boolean,
): FrameworkView {
  const { id, body } = entry;
  const data = withWithdrawals(entry.data);
  const { claims } = site.words;
  const products = productsOf(data, site.today);
  const rows = products.map((one) => claimed(site, one.data, one.systems, hasNamesake || products.length > 1));
  const held = (title: string, facts: Fact[], current: boolean, documentId: string | undefined): Held => {
    const document = documentId ? (all.get(documentId) ?? null) : null;
    const pages = document?.pages ?? null;
    return {
      title,
      facts: [...facts, ...(pages === null ? [] : [textFact(claims, 'pages', claims.facts.pages, String(pages))])],
      current,
      document,
      action: document ? document.action : emailAction(site, `${data.name}, ${title}`),
    };
  };
  const own = (systems: string[] | undefined) => (products.length > 1 ? ownSystemsFacts(claims, systems) : []);
  const reports = new Map(
    (data.kind === 'attestation' ? data.reports : []).map((one) => [
      one,
      held(
        reportTitle(claims, one),
        [...reportFacts(claims, one, site.today), ...own(one.systems)],
        isCurrent(rows, one),
        one.document,
      ),
    ]),
  );
  const certificates = new Map(
    (data.kind === 'certification' ? data.certificates : []).map((one) => [
      one,
      held(
        certificateName(data.name, one),
        [...certificateFacts(claims, data.name, one, site.today), ...own(one.systems)],
        isCurrent(rows, one),
        one.document,
      ),
    ]),
  );
  const letters = (data.kind === 'attestation' ? data.bridgeLetters : []).map((letter) =>
    held(
      claims.facts.letterOf(letter),
      [...letterFacts(claims, letter), ...own(letter.systems)],
      false,
      letter.document,
    ),
  );
  const result =
    data.kind === 'assessment' || data.kind === 'regulation'
      ? held(data.name, otherFacts(claims, data), false, data.document)
      : null;
  const shownFor = ({ basis }: Standing): Held | null => {
    if (basis?.kind === 'report') return reports.get(basis.report) ?? null;
    return basis?.kind === 'certificate' ? (certificates.get(basis.certificate) ?? null) : result;
  };
  /** What is current or lapsed says until when beside its status, and its facts do not say it again. */
  const unsaid = ({ status, validThrough }: Standing, { facts }: Held): Fact[] =>
    facts.filter(
      ({ said: [piece] }) =>
        !['current', 'lapsed'].includes(status) ||
        typeof piece !== 'object' ||
        !['holds-through', 'expires'].includes(piece.name ?? '') ||
        piece.day !== validThrough,
    );
  const complete = (one: Claimed): ProductView => {
    const shown = shownFor(one.standing);
    const isGone = one.standing.status === 'withdrawn' || (data.kind === 'regulation' && !shown?.document);
    return {
      ...one,
      action: shown && !isGone ? shown.action : null,
      document: shown?.document ?? null,
      facts: [
        ...(shown ? unsaid(one.standing, shown) : []),
        ...(shown === result ? withdrawalFacts(claims, data.withdrawn) : []),
        ...againFacts(claims, one.standing),
        systemsFact(claims, one.systems),
        ...nextFacts(claims, one.standing, site.today),
      ],
    };
  };
  const views = rows.map(complete);
  const [row, secondRow] = rows;
  const more = {
    id,
    path: site.to('framework', { id }),
    name: data.name,
    summary: data.summary,
    products: views,
    reports: [...reports.values()],
    certificates: [...certificates.values()],
    letters,
    shown: row && !secondRow ? shownFor(row.standing) : null,
    body: body.trim(),
  };
  const [only, another] = views;
  if (only && !another) return { ...only, ...more };
  const systems = products.flatMap((product) => product.systems);
  const whole = claimed(site, data, systems, false);
  return {
    ...whole,
    heldName: data.name,
    claim: views.map(({ claim }) => claim).join(' '),
    action: null,
    document: null,
    facts: [systemsFact(claims, systems)],
    ...more,
  };
}

/** All frameworks, in their own order. */
export const frameworks = part((site: Site): FrameworkView[] => {
  const { compliance } = site.tree;
  const all = new Map(documents(site).map((document) => [document.id, document]));
  const isNamesake = (one: Entry<Compliance>) =>
    compliance.some((other) => other !== one && other.data.name === one.data.name);
  return compliance
    .toSorted((a, b) => a.data.order - b.data.order || a.data.name.localeCompare(b.data.name, 'en'))
    .map((entry) => view(site, entry, all, isNamesake(entry)));
});

/** Every document that a framework names. */
export function documentIds({ products, reports, certificates, letters }: FrameworkView): string[] {
  const named = [...products, ...reports, ...certificates, ...letters].map(({ document }) => document?.id);
  return [...new Set(named.filter((id) => id !== undefined))];
}

/** The page's one button: the verb with what is asked for. */
export function requestLabel({ words }: Site, { action, document, reports }: FrameworkView): Action | null {
  if (!action) return action;
  const kind = document?.kind ?? (reports.length > 0 ? 'report' : 'other');
  return { ...action, label: words.actions.ofKind[action.verb](kind) };
}

/** The frameworks that name a document as their report, certificate, letter or result. */
export function frameworksShownBy(site: Site, documentId: string): FrameworkView[] {
  return frameworks(site).filter((framework) => documentIds(framework).includes(documentId));
}
