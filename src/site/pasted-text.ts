import { frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

/** So many claims fit in a message; the rest is a number and an address. */
const CLAIMS_MAX = 6;

/**
 * What to paste into a chat or a tender: every claim in its one true sentence, as of the day it was judged, each with the page that proves
 * it. Plain text, a line each.
 */
export function pastedText(site: Site): string {
  const { company, at, to, today, words } = site;
  const said = words.share.pasted;
  const claims = frameworks(site).flatMap(({ path, products }) =>
    products.map(({ claim }) => said.claim(claim, at(path))),
  );
  const more = claims.length - CLAIMS_MAX;
  const shown = more > 1 ? claims.slice(0, CLAIMS_MAX) : claims;
  const notClaimed = company.notClaimed.map(({ claim }) => claim);
  return [
    said.head(company.name, today),
    ...shown,
    ...(shown.length < claims.length ? [said.more(more, at(to('compliance')))] : []),
    ...(notClaimed.length > 0 ? [said.notClaimed(notClaimed)] : []),
    said.documents(at(to('documents'))),
    said.current(at(to('overview'))),
  ].join('\n');
}
