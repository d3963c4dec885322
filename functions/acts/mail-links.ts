import { to } from '../../src/schemas/addresses.ts';
import { tokenIsBound } from '../domain/bound.ts';
import type { Letter } from '../domain/letter.ts';
import { LINKS, recoverToken } from '../domain/token.ts';
import type { Deps, LetterLink } from '../ports.ts';

/**
 * The link that was made for a mail: null without one, `lost` when the secret it was made with is gone, or when the row was written, or
 * turned to another recipient, by someone without a secret.
 */
export async function linkOf(
  deps: Pick<Deps, 'store' | 'settings'>,
  id: string,
  recipient: string,
): Promise<LetterLink | null | 'lost'> {
  const { secrets } = deps.settings;
  const [token] = await deps.store.rows('tokens', { where: { outbox: id }, limit: 1 });
  if (!token) return null;
  const text = recoverToken(secrets, id, token.purpose, token.hash);
  return text === null || token.email !== recipient || !tokenIsBound(secrets, token)
    ? 'lost'
    : { url: to(deps.settings.siteUrl)(LINKS[token.purpose], { token: text }), until: token.expiresAt };
}

/** The links of a mail that has several, by the names they are derived from. One whose request was erased meanwhile is left out. */
export async function linksIn(
  deps: Pick<Deps, 'store' | 'settings'>,
  letter: Letter,
  recipient: string,
): Promise<Map<string, LetterLink>> {
  const links = new Map<string, LetterLink>();
  if (letter.kind !== 'links') return links;
  for (const { outbox } of letter.links) {
    const link = await linkOf(deps, outbox, recipient);
    if (link !== null && link !== 'lost') links.set(outbox, link);
  }
  return links;
}
