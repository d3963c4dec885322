import { describe, expect, test } from 'vitest';
import type { Letter } from '../../../functions/domain/letter.ts';
import { slackText } from '../../../functions/mail/as-slack.ts';
import { forChannel } from '../../../functions/mail/for-channel.ts';
import type { Abouts } from '../../../functions/ports/mail.ts';
import { SITE } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { LONG, letterOf, SHORT, type Strain } from '../support/sample-letters.ts';

const manifest = sampleManifest();
const REFERENCE = 'VS-7K3M9Q2A';
const ATTACK: Strain = {
  ...SHORT,
  company: '<!channel> & *Sons* <https://evil.example|Sign in> _x_ ~y~ `z` [link](https://evil.example) @here',
  name: '**Ada** <at>everyone</at>',
};
const aboutOf = ({ company, name, email, title, documents }: Strain): Abouts =>
  new Map(
    [REFERENCE, ...Array.from({ length: 25 }, (_, at) => `VS-7K3M9Q${at + 10}`)].map((reference) => [
      reference,
      {
        ...{ reference, company, domain: 'tallyfox.example', expiresAt: null },
        documents: documents.map((one, at) => ({ id: `document-${at}`, title: one })),
        requester: { name, email, title },
      },
    ]),
  );
const event = (more: Partial<Extract<Letter, { kind: 'event' }>> = {}): Letter => ({
  ...{ kind: 'event', type: 'request.signed', at: '2026-11-21T10:00:00.000Z', reference: REFERENCE },
  ...{ actor: 'approver@northwind.example', documents: [], facts: {}, ...more },
});
type Json = Record<string, unknown>;
type Include = Parameters<typeof forChannel>[1]['include'];
const sent = (kind: 'slack' | 'teams', letter: Letter, of: Strain = SHORT, include: Include = [], from = manifest) =>
  JSON.parse(forChannel(letter, { kind, include }, { manifest: from, siteUrl: SITE, about: aboutOf(of) })) as Json;
const CHATS = ['slack', 'teams'] as const;

/** Every object within a message that has a type. */
function pieces(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(pieces);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(pieces);
  return 'type' in value ? [value as Json, ...inner] : inner;
}

test('Slack: a header, facts, and a button that leads to the request', () => {
  expect(sent('slack', event())).toEqual({
    text: expect.stringContaining('A request needs a decision'),
    ...{ mrkdwn: false, unfurl_links: false, unfurl_media: false },
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'A request needs a decision', emoji: false } },
      {
        type: 'section',
        fields: [
          { type: 'plain_text', text: 'Company:\nTallyfox', emoji: false },
          { type: 'plain_text', text: `Documents:\n${SHORT.documents[0]}`, emoji: false },
          { type: 'plain_text', text: 'By:\nSomeone at the desk', emoji: false },
          { type: 'plain_text', text: `Reference:\n${REFERENCE}`, emoji: false },
        ],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: { type: 'plain_text', text: 'Open the request', emoji: false },
            url: `${SITE}/admin/requests/${REFERENCE}/`,
          },
        ],
      },
    ],
  });
});

test('Teams: an Adaptive Card as a workflow takes it', () => {
  const message = sent('teams', event());
  expect(message).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          ...{ type: 'AdaptiveCard', version: '1.4' },
          body: [
            { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'A request needs a decision' }] },
            { inlines: [{ text: 'Company: ', weight: 'Bolder' }, { text: 'Tallyfox' }] },
            {},
            {},
            {},
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Open the request', url: `${SITE}/admin/requests/${REFERENCE}/` }],
        },
      },
    ],
  });
});

describe.each(CHATS)('%s', (kind) => {
  test('names nobody unless that was chosen', () => {
    const shown = JSON.stringify(sent(kind, event()));
    for (const word of [SHORT.name, 'ada@', 'ada[at]', 'approver']) expect(shown).not.toContain(word);
    const chosen = JSON.stringify(sent(kind, event(), SHORT, ['requester', 'staff']));
    expect(chosen).toContain('Ada Bell, ada[at]tallyfox[.]example');
    expect(chosen).toContain('approver[at]northwind[.]example');
  });

  test('keeps to its limits with the longest that can be in it', () => {
    for (const letter of [
      event({ documents: LONG.documents.map((_, at) => `document-${at}`), facts: { days: 14, use: 1, of: 2 } }),
      ...(['roundup', 'escalation', 'trial'] as const).map((one) => letterOf(one, LONG)),
    ]) {
      const message = sent(kind, letter, { ...LONG, company: LONG.company.repeat(40) }, ['requester', 'staff']);
      expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28 * 1024);
      if (kind === 'teams') continue;
      const { blocks, text } = message as { blocks: Json[]; text: string };
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(text.length).toBeLessThanOrEqual(4000);
      for (const one of pieces(blocks)) {
        const said = String((one.text as Json | undefined)?.text ?? one.text ?? '');
        const most = { header: 150, section: 3000, button: 75, plain_text: 3000, link: 150 }[String(one.type)];
        if (most !== undefined) expect(said.length, String(one.type)).toBeLessThanOrEqual(most);
        for (const field of (one.fields as { text: string }[] | undefined) ?? [])
          expect(field.text.length).toBeLessThanOrEqual(2000);
        expect(((one.fields as unknown[] | undefined) ?? []).length).toBeLessThanOrEqual(10);
      }
    }
  });

  test('shows what a visitor typed as text: nothing is formatted, linked or called', () => {
    for (const letter of [event(), letterOf('roundup', SHORT), letterOf('escalation', SHORT)]) {
      const message = sent(kind, letter, ATTACK, ['requester']);
      const all = pieces(message);
      // Markup is read in these, and in no others.
      expect(all.filter(({ type }) => ['mrkdwn', 'TextBlock', 'FactSet', 'markdown'].includes(String(type)))).toEqual(
        [],
      );
      const addresses = all.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((one) => !one.startsWith(`${SITE}/`))).toEqual([]);
      const written = JSON.stringify(message);
      expect(written).not.toMatch(/https:\/\/evil|evil\.example|@here/);
      if (kind === 'slack')
        for (const one of all.filter(({ type }) => type === 'plain_text')) expect(one.text).not.toMatch(/[<>]/);
    }
    if (kind === 'slack') expect(sent(kind, event(), ATTACK).text).not.toMatch(/[<>]/);
  });

  test('says everything in the language of the company', () => {
    const other = sampleManifest((draft) => {
      draft.company.language = 'ar-XB';
    });
    for (const letter of [event({ facts: { days: 2 } }), letterOf('roundup', SHORT), letterOf('trial', SHORT)]) {
      const written = JSON.stringify(sent(kind, letter, SHORT, [], other));
      expect(written).not.toMatch(/Company|Documents|Reference|decision|waiting|Open the|access|test/);
    }
  });
});

test('a text is cut between characters, never within an escape or a pair', () => {
  expect(slackText('a & b < c > d', 100)).toBe('a &amp; b &lt; c &gt; d');
  for (let most = 2; most < 40; most++) {
    const text = slackText('😀&😀<😀>'.repeat(4), most);
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text.replace(/&(amp|lt|gt);/g, '')).toMatch(/^(😀)*…?$/u);
  }
});

test('a view is called a view, and a download a download', () => {
  const of = (type: 'document.viewed' | 'document.downloaded') =>
    JSON.stringify(sent('slack', event({ type, actor: 'requester', facts: { use: 1, of: 3 } })));
  expect(of('document.viewed')).toContain('Document viewed');
  expect(of('document.viewed')).toContain('View:\\n1 of 3');
  expect(of('document.downloaded')).toContain('Download:\\n1 of 3');
});
