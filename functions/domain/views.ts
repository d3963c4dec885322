import { getDomainWithoutSuffix, getSubdomain } from 'tldts';
import { isWithin, registrable } from '../../src/schemas/domain-name.ts';
import type { ReferrerKind } from './referrers.ts';
import { isAhead, isProgram } from './who-fetches.ts';

/** Search engines by the part of their domain that is the same in every country. */
const ENGINES = new Set([
  'baidu',
  'bing',
  'duckduckgo',
  'ecosia',
  'google',
  'kagi',
  'metager',
  'mojeek',
  'naver',
  'qwant',
  'seznam',
  'sogou',
  'startpage',
  'swisscows',
  'yandex',
]);
/** Companies of which the search is one site of many. */
const WITH_A_SEARCH = new Set(['aol', 'brave', 'seznam', 'yahoo']);
const SEARCH_APPS = /^(?:com\.google\.android\.googlequicksearchbox|com\.google\.android\.gm\.search)$/;
const PLAIN_SUBDOMAIN = /^(?:|www|m|cn|html|lite|search)$/;

function isSearch(host: string): boolean {
  if (SEARCH_APPS.test(host) || host === 'ya.ru') return true;
  const name = getDomainWithoutSuffix(host) ?? '';
  const sub = getSubdomain(host) ?? '';
  return (ENGINES.has(name) && PLAIN_SUBDOMAIN.test(sub)) || (WITH_A_SEARCH.has(name) && /(?:^|\.)search$/.test(sub));
}

/** The kind of a referrer's host; nothing else of a referrer is looked at. */
export function referrerKind(host: string, trustHost: string, companyHost: string): ReferrerKind {
  if (host === '') return 'none';
  if (host === trustHost) return 'inside';
  if (isWithin(host, registrable(companyHost))) return 'own';
  return isSearch(host) ? 'search' : 'other';
}

/** The host of a `Referer`; empty where there is none that can be read. */
export const hostOf = (referrer: string): string => URL.parse(referrer)?.hostname ?? '';

/**
 * Whether a request is a person's who does not object. Global Privacy Control (https://w3c.github.io/gpc/) and Do Not Track are taken at
 * their word; what a browser loads in advance is no view; whoever is signed in to the desk is not counted; robots say who they are.
 */
export function isCountable(header: (name: string) => string | undefined): boolean {
  if (header('sec-gpc') === '1' || header('dnt') === '1') return false;
  if (/(?:^|;\s*)(?:__Host-)?vouchsafe-(?:admin|review)=/.test(header('cookie') ?? '')) return false;
  return !isAhead(header) && !isProgram(header);
}

/** Whether a browser asked for a page to show it in a window, where it says so (Fetch Metadata). */
export const isNavigation = (header: (name: string) => string | undefined): boolean =>
  (header('sec-fetch-dest') ?? 'document') === 'document' && (header('sec-fetch-mode') ?? 'navigate') === 'navigate';
