import { describe, expect, test } from 'vitest';
import { type Letter, type LetterKind, readLetter } from '../../functions/domain/letter.ts';
import { LETTER_VERSION } from '../../functions/domain/write-letter.ts';
import { compose } from '../../functions/mail/compose.ts';
import type { Language } from '../../src/schemas/language.ts';
import { WRITTEN } from './support/letters.ts';
import { sampleManifest } from './support/manifest.ts';

const SITE = 'https://acme.example/trust';
const LINK = `${SITE}/access/${'a'.repeat(43)}`;
const UNTIL = '2026-11-22T10:00:00.000Z';
const WITHOUT_LINK = new Set<LetterKind>([
  'receipt',
  'record',
  'denied',
  'revoked',
  'links',
  'seals',
  'digest',
  'unstampable',
  'news',
  'objection',
  'objection-answer',
  'privacy',
  'privacy-extended',
  'privacy-closed',
  'more-time',
  'left',
]);
const { company } = sampleManifest();
const letterOf = (text: string): Letter => {
  const read = readLetter(text);
  if ('fault' in read) throw new Error(read.fault.said);
  return read.letter;
};
const composed = (letter: Letter, language: Language = 'en') =>
  compose(letter, {
    company: { ...company, language },
    siteUrl: SITE,
    link: WITHOUT_LINK.has(letter.kind) ? null : { url: LINK, until: UNTIL },
    links: new Map([
      ['one', { url: `${LINK}1`, until: UNTIL }],
      ['two', { url: `${LINK}2`, until: UNTIL }],
      ...['manage', 'leave', 'object:mail'].map((name) => [name, { url: `${SITE}/follow/x`, until: UNTIL }] as const),
    ]),
  });

/** Of every kind what both versions wrote, and every warning. */
const LETTERS: [kind: string, letter: Letter][] = WRITTEN.flatMap((texts) =>
  Object.entries(texts).map(([kind, text]): [string, Letter] => [kind, letterOf(text)]),
);
const review = letterOf(WRITTEN[LETTER_VERSION]?.review ?? '') as Extract<Letter, { kind: 'review' }>;
const twoDomains = ['beside', 'begins-with', 'other-ending', 'letters', 'slip', 'hyphen', 'word', 'in-front', 'script'];
LETTERS.push([
  'review',
  {
    ...review,
    filedName: 'Lucja',
    warnings: [
      ...['free-mail', 'disposable', 'invitation-unbound'].map((kind) => ({ kind, of: [] })),
      ...twoDomains.map((kind) => ({ kind, of: ['buyer[.]example', 'bayer.example'] })),
      { kind: 'invitation-left', of: ['sales@northwind.example'] },
      { kind: 'invitation-denied', of: ['sales@northwind.example', 'buyer[.]example'] },
    ] as typeof review.warnings,
  },
]);

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decoded = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => ENTITIES[one] ?? one);
const bodyOf = (html: string): string => html.replace(/^.*?<\/head>|<div class="preheader".*?<\/div>/gs, '');
/** What a reader of the HTML sees, in the form of the text: an address under its label, once, and a colon after a label. */
const asText = (html: string): string =>
  decoded(
    bodyOf(html)
      // The name of the sender stands in the header of every email.
      .replace(/<td class="i h"[^>]*>[^<]*<\/td>/, '')
      .replace(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g, (_, url: string, label: string) =>
        url === label ? '' : `${label}: ${url}\n`,
      )
      .replace(/<span class="o">[^<]*<\/span>/g, '')
      .replace(/<\/th>/g, ': ')
      .replace(/<li[^>]*>/g, '- ')
      .replace(/<br\/?>|<\/(?:p|h1|tr|li|pre|div)>/g, '\n')
      .replace(/<!--.*?-->|<[^>]*>/gs, ''),
  );
const words = (text: string): string[] =>
  text
    .replace(/[\u2068\u2069]|^ {2}\| /gm, '')
    .split(/\s+/)
    .filter(Boolean);

describe.each(LETTERS)('an email of the kind %s', (_, letter) => {
  test('says the same as text and as HTML', () => {
    const { text, html } = composed(letter);
    expect(words(asText(html))).toEqual(words(text));
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(html).not.toMatch(/<b>|<script|<img|url\(|@import/);
  });

  test('leads to addresses under the base path only', () => {
    const { text, html } = composed(letter);
    const addresses = [...text.matchAll(/https?:\/\/\S+/g), ...html.matchAll(/(?<=href=")[^"]+/g)].map(([at]) => at);
    for (const at of addresses) expect(at).toMatch(/^https:\/\/acme\.example\/trust\/[a-z.]/);
  });

  test('has no sentence that stays English in another language', () => {
    const { subject, text, html } = composed(letter, 'ar-XB');
    expect(html).toMatch(/^<!doctype html><html lang="ar-XB" dir="rtl">/);
    expect(words(asText(html))).toEqual(words(text));
    const content = [
      ...strings(letter),
      ...strings(letter).map((one) => one.replaceAll('.', '[.]').replace('@', '[at]')),
      ...[company.name, company.legalName, company.contacts.security, company.contacts.privacy ?? ''],
      ...['npm run gate -- verify-receipt <file>', 'npm run gate -- verify-log --against <file>'],
      ...['-----BEGIN VOUCHSAFE RECEIPT-----', '-----END VOUCHSAFE RECEIPT-----'],
    ];
    let rest = `${subject}\n${text}`.replace(/https:\/\/acme\.example\/\S+/g, '');
    for (const one of content.filter(Boolean).sort((a, b) => b.length - a.length)) rest = rest.replaceAll(one, '');
    expect(rest.match(/.*[a-z].*/gi)).toBeNull();
    expect(rest).toMatch(/\p{L}/u);
  });
});

/** Every text of a letter but the names of its kinds. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'kind' || key === 'what' ? [] : strings(one)));
}

test('a subject says what the email is, and of which request', () => {
  const once = ['links', 'sign-in', 'seals', 'digest', 'roundup', 'trial', 'follow-confirm', 'news', 'expiring'];
  const subjects = LETTERS.map(([kind, letter]) => [kind, composed(letter).subject] as const);
  for (const [kind, subject] of subjects)
    if (!once.includes(kind)) expect(subject).toMatch(/ \((?:VS|L|O|P)-7K3M9Q2A\)$/);
  expect(new Set(subjects.map(([kind, subject]) => `${kind} ${subject}`)).size).toBeGreaterThanOrEqual(14);
});
