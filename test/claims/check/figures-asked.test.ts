import { describe, expect, it } from 'vitest';
import { numbersBeside } from './numbers-beside.ts';

/** A text, the question that another answers, and its answer. */
type Row = [string, string, string];
const kinds: Record<string, { differ: Row[]; agree: Row[] }> = {
  'numbers of registers that the question names': {
    differ: [
      [
        'Registered in England and Wales with company number 04512398.',
        'Under which number is the company registered?',
        'Northwind is registered under number 04512389.',
      ],
      [
        'Our registration number is 556677-8899.',
        'Under what number is the firm registered?',
        'The firm is entered under no. 556677-8989.',
      ],
      [
        'Northwind Ltd (registered number 08812345), 1 High Street, Leeds.',
        'What is your registered number?',
        'It is 08812354, and the seat is in Leeds.',
      ],
      [
        'Northwind Ltd is registered in Scotland under company number SC123456.',
        'Which number is the company registered under?',
        'You find us under number SC123465 in the register.',
      ],
      [
        'Registered company number 04512398, England.',
        'What number does the company have in the register?',
        'The company has the number 04152398.',
      ],
    ],
    agree: [
      [
        'Company number 04512398.',
        'Under which number is the company registered?',
        'It is registered under number 04512398.',
      ],
      [
        'Company number 04512398.',
        'Is your trademark registered?',
        'Our trademark is registered under number 4598123.',
      ],
      ['Company number 04512398.', 'What is your ICO number?', 'We are registered under number ZA123456.'],
      ['Company number 04512398.', 'Where can I call?', 'Call us on 0204512389 during business hours.'],
      ['Company number 04512398.', 'Do you have a DUNS number?', 'Yes, under number 221234567.'],
    ],
  },
  'bytes, and levels of FIPS and PCI': {
    differ: [
      ['Each record is encrypted with a fresh 12-byte IV.', 'How long is the IV?', '16 bytes.'],
      ['A 96-bit nonce is generated for each message.', 'How long is the nonce?', 'The nonce has 16 bytes.'],
      ['Passwords are hashed with a 16-byte salt.', 'How long is the salt?', 'Each password has a salt of 8 bytes.'],
      ['Session tokens are 32 bytes from a secure random source.', 'How long is a session token?', 'It has 16 bytes.'],
      ['Users receive a 20-byte authentication token.', 'How long is the token?', '64 bytes.'],
      [
        'Keys live in HSMs validated to FIPS 140-2 Level 3.',
        'Which level do your HSMs meet?',
        'They are FIPS 140-2 level 2 modules.',
      ],
      ['FIPS 140-3 Level 3: keys stay in hardware modules.', 'What FIPS level are the modules?', 'Level 1.'],
      [
        'Our KMS uses FIPS 140-2 validated (level 3) modules.',
        'Is the key store certified?',
        'Yes, at level two of FIPS 140-2.',
      ],
      ['We are a PCI DSS Level 1 Service Provider.', 'Which level of PCI do you have?', 'Level 2.'],
    ],
    agree: [
      ['A 96-bit nonce is generated for each message.', 'How long is the nonce?', 'The nonce has 12 bytes.'],
      [
        'Keys live in HSMs validated to FIPS 140-2 Level 3.',
        'What PCI level are you?',
        'We are a PCI DSS Level 1 service provider.',
      ],
      [
        'Keys live in HSMs validated to FIPS 140-2 Level 3.',
        'Which support levels are there?',
        'Level 1 support answers by phone.',
      ],
      [
        'Keys live in HSMs validated to FIPS 140-2 Level 3.',
        'Is the key store certified?',
        'Yes, its modules meet level 3 of FIPS 140-2.',
      ],
    ],
  },
  'when a company began, told in a clause of a sentence': {
    differ: [
      [
        'We have taken security seriously since the day the company was founded in 2006.',
        'When did the company start?',
        'It was founded in 2010.',
      ],
      [
        'Privacy has been part of the product since Northwind was founded in 2014.',
        'How old is Northwind?',
        'Northwind was founded in 2017.',
      ],
      [
        'Thousands of teams have trusted us since we started in 2012.',
        'Since when do you exist?',
        'We started in 2015.',
      ],
    ],
    agree: [
      [
        'Security has been a priority from the day our company was founded in 2006.',
        'When was the company founded?',
        'In 2006.',
      ],
      [
        'We moved to the cloud since the team was founded in 2019 for that.',
        'When was the company founded?',
        'In 2006.',
      ],
      ['We work with a lab that was founded in 2006.', 'When were you founded?', 'In 2010.'],
    ],
  },
  'the oldest version that is taken': {
    differ: [
      [
        'Data in transit uses TLS 1.2 or higher.',
        'What is the oldest TLS you take?',
        'Nothing below version 1.0 is let in.',
      ],
      ['TLS 1.2+ is required.', 'Which TLS versions do you accept?', 'Nothing older than 1.3.'],
      ['TLS 1.2+ is required.', 'Which TLS do clients need?', 'Clients must speak 1.3 or later.'],
    ],
    agree: [
      ['TLS 1.2+ is required.', 'What is the lowest TLS version?', 'No version below 1.2 is accepted.'],
      ['TLS 1.2+ is required.', 'Which TLS do clients need?', 'Everything from 1.2 up.'],
    ],
  },
  'hours a day': {
    differ: [
      [
        'The data centers are monitored 24 hours a day.',
        'How many hours a day is the data center watched?',
        '12 hours.',
      ],
      ['The data centers are monitored 24/7.', 'How many hours a day are the data centers monitored?', 'Sixteen.'],
    ],
    agree: [
      [
        'The data centers are monitored 24/7.',
        'How many hours a day are the data centers monitored?',
        'All 24 of them.',
      ],
      [
        'Support is available 24/7.',
        'How many hours a day is support there?',
        'Support is there 10 hours on weekdays.',
      ],
    ],
  },
  'categories that an answer names': {
    differ: [
      [
        'Our SOC 2 report covers security, availability and confidentiality.',
        'Which categories does the report have?',
        '2 of them: security and availability.',
      ],
      [
        'Trust Services Criteria selected: Security (mandatory), Availability, and Confidentiality.',
        'Which categories will the first report have?',
        '5 of them: Security, Availability, Confidentiality, Privacy and Processing Integrity.',
      ],
      [
        'Our SOC 2 Type II examination covered these three control principles.',
        'What did the auditor look at?',
        'Two things: security and confidentiality.',
      ],
    ],
    agree: [
      [
        'Our SOC 2 report covers security, availability and confidentiality.',
        'What did the auditors examine?',
        'Three things: security, availability and confidentiality.',
      ],
      [
        'The SOC 2 audit examined security, availability and privacy.',
        'How does the report look?',
        'Two parts: security controls and tests.',
      ],
      [
        'Our SOC 2 report covers security and availability.',
        'What does your program rest on?',
        'Three pillars: security, availability and privacy.',
      ],
    ],
  },
  'levels of roles, and leavers': {
    differ: [
      [
        'Four role levels (Owner, Manager, Editor, Maker) with granular permissions.',
        'How many roles are there?',
        'There are 6 of them, from Owner down to Maker.',
      ],
      [
        'New-hire and off-boarding playbook; 24h deprovisioning SLA with audit trail.',
        'How fast do leavers lose access?',
        'People who leave lose their access in 72 hours.',
      ],
    ],
    agree: [
      [
        'Four role levels (Owner, Manager, Editor, Maker) with granular permissions.',
        'How many severity levels are there?',
        'There are 3 of them.',
      ],
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
