import { to } from '../../src/schemas/addresses.ts';
import type { Channel } from '../../src/schemas/channel.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Letter } from '../domain/letter.ts';
import type { Abouts } from '../ports/mail.ts';
import { asSlack } from './as-slack.ts';
import { asTeams } from './as-teams.ts';
import { payloadOf } from './channel-payload.ts';
import { wordLetter } from './compose.ts';

/** A letter as its channel takes it, as JSON. */
export function forChannel(
  letter: Letter,
  { kind, include }: Pick<Channel, 'kind' | 'include'>,
  { manifest, siteUrl, about }: { manifest: Manifest; siteUrl: string; about: Abouts },
): string {
  if (kind === 'webhook') return JSON.stringify(payloadOf(letter, { about, include, at: to(siteUrl), manifest }));
  const { company } = manifest;
  const worded = wordLetter(letter, { company, siteUrl, link: null, about, include, manifest });
  return kind === 'slack' ? asSlack(worded) : asTeams(worded);
}
