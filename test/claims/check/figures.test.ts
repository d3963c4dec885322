import { describe, expect, it } from 'vitest';
import { numbersBeside } from './numbers-beside.ts';

/** A text, the question that another answers, and its answer. */
type Row = [string, string, string];
const kinds: Record<string, { differ: Row[]; agree: Row[] }> = {
  'when a company and its product began': {
    differ: [
      ['Northwind was founded in 2014.', 'How old is the company?', 'We started out in 2011.'],
      ['We are a 2021-founded startup.', 'When did you start?', 'The company was set up in 2019.'],
      ['Our platform has been available since 2016.', 'How long has it existed?', 'The platform went live in 2013.'],
      ['The app launched in March 2014 worldwide.', 'When did the product start?', 'It has been sold since May 2014.'],
    ],
    agree: [
      ['Northwind was founded in 2014.', 'When did the platform launch?', 'We launched it in 2016.'],
      ['Northwind was founded in June 2014.', 'When was Northwind founded?', 'In 2014.'],
      ['Northwind was founded in 2014.', 'Who hosts you?', 'We have been on a cloud since 2018.'],
      ['Our platform launched in 2016.', 'And the bug bounty?', 'The bug bounty program was launched in 2019.'],
      ['Northwind was founded in 2014.', 'Who owns you?', 'Our parent company was founded in 1987.'],
    ],
  },
  'since when a certificate is held, and when one is to come': {
    differ: [
      ['We are ISO 27001 certified since 2016.', 'Since when?', 'Our first ISO 27001 certificate is of 2019.'],
      ['In 2019 we obtained the ISO 27001 certificate.', 'When did ISO 27001 come?', 'We received it in 2021.'],
      ['SOC 2 Type II is planned for 2027.', 'Do you have SOC 2?', 'A Type II report is on our list for 2029.'],
      ['We expect ISO 42001 in Q3 2027.', 'When will ISO 42001 come?', 'ISO 42001 is due in Q1 2027.'],
    ],
    agree: [
      ['We are ISO 27001 certified since 2016.', 'Until when?', 'The ISO 27001 certificate was renewed in 2025.'],
      ['We are ISO 27001 certified since 2016.', 'And ISO 27701?', 'We are ISO 27701 certified since 2021.'],
      ['SOC 2 Type 1 is planned for 2027.', 'And Type 2?', 'SOC 2 Type 2 is planned for 2028.'],
      ['ISO 42001: gap assessment planned for 2027.', 'ISO 42001?', 'ISO 42001 is planned for 2028.'],
    ],
  },
  'numbers of public registers': {
    differ: [
      ['ICO registration: ZB203344', 'Are you in the register?', 'The ICO has us under number ZB203434.'],
      ['Registered in England, company number 09688671.', '', 'Our company number is 09866871.'],
      ['ABN 53 004 085 616', 'What is your ABN?', 'Our ABN is 53 004 085 661.'],
      ['Our VAT number is GB 123 4567 89.', 'What is your VAT number?', 'GB 123 4576 89.'],
    ],
    agree: [
      ['Company number 9688671, registered in England.', '', 'Our company number is 09688671.'],
      ['Northwind Ltd: company number 09688671. Northwind GmbH: HRB 123456.', 'Company number?', 'HRB 123456.'],
      ['Company number 09688671.', '', 'Our ICO registration number is ZA123456.'],
    ],
  },
  'versions of frameworks': {
    differ: [
      ['Our program follows NIST CSF 2.0.', '', 'We look to version 1.1 of the NIST Cybersecurity Framework.'],
      ['We implement the CIS Controls v8.', '', 'We follow version 7.1 of the CIS Controls.'],
      [
        'NIST Cybersecurity Framework, Version 1.1',
        '',
        'We take from version 2.0 of the NIST Cybersecurity Framework.',
      ],
    ],
    agree: [
      ['Our program follows NIST CSF v2.0.', '', 'We follow version 2 of the NIST Cybersecurity Framework.'],
      ['We comply with PCI DSS 4.0.', '', 'Our report is on PCI DSS 4.0.1.'],
      ['We moved from NIST CSF 1.1 to 2.0.', '', 'Our program follows NIST CSF 2.0.'],
    ],
  },
  'how secrets are made': {
    differ: [
      ['Sign in with a 6 digit OTP.', 'Is there a second factor?', 'The one-time code has 8 digits.'],
      ['Passwords are hashed (bcrypt cost 12).', '', 'For passwords we use bcrypt with a cost of 8.'],
      ['PBKDF2 with 100,000 iterations.', '', 'Passwords go through PBKDF2 with 10,000 iterations.'],
      ['AES-256-GCM with 96-bit nonces.', 'How long are nonces?', 'They have 128 bits.'],
      ['Volumes use LUKS2 and a 512-bit key.', '', 'Volumes are under LUKS2 with a key of 256 bits.'],
      ['2048-bit asymmetric keys for the TLS handshake', '', 'TLS sessions use asymmetric keys of 1024 bits.'],
    ],
    agree: [
      ['Passwords are hashed (bcrypt cost 12).', 'What does SSO cost?', 'It has a cost of 8 euros.'],
      ['Passwords get a 128-bit salt.', '', 'Stored data is under AES with 256 bits.'],
      ['Passwords are hashed (bcrypt cost 12).', '', 'We use bcrypt with a cost factor of 12.'],
    ],
  },
  'what has happened so far': {
    differ: [
      ['To date, we have never had a data breach.', '', 'We have had 2 data breaches so far.'],
      ['No security incidents have happened to date.', '', 'Three security incidents have happened so far.'],
    ],
    agree: [
      ['To date, we have never had a data breach.', '', 'We have had zero data breaches.'],
      ['We have never had a data breach.', '', 'Within two days of two breaches we were told of them.'],
    ],
  },
  'tries, guards, versions and counts': {
    differ: [
      [
        'Lockouts apply after 5 unsuccessful sign in attempts.',
        '',
        'We lock an account once sign-in has failed 10 times.',
      ],
      ['Accounts lock after five wrong guesses.', 'Lockout?', 'An account is locked after ten failed log ins.'],
      [
        'Our data centers have 24/7 on-site security.',
        '',
        'Guards are at the data centers 12 hours a day, 7 days a week.',
      ],
      ['We use TLS 1.2 or higher over insecure networks.', '', 'We accept TLS from version 1.0.'],
      ['Failed logins: lockout after 5.', 'Is there a lockout?', 'Yes, after 10 failed logins.'],
      ['Each plan is for up to 10 devices.', '', 'A plan covers no more than 25 devices.'],
      ['Data is stored in 3 regions.', 'How many regions hold data?', 'Data is spread over 2 regions.'],
      [
        'Our SOC 2 covers security, availability and privacy.',
        'How many criteria does it have?',
        'Our SOC 2 has two categories.',
      ],
      ['The software has three access levels.', 'How many access levels are there?', 'There are five to choose from.'],
    ],
    agree: [
      ['Accounts lock after five failed logins.', '', 'A webhook is given up once it has failed 10 times.'],
      ['Our data centers have 24/7 guards.', '', 'Our office has a guard from 9 am to 5 pm on weekdays.'],
      ['We use TLS 1.2 or higher.', '', 'We accept TLS as of version 1.2.'],
      ['Each plan is for up to 10 devices.', '', 'Most customers have 4 devices.'],
      ['Our SOC 2 covers security and privacy.', '', 'SOC 2 is based on five criteria.'],
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (_, { differ, agree }) => {
  it.each(differ)('differs: %s / %s %s', (...row) => {
    expect(numbersBeside(...row)).toHaveLength(1);
  });
  it.each(agree)('does not differ: %s / %s %s', (...row) => {
    expect(numbersBeside(...row)).toEqual([]);
  });
});
