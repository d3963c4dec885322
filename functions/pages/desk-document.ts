import { differs, type Holder, PEOPLE_TABS, type PeopleTab, type Stored } from '../domain/document-file.ts';
import { bundleTitles, type DocumentRule, rulesAbout } from '../domain/document-rules.ts';
import { endsSoon } from '../domain/expiry-warning.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import { GONE } from '../domain/gone.ts';
import type { PageOf } from '../domain/paging.ts';
import { covers } from '../domain/scope.ts';
import { readerName } from '../domain/stamp-name.ts';
import { stateNow } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { accessOf, endWarnings, fileOf, untilOf } from './desk-documents.ts';
import { deskLayout } from './desk-layout.ts';
import { hiddenPost, type Looking, pager, tabs, withQuery } from './desk-list.ts';
import { facts, time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface DocumentRecord extends PageOf<Holder> {
  gated: GatedDocument;
  stored: Stored;
  tab: PeopleTab;
  now: Instant;
  who: Looking;
}

function ruleItem({ rule, line, companies, bundle, all }: DocumentRule, { words, manifest }: View): Markup {
  const said = words.deskDocuments.rule;
  const subject =
    rule.domain !== undefined
      ? said.domain(rule.domain)
      : rule.country !== undefined
        ? said.country(rule.country)
        : said.companies(rule.companies ?? '', companies);
  const agreement = typeof rule.agreement === 'string' ? rule.agreement : 'on-file';
  const needsAgreement = rule.decide !== 'deny' && manifest.agreements.length > 0;
  const meta = [
    ...(line === null ? [] : [said.line(line)]),
    ...(needsAgreement ? [said.agreement[agreement]] : []),
    ...(all ? [said.all] : []),
    ...(bundle === null ? [] : [said.via(bundle)]),
  ];
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('strong', {}, subject),
      ': ',
      said.decide[rule.decide],
      meta.length > 0 && h('p', { class: 'meta' }, meta.join(' · ')),
    ),
  );
}

function holderRow({ grant, request }: Holder, now: Instant, view: View): Markup[] {
  const { words, to } = view;
  const said = words.deskDocuments;
  const isGone = request === undefined || request.purgedAt !== null || request.email === GONE;
  const state = request && stateNow(request, now);
  const standing =
    state === 'revoked' ? said.access2.revoked : grant.expiresAt > now ? said.access2.until : said.access2.ended;
  return [
    isGone
      ? words.signatures.erased
      : [
          typed(readerName(request) || request.email),
          h('span', { class: 'scoped' }, typed(request.company), ' · ', typed(request.email)),
        ],
    said.downloads(grant.used, grant.allowed),
    h('span', {}, standing, ' ', time(grant.expiresAt, words.format.shortMoment)),
    h('a', { href: to('case', { reference: grant.reference }) }, grant.reference),
  ];
}

/** One gated document: its file, which rules give it, who has it now and who downloaded it. */
export const documentPage = ({ gated, stored, tab, now, who, ...list }: DocumentRecord): Page =>
  withWords((view) => {
    const { words, to, manifest } = view;
    const said = words.deskDocuments;
    const { one } = said;
    const path = to('deskDocument', { id: gated.id });
    const bundles = bundleTitles(manifest, gated.id);
    const rules = rulesAbout(manifest, gated.id);
    const sha256 = typeof stored === 'string' ? null : stored.sha256;
    const { columnsOfPeople: columns } = said;
    return deskLayout(
      {
        title: gated.title,
        page: null,
        ...who,
        above: h('p', {}, h('a', { href: to('deskDocuments') }, said.all)),
      },
      [],
      view,
      endsSoon(gated, now) && endWarnings([gated], now, view),
      facts([
        [one.access, accessOf(gated, view)],
        gated.version !== null && [one.version, gated.version],
        gated.issued !== null && [one.issued, time(gated.issued, words.format.day)],
        [one.until, untilOf(gated, now, view)],
        bundles.length > 0 && [one.bundles, bundles.join(', ')],
        gated.pages !== undefined && [one.pages, String(gated.pages)],
        [one.file, [h('code', {}, gated.file), ' · ', fileOf(gated, stored, view)]],
        sha256 !== null && [one.hash, h('code', {}, sha256)],
        gated.sha256 !== undefined &&
          (sha256 === null || differs(gated, stored) === true) && [one.built, h('code', {}, gated.sha256)],
      ]),
      who.role === 'approver' &&
        covers(manifest, who.email, [gated.id]) &&
        hiddenPost(to('trial'), { document: gated.id }, words.desk.trial.button),
      h('h2', {}, one.rules),
      rules.length === 0
        ? h('p', {}, one.noRules)
        : [
            h('p', {}, one.rulesNote),
            h(
              'ul',
              { class: 'rows' },
              rules.map((rule) => ruleItem(rule, view)),
            ),
          ],
      h('h2', { id: 'people' }, tab === 'holders' ? one.holders : one.had),
      tabs(
        one.pages2,
        PEOPLE_TABS.map((of) => ({
          href: `${withQuery(path, { tab: of })}#people`,
          label: said.tabs[of],
          isCurrent: of === tab,
        })),
      ),
      list.rows.length === 0
        ? h('p', {}, tab === 'holders' ? one.noHolders : one.noDownloads)
        : gridTable(
            said.tablesOfPeople[tab],
            [columns.who, columns.downloads, columns.until, columns.request],
            list.rows.map((holder) => holderRow(holder, now, view)),
          ),
      pager(list, path, { tab }, { pages: one.pages2, prev: one.newer, next: one.older }),
    );
  });
