import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedMailbox, providerOf } from '../../../functions/domain/mailbox.ts';
import { MAILBOX_RULES } from '../../../functions/domain/mailbox-rules.ts';

describe('addresses of one mailbox are counted as one', () => {
  test.each<[counted: string, addresses: string[]]>([
    ['ada@gmail.com', ['a.d.a+x@gmail.com', 'ADA@googlemail.com', 'ada@gmail.com', 'a.da@GMAIL.com']],
    [
      'victimname@proton.me',
      ['victim.name@proton.me', 'victim-name@protonmail.com', 'victim_name@pm.me', 'v.i-c_tim.name+7@protonmail.ch'],
    ],
    [
      'victim@fastmail.com',
      ['x0@victim.fastmail.com', 'x129@victim.fastmail.com', 'a@b.victim.fastmail.com', 'victim+tag@fastmail.com'],
    ],
    ['victim@sent.com', ['shop@victim.sent.com', 'victim+shop@sent.com']],
    ['victim@fastmail.co.uk', ['shop@victim.fastmail.co.uk', 'victim@fastmail.co.uk']],
    ['ada@icloud.com', ['ada@me.com', 'ada@mac.com', 'ada+shop@icloud.com']],
    ['ada@yahoo.co.uk', ['ada-shop@yahoo.co.uk', 'ada-news@yahoo.co.uk']],
    ['ada@ymail.com', ['ada-one@ymail.com', 'ada-two@ymail.com']],
    [
      'ada.byron@yandex.ru',
      ['ada-byron@ya.ru', 'ada.byron@yandex.com.tr', 'ada-byron+x@yandex.kz', 'ada.byron@narod.ru'],
    ],
    ['ada@outlook.com', ['ada+x@outlook.com']],
    ['ada@hotmail.co.uk', ['ada+x@hotmail.co.uk']],
    ['ada@zoho.eu', ['ada+x@zoho.eu']],
    ['ada@mailbox.org', ['ada+x@mailbox.org', 'ada@secure.mailbox.org']],
    ['ada@posteo.net', ['ada+x@posteo.net']],
    ['ada@runbox.com', ['ada+x@runbox.com']],
    ['ours@mozmail.com', ['shop@ours.mozmail.com', 'news@ours.mozmail.com']],
    ['ours@33mail.com', ['shop@ours.33mail.com']],
    ['ada@buyer.example', ['ada+x@buyer.example', 'ADA@Buyer.example']],
  ])('%s', (counted, addresses) => {
    for (const address of addresses) expect([address, countedMailbox(address)]).toEqual([address, counted]);
  });

  test.each([
    ['a.da@buyer.example', 'ada@buyer.example'],
    ['ada-byron@buyer.example', 'ada@buyer.example'],
    ['a.da@outlook.com', 'ada@outlook.com'],
    ['ada@yahoo.com', 'ada@yahoo.co.uk'],
    ['ada@fastmail.com', 'ada@sent.com'],
    ['ada+1@tuta.com', 'ada@tuta.com'],
    ['ada@victim.fastmail.com', 'ada@other.fastmail.com'],
    ['ada@yahoo.buyer.example', 'ada-x@yahoo.buyer.example'],
    ['+x@buyer.example', '+y@buyer.example'],
  ])('%s and %s are two', (one, other) => {
    expect(countedMailbox(one)).not.toBe(countedMailbox(other));
  });

  test('every rule says where it is from, and names each domain once', () => {
    for (const { source, domains, provider } of MAILBOX_RULES) {
      expect([provider, new URL(source).protocol]).toEqual([provider, 'https:']);
      expect(domains.length).toBeGreaterThan(0);
    }
    const all = MAILBOX_RULES.flatMap(({ domains }) => domains);
    expect(new Set(all).size).toBe(all.length);
    expect(providerOf('victim.fastmail.com')).toBe('Fastmail');
    expect(providerOf('mail.buyer.co.uk')).toBe('buyer.co.uk');
  });

  test('whatever the address: one address comes out, and counts as itself', () => {
    const domains = MAILBOX_RULES.flatMap((rule) => rule.domains.map((one) => one.replace('*', 'com')));
    const address = fc
      .tuple(
        fc.stringMatching(/^[a-z0-9][a-z0-9.+_-]{0,20}$/),
        fc.constantFrom(...domains, 'buyer.example', 'a.b.co.uk'),
      )
      .map(([local, domain]) => `${local}@${domain}`);
    fc.assert(
      fc.property(address, (email) => {
        const counted = countedMailbox(email);
        expect(counted).toMatch(/^[^@]*@[a-z0-9.-]+$/);
        expect(countedMailbox(counted)).toBe(counted);
      }),
    );
  });
});
