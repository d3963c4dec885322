import { to } from '../../src/schemas/addresses.ts';
import { tokenIsBound } from '../domain/bound.ts';
import { followerToken } from '../domain/follower.ts';
import type { Letter, LetterOf } from '../domain/letter.ts';
import { LINKS, recoverToken } from '../domain/token.ts';
import type { LetterLink } from '../ports/mail.ts';
import type { Deps } from '../ports.ts';

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

/** The links of a follower, which do not run out. */
const WITHOUT_END = '9999-12-31T23:59:59.999Z';
function followerLinks({ siteUrl, secrets }: Deps['settings'], letter: LetterOf<'news' | 'follow-confirm'>) {
  const follower = letter.kind === 'news' ? letter.follower : letter.known;
  if (follower === null) return new Map<string, LetterLink>();
  const token = followerToken(secrets[0], follower);
  const at = to(siteUrl);
  const objections = letter.kind === 'news' ? letter.items.map(({ id }) => id) : [];
  const links: [string, string][] = [
    ['manage', at('followManage', { token })],
    ['leave', at('followLeave', { token })],
    ...objections.map((id): [string, string] => [`object:${id}`, at('followObject', { token, id })]),
  ];
  return new Map(links.map(([name, url]): [string, LetterLink] => [name, { url, until: WITHOUT_END }]));
}

/** The links of a mail that has several, by the names they are derived from. One whose request was erased meanwhile is left out. */
export async function linksIn(
  deps: Pick<Deps, 'store' | 'settings'>,
  letter: Letter,
  recipient: string,
): Promise<Map<string, LetterLink>> {
  if (letter.kind === 'news' || letter.kind === 'follow-confirm') return followerLinks(deps.settings, letter);
  const links = new Map<string, LetterLink>();
  if (letter.kind !== 'links') return links;
  for (const { outbox } of letter.links) {
    const link = await linkOf(deps, outbox, recipient);
    if (link !== null && link !== 'lost') links.set(outbox, link);
  }
  return links;
}
