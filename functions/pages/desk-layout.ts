import type { Company } from '../../src/schemas/company.ts';
import { scopeOf } from '../domain/scope.ts';
import type { Role } from '../domain/staff.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { formLayout, postButton } from './form-layout.ts';
import type { Layout } from './layout.ts';
import type { Shown, View } from './view.ts';

export type StaffRole = Exclude<Role, 'operator'>;

/** The desk's pages in the order of its navigation, each with who sees it. A page's name is that of its address and of its words. */
const PAGES = {
  desk: ['approver', 'inviter', 'auditor'],
  links: ['approver', 'inviter', 'auditor'],
  deskAccess: ['approver', 'auditor'],
  followers: ['approver', 'auditor'],
  objections: ['approver', 'auditor'],
  privacyQueue: ['approver', 'auditor'],
  deskDocuments: ['approver', 'auditor'],
  deskSignatures: ['approver', 'auditor'],
  deskDeliveries: ['approver', 'auditor'],
  numbers: ['approver', 'auditor'],
  deskEvidence: ['approver', 'auditor'],
  deskLog: ['approver', 'auditor'],
  deskSessions: ['approver', 'inviter', 'auditor'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type DeskPage = keyof typeof PAGES;

/** Those of what a company turns on in company.yaml. */
const TURNED_ON: Partial<Record<DeskPage, (company: Company) => boolean>> = {
  followers: ({ follow }) => follow,
  objections: ({ follow }) => follow,
  privacyQueue: ({ privacyRequests }) => privacyRequests !== undefined,
};

const maySee = (page: DeskPage, role: StaffRole, company: Company): boolean =>
  (PAGES[page] as readonly StaffRole[]).includes(role) && (TURNED_ON[page]?.(company) ?? true);

/** Pages that keep to the documents of whoever has a scope. */
const OF_SCOPE: ReadonlySet<DeskPage> = new Set(['deskDocuments', 'deskSignatures', 'numbers', 'deskLog']);
/** What an inviter doesn't see shows all that goes on, and whoever has a scope sees their own documents alone. */
const isOfAll = (page: DeskPage): boolean =>
  !OF_SCOPE.has(page) && !(PAGES[page] as readonly StaffRole[]).includes('inviter');

function navigation(
  current: DeskPage | null,
  { email, role }: Pick<DeskLayout, 'email' | 'role'>,
  { words, to, manifest }: View,
): Markup {
  const isScoped = scopeOf(manifest, email) !== null;
  const pages = (Object.keys(PAGES) as DeskPage[]).filter(
    (page) => maySee(page, role, manifest.company) && !(isScoped && isOfAll(page)),
  );
  return (
    pages.length > 1 &&
    h(
      'nav',
      { 'aria-label': words.desk.navigation, class: 'desk-nav' },
      h(
        'ul',
        { class: 'chips' },
        pages.map((page) =>
          h(
            'li',
            {},
            h('a', { href: to(page), 'aria-current': page === current ? 'page' : undefined }, words.desk.page[page]),
          ),
        ),
      ),
    )
  );
}

export interface DeskLayout extends Layout {
  /** Which page of the navigation this is; null for one that stands below them. */
  page: DeskPage | null;
  /** Who is signed in. */
  email: string;
  role: StaffRole;
}

/** A page of the desk: who is signed in, the way to the desk's other pages, what is wrong with a form, the page. */
export const deskLayout = (
  { page, email, role, above, ...of }: DeskLayout,
  faults: readonly Fault[],
  view: View,
  ...rest: Markup[]
): Shown => {
  const { words, to } = view;
  const who = h(
    'div',
    { class: 'desk-who' },
    h('p', { class: 'meta' }, words.desk.signedInAs(email), role === 'auditor' && [' · ', words.desk.readOnly]),
    postButton(to('signOut'), words.desk.signOut, 'button button--quiet'),
  );
  const isOfSome = page !== null && OF_SCOPE.has(page) && scopeOf(view.manifest, email) !== null;
  const note = isOfSome && h('p', { class: 'meta' }, words.desk.ofScope);
  const top = [who, navigation(page, { email, role }, view), above];
  return formLayout({ ...of, above: top }, faults, view, note, ...rest);
};
