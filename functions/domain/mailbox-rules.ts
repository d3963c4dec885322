/** By which other addresses the mailboxes of a provider are reached. */
export interface MailboxRule {
  provider: string;
  /** The provider's domains; `yahoo.*` is the name under any public suffix. */
  domains: readonly string[];
  /** The same name at each of these domains is the same mailbox; it is counted at the first. */
  oneMailbox?: true;
  /** Characters of the local part that make no difference. */
  ignored?: string;
  /** Characters of the local part that stand for each other. */
  alike?: string;
  /** What begins a tag of the reader's own choice; null where there are none. */
  tag: '+' | '-' | null;
  /** `anything@user.provider.com` is `user@provider.com`. */
  subdomains?: true;
  /** Where the provider documents it; where no page of its own was found, who else does. */
  source: string;
}

const split = (text: string): string[] => text.trim().split(/\s+/);

/** What is said of no provider: a tag after `+`, which most mail servers take (RFC 5233 §1). */
export const ANY_PROVIDER = { tag: '+' } as const;

export const MAILBOX_RULES: readonly MailboxRule[] = [
  {
    provider: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    oneMailbox: true,
    ignored: '.',
    tag: '+',
    source: 'https://support.google.com/mail/answer/7436150',
  },
  {
    provider: 'Proton',
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    oneMailbox: true,
    ignored: '.-_',
    tag: '+',
    // The help page names the domains and the tag; that `.`, `-` and `_` are dropped is in the client (ProtonMail/WebClients, `removeEmailAlias`).
    source: 'https://proton.me/support/addresses-and-aliases',
  },
  {
    provider: 'Fastmail',
    // Each domain has mailboxes of its own.
    domains: split(`
      fastmail.com fastmail.fm 123mail.org 150mail.com 150ml.com 16mail.com 2-mail.com 4email.net 50mail.com airpost.net allmail.net
      cluemail.com elitemail.org emailcorner.net emailengine.net emailengine.org emailgroups.net emailplus.org emailuser.net eml.cc f-m.fm
      fast-email.com fast-mail.org fastem.com fastemailer.com fastest.cc fastimap.com fastmail.* fastmailbox.net fastmessaging.com fea.st
      fmail.co.uk fmailbox.com fmgirl.com fmguy.com ftml.net hailmail.net imap-mail.com imap.cc imapmail.org inoutbox.com internet-e-mail.com
      internet-mail.org internetemails.net internetmailing.net jetemail.net justemail.net letterboxes.org mail-central.com mail-page.com
      mailas.com mailbolt.com mailc.net mailcan.com mailforce.net mailhaven.com mailingaddress.org mailite.com mailmight.com mailnew.com
      mailsent.net mailservice.ms mailup.net mailworks.org ml1.net mm.st myfastmail.com mymacmail.com nospammail.net ownmail.net petml.com
      pobox.com postinbox.com postpro.net proinbox.com promessage.com realemail.net reallyfast.biz reallyfast.info rushpost.com sent.as sent.at
      sent.com speedpost.net speedymail.org ssl-mail.com swift-mail.com the-fastest.net the-quickest.com theinternetemail.com veryfast.biz
      veryspeedy.net warpmail.net xsmail.com yepmail.net your-mail.com`),
    tag: '+',
    subdomains: true,
    source: 'https://www.fastmail.help/hc/en-us/articles/360060591053',
  },
  {
    provider: 'Outlook.com',
    domains: ['outlook.*', 'hotmail.*', 'live.*', 'msn.com'],
    tag: '+',
    source: 'https://learn.microsoft.com/exchange/recipients-in-exchange-online/plus-addressing-in-exchange-online',
  },
  {
    provider: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    oneMailbox: true,
    tag: '+',
    source: 'https://support.apple.com/118230',
  },
  {
    provider: 'Yahoo',
    domains: ['yahoo.*', 'ymail.com', 'rocketmail.com', 'myyahoo.com'],
    // `nickname-keyword`: a mailbox name of its own has no hyphen.
    tag: '-',
    source: 'https://help.yahoo.com/help/uk/bt/tutorials/mail/addressguard2.html',
  },
  {
    provider: 'Yandex',
    domains: ['yandex.ru', 'ya.ru', 'narod.ru', 'yandex.*'],
    oneMailbox: true,
    alike: '.-',
    tag: '+',
    source: 'https://yandex.com/support/domain/additional/mailbox-alias.xml',
  },
  {
    provider: 'Zoho',
    domains: ['zoho.*', 'zohomail.*'],
    tag: '+',
    source: 'https://github.com/gmr/email-normalize',
  },
  {
    provider: 'Tuta',
    domains: ['tuta.com', 'tuta.io', 'tutamail.com', 'tutanota.com', 'tutanota.de', 'keemail.me'],
    tag: null,
    source: 'https://tuta.com/support/howto',
  },
  {
    provider: 'mailbox.org',
    domains: ['mailbox.org', 'secure.mailbox.org'],
    oneMailbox: true,
    tag: '+',
    source: 'https://kb.mailbox.org/en/private/account-article/what-is-an-alias-and-how-do-i-use-it',
  },
  {
    provider: 'Posteo',
    domains: ['posteo.*'],
    tag: '+',
    source: 'https://en.wikipedia.org/wiki/Email_address#Subaddressing',
  },
  {
    provider: 'Runbox',
    domains: ['runbox.com', 'runbox.*'],
    oneMailbox: true,
    tag: '+',
    source: 'https://help.runbox.com/account/',
  },
  {
    provider: 'Firefox Relay',
    domains: ['mozmail.com'],
    tag: '+',
    subdomains: true,
    source: 'https://support.mozilla.org/kb/general-questions-about-relay-email-domains',
  },
  {
    provider: 'addy.io, SimpleLogin and 33Mail',
    domains: [
      'anonaddy.com',
      'anonaddy.me',
      'addymail.com',
      'simplelogin.com',
      'simplelogin.co',
      'slmail.me',
      '33mail.com',
    ],
    tag: '+',
    subdomains: true,
    source: 'https://addy.io/faq/',
  },
];
