import { describe, expect, test } from 'vitest';
import { contrast, inkOn } from '../../functions/mail/ink-on.ts';
import { DARK, LIGHT } from '../../functions/mail/look.ts';
import { sampleEmails } from '../support/sample-emails.ts';

/** Gmail cuts an email at 102 kB, and Outlook on the web adds to what it is given. */
const EMAIL_MAX_BYTES = 90_000;
const LINK = /<a class="([^"]*)" href="([^"]*)"[^>]*>([^<]*)<\/a>/g;

describe.each(sampleEmails().map((one) => [one.name, one] as const))('the email %s', (_, { kind, strain, email }) => {
  const { html, text, subject } = email;
  test('is shown whole by programs that cut long ones', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(EMAIL_MAX_BYTES);
    expect(subject.length).toBeLessThan(200);
  });

  test('has a preheader of its own, without a word of the visitor’s', () => {
    const [, preheader = ''] = /<div class="preheader"[^>]*>([^<&]*(?:&(?!#847)[^&]*)*)/.exec(html) ?? [];
    expect(preheader.length).toBeGreaterThan(10);
    for (const word of [strain.name, strain.company, strain.email, strain.purpose])
      expect(preheader).not.toContain(word);
    expect(preheader).not.toBe(subject);
  });

  test('has the bare address under each button, and both lead to the same place', () => {
    const links = [...html.matchAll(LINK)].map(([, look = '', url = '', label = '']) => ({ look, url, label }));
    expect(links).toHaveLength(html.match(/<a /g)?.length ?? 0);
    const buttons = links.flatMap(({ look }, at) => (look === 'b' ? [at] : []));
    for (const at of buttons) {
      expect(links[at + 1]).toMatchObject({ url: links[at]?.url, label: links[at]?.url });
      expect(text.split('\n')).toContain(links[at]?.url);
    }
    const expected = { links: 2, receipt: 0, record: 0, denied: 0, revoked: 0, seals: 0, unstampable: 0 };
    const answers = { 'objection-answer': 0, 'privacy-extended': 0, 'privacy-closed': 0, expiring: 0 };
    expect(buttons).toHaveLength(new Map<string, number>(Object.entries({ ...expected, ...answers })).get(kind) ?? 1);
  });

  test('breaks no reference of its prose in two', () => {
    for (const [, beginning = ''] of html.matchAll(/<p class="[is]"[^>]*>([^<]*)/g))
      expect(beginning).not.toMatch(/[A-Z]-[0-9A-Z]{8}/);
  });

  test('names both papers for programs that can tell, and is read on either', () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toMatch(/@media \(prefers-color-scheme:dark\)\{\.p\{background:#14171c!important\}/);
    // An ink without a class would stay dark on the dark paper.
    const inks = [...html.matchAll(/<(\w+)([^>]*style="[^"]*color:#(?:17191e|565a63)[^"]*"[^>]*)>/g)];
    for (const [, , attributes = ''] of inks) expect(attributes).toMatch(/class="[^"]*\b[is]\b/);
  });

  test('offers a way out where it comes unasked or again and again, and nowhere else', () => {
    const isOffered = kind === 'invitation' || kind === 'offer' || kind === 'seals' || kind === 'news';
    expect(email.unsubscribe ?? null).toEqual(
      isOffered ? expect.stringMatching(/^mailto:security@northwind\.example\?subject=[\w%.!'()-]+$/) : null,
    );
    // Said in words, too: not every program shows the header.
    expect(text.trimEnd().split('\n\n').at(-1)?.split('\n')).toHaveLength(
      isOffered
        ? 3
        : /record|review|digest|unstampable|more-time|left|answered|assigned|roundup|escalation|expiring|objection$|privacy$/.test(
              kind,
            )
          ? 2
          : 1,
    );
  });
});

test('an agreement that is too long for the HTML part is whole in the text', () => {
  const long = sampleEmails().find(({ name }) => name === 'receipt-long');
  expect(long?.email.text).toContain(long?.strain.text);
  expect(long?.email.html).toContain('This text continues. The plain-text part of this email has all of it.');
  const short = sampleEmails().find(({ name }) => name === 'receipt-short');
  expect(short?.email.html).not.toContain('This text goes on');
});

test('every ink can be read on its paper, and the label of a button on any accent', () => {
  for (const { paper, panel, ink, soft } of [LIGHT, DARK])
    for (const one of [ink, soft])
      for (const on of [paper, panel]) expect(contrast(one, on)).toBeGreaterThanOrEqual(4.5);
  for (let color = 0; color < 0xffffff; color += 0x010d4f) {
    const fill = `#${color.toString(16).padStart(6, '0')}`;
    expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
  }
  expect(sampleEmails('#ffe066')[0]?.email.html).toMatch(/<a class="b"[^>]*background:#ffe066[^>]*color:#000000/);
});
