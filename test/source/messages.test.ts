import { describe, expect, it } from 'vitest';
import { type ContentKind, isSingle } from '../../src/source/kinds.ts';
import { toldOf } from './tree-on-disk.ts';

const faq = (extra: string): string =>
  `---\nquestion: Q?\ncategory: Access\nupdated: 2026-09-01\n${extra}\n---\nYes.\n`;
const doc = (extra: string): string => `---\ntitle: T\nkind: report\n${extra}\n---\n`;
const soc = (extra: string): string => `---\nname: SOC 2\nkind: attestation\nsummary: S\n${extra}\n---\n`;
const company = (extra: string): string => `name: N
legalName: N
tagline: T
url: https://a.example
trustUrl: https://t.example
contacts: { security: s@a.example, privacy: p@a.example }
${extra}
`;
const brand = (accent: string): string => company(`brand: { logo: /logo.svg, accent: ${accent} }`);
const X = (kind: string): string => `content/${kind}/x.mdx`;

/** What is wrong, the kind of file, its text, and each message to the letter. */
const CASES: [what: string, kind: ContentKind, text: string, messages: string[]][] = [
  [
    'an unknown key with no word near it',
    'faqs',
    faq('color: red'),
    [
      `${X('faqs')}:5  unknown key "color"
  Allowed here: question, category, principles, asks, updated, reviewBy, documents, systems, featured, internal, aliases, maps.
  Delete line 5.`,
    ],
  ],
  [
    'a misspelled key',
    'faqs',
    faq('reveiwBy: 2027-01-01'),
    [
      `${X('faqs')}:5  unknown key "reveiwBy"
  Allowed here: question, category, principles, asks, updated, reviewBy, documents, systems, featured, internal, aliases, maps.
  Did you mean "reviewBy"? Rename or delete line 5.`,
    ],
  ],
  [
    'an unknown key further in',
    'faqs',
    faq('maps:\n  ciaq: [IAM-02.1]'),
    [
      `${X('faqs')}:6  unknown key "ciaq" in "maps"
  Allowed here: caiq, mvsp.
  Did you mean "caiq"? Rename or delete line 6.`,
    ],
  ],
  [
    'a comma that ends a value inside braces',
    'company',
    `${brand('"#1f5eff"')}notClaimed: [{ claim: FedRAMP, why: No agency is served, none has asked }]\n`,
    [
      `content/company.yaml:8  "none has asked" stands where a key should be
  Inside { } or [ ] a comma begins the next key or item: put a text that holds a comma in quotes.`,
    ],
  ],
  [
    'a missing key',
    'faqs',
    '---\ncategory: Access\nupdated: 2026-09-01\n---\nYes.\n',
    [
      `${X('faqs')}:1  the key "question" is missing
  Add "question: …".
  It says: The question, as a reviewer asks it.`,
    ],
  ],
  [
    'a missing choice',
    'updates',
    '---\ntitle: T\ndate: 2026-08-14\n---\n',
    [
      `${X('updates')}:1  the key "kind" is missing
  Add "kind: …".
  Allowed here: report, certificate, subprocessor, policy, incident, notice.
  It says: What sort of change it is.`,
    ],
  ],
  [
    'a day that no calendar has',
    'faqs',
    faq('reviewBy: 2026-02-31'),
    [
      `${X('faqs')}:5  "2026-02-31" is not a day: 2026-02 has 28 days
  "reviewBy" takes a day written YYYY-MM-DD, such as 2026-11-21.`,
    ],
  ],
  [
    'a thirteenth month',
    'faqs',
    faq('reviewBy: 2026-13-01'),
    [
      `${X('faqs')}:5  "2026-13-01" is not a day: a year has 12 months
  "reviewBy" takes a day written YYYY-MM-DD, such as 2026-11-21.`,
    ],
  ],
  [
    'a day without its zeros',
    'faqs',
    faq('reviewBy: 2026-2-3'),
    [
      `${X('faqs')}:5  "2026-2-3" is not a day
  "reviewBy" takes a day written YYYY-MM-DD, such as 2026-11-21.
  Did you mean "2026-02-03"?`,
    ],
  ],
  [
    'a day in words',
    'faqs',
    faq('reviewBy: yesterday'),
    [
      `${X('faqs')}:5  "yesterday" is not a day
  "reviewBy" takes a day written YYYY-MM-DD, such as 2026-11-21.`,
    ],
  ],
  [
    'a month that is neither month nor day',
    'compliance',
    soc('next: { stage: planned, expected: 2027-8 }'),
    [
      `${X('compliance')}:5  "next.expected" cannot be "2027-8"
  It is a month, written YYYY-MM, or a day, written YYYY-MM-DD.
  Did you mean "2027-08"?`,
    ],
  ],
  [
    'a day that YAML reads as a number',
    'faqs',
    faq('reviewBy: 20270101'),
    [
      `${X('faqs')}:5  "reviewBy" is a number (20270101); a day is needed
  Write it as in reviewBy: 2026-11-21.`,
    ],
  ],
  [
    'a year where a month is needed',
    'compliance',
    soc('next: { stage: planned, expected: 2027 }'),
    [
      `${X('compliance')}:5  "next.expected" is a number (2027); text is needed
  It is a month, written YYYY-MM, or a day, written YYYY-MM-DD.`,
    ],
  ],
  [
    'a key that may be left out, with nothing after it',
    'faqs',
    faq('reviewBy:'),
    [
      `${X('faqs')}:5  "reviewBy" has no value
  Write a value after the colon, or delete line 5.`,
    ],
  ],
  [
    'a version that YAML reads as a number',
    'documents',
    doc('access: public\nversion: 2.0'),
    [
      `${X('documents')}:5  "version" is a number (2.0); text is needed
  A version is written in quotes, as in "2.0".`,
    ],
  ],
  [
    'a version with words in it',
    'documents',
    doc('access: public\nversion: v2.0'),
    [
      `${X('documents')}:5  "version" cannot be "v2.0"
  A version is written in quotes, as in "2.0".
  Did you mean "2.0"?`,
    ],
  ],
  [
    'a misspelled choice',
    'documents',
    '---\ntitle: T\nkind: rport\naccess: public\n---\n',
    [
      `${X('documents')}:3  "rport" is not allowed for "kind"
  Allowed here: report, certificate, bridge-letter, penetration-test, questionnaire, policy, agreement, whitepaper, diagram, other.
  Did you mean "report"?`,
    ],
  ],
  [
    'a misspelled kind, and a fault behind it',
    'documents',
    doc('access: ndaa\nagreement: nda\ncolor: red'),
    [
      `${X('documents')}:4  "ndaa" is not allowed for "access"
  Allowed here: public, request, nda.
  Did you mean "nda"?`,
      `${X('documents')}:6  unknown key "color"
  Allowed here: access, title, kind, file, issued, expires, pages, sha256, aliases, replaces, version, delivery, agreement.
  Delete line 6.`,
    ],
  ],
  [
    'no kind at all, and a key that no kind knows',
    'compliance',
    '---\nname: SOC 2\nsummary: S\ncolor: red\n---\n',
    [
      `${X('compliance')}:1  the key "kind" is missing
  Add "kind: …".
  Allowed here: attestation, certification, assessment, regulation.`,
      `${X('compliance')}:4  unknown key "color"
  Allowed here: kind, name, summary, systems, aliases, next, withdrawn, userEntityControls, order, reports, bridgeLetters, subserviceOrganizations, certificates, completed, by, findings, document, role.
  Delete line 4.`,
    ],
  ],
  [
    'a report of an unknown type',
    'compliance',
    soc('reports:\n  - type: 3\n    asOf: 2024-03-29'),
    [
      `${X('compliance')}:6  "3" is not allowed for "reports.type"
  Allowed here: 1, 2.`,
    ],
  ],
  [
    'a type in quotes',
    'compliance',
    soc('reports:\n  - type: "1"\n    asOf: 2024-03-29'),
    [
      `${X('compliance')}:6  "reports.type" is text ("1"); a number is needed
  Write it without quotes: type: 1.`,
    ],
  ],
  [
    'a report without its period, among right ones',
    'compliance',
    soc('reports:\n  - { type: 1, asOf: 2024-03-29 }\n  - type: 2\n    opinion: unqualifed'),
    [
      `${X('compliance')}:7  the key "reports.period" is missing
  Add "period: …".
  It says: The period examined.`,
      `${X('compliance')}:8  "unqualifed" is not allowed for "reports.opinion"
  Allowed here: unqualified, qualified, adverse, disclaimer.
  Did you mean "unqualified"?`,
    ],
  ],
  [
    'a number below its limit and one that is not whole',
    'compliance',
    soc(
      'reports:\n  - type: 2\n    period: { from: 2025-07-01, to: 2026-06-30 }\n    exceptions: -1\n    criteria: []\norder: 1.5',
    ),
    [
      `${X('compliance')}:8  "reports.exceptions" is -1; at least 0 is allowed
  Write 0 or more.`,
      `${X('compliance')}:9  "reports.criteria" is an empty list
  Name at least 1, or delete line 9.`,
      `${X('compliance')}:10  "order" is a number (1.5); a whole number is needed
  Write digits without quotes, as in order: 3.`,
    ],
  ],
  ['one word where a list is needed', 'faqs', faq('documents: soc-2-report'), []],
  [
    'a number where a list is needed',
    'faqs',
    faq('documents: 2'),
    [
      `${X('faqs')}:5  "documents" is a number (2); a list is needed
  Write it as a list: documents: [2].`,
    ],
  ],
  [
    'words in a row where a list is needed',
    'faqs',
    faq('principles: security, privacy'),
    [
      `${X('faqs')}:5  "security, privacy" is not allowed for "principles"
  Allowed here: security, availability, processing-integrity, confidentiality, privacy.
  Several stand in brackets: principles: [security, privacy].`,
    ],
  ],
  [
    'a text where true or false is needed',
    'faqs',
    faq('featured: "yes"'),
    [
      `${X('faqs')}:5  "featured" is text ("yes"); true or false is needed
  Write featured: true or featured: false, without quotes.`,
    ],
  ],
  [
    'a text where keys are needed',
    'faqs',
    faq('maps: IAM-02.1'),
    [
      `${X('faqs')}:5  "maps" is text (IAM-02.1); a group of keys is needed
  Write its keys on lines of their own below "maps:", indented by two spaces.`,
    ],
  ],
  [
    'a list where text is needed',
    'principles',
    '---\nname: [Security]\ncommitment: C\n---\n',
    [
      `${X('principles')}:2  "name" is a list; text is needed
  Write one text in quotes: name: "…".`,
    ],
  ],
  [
    'a key with nothing after it',
    'principles',
    '---\nname:\ncommitment: C\n---\n',
    [
      `${X('principles')}:2  "name" has no value
  Write a value after the colon.`,
    ],
  ],
  [
    'an empty text and one that is too long',
    'principles',
    `---\nname: ${'long '.repeat(70)}\ncommitment: ""\n---\n`,
    [
      `${X('principles')}:2  "name" has 349 characters; at most 60 are allowed
  Say it more briefly.`,
      `${X('principles')}:3  "commitment" is empty
  Write a text.`,
    ],
  ],
  [
    'a text over several lines',
    'principles',
    '---\nname: Security\ncommitment: |\n  One.\n  Two.\n---\n',
    [
      `${X('principles')}:3  "commitment" runs over several lines
  Write it on one line.`,
    ],
  ],
  [
    'a color by its name',
    'company',
    brand('red'),
    [
      `content/company.yaml:7  "brand.accent" cannot be "red"
  A color is written "#1f5eff", in quotes.`,
    ],
  ],
  [
    'a color of three digits',
    'company',
    brand('"#1af"'),
    [
      `content/company.yaml:7  "brand.accent" cannot be "#1af"
  A color is written "#1f5eff", in quotes.
  Did you mean "#11aaff"?`,
    ],
  ],
  [
    'a color without quotes, which YAML takes for a comment',
    'company',
    company('brand:\n  logo: /logo.svg\n  accent: #1f5eff'),
    [
      `content/company.yaml:9  "brand.accent" has no value
  A # that is not in quotes begins a comment. Write the value in quotes: accent: "#…".`,
    ],
  ],
  [
    'an address without TLS, a mail address and a language that are none',
    'company',
    brand('"#1f5eff"')
      .replace('url: https://a.example', 'url: http://a.example')
      .replace('s@a.example', 'the security team')
      .concat('disclosure: { policy: https://a.example/vdp, languages: [english language], expires: 2027-06-30 }\n'),
    [
      `content/company.yaml:4  "url" cannot be "http://a.example"
  It must be an address that starts with https://.
  Did you mean "https://a.example"?`,
      `content/company.yaml:6  "contacts.security" cannot be "the security team"
  It must be one email address.`,
      `content/company.yaml:8  "disclosure.languages" cannot be "english language"
  It must be a language tag, such as en.`,
    ],
  ],
  [
    'a country that ISO 3166-1 has no code for',
    'subprocessors',
    'name: A\npurpose: P\ndata: D\nlocation: [UK, ZZ, NO, EU]\nsince: 2026-01-01\n',
    [
      `${X('subprocessors')}:4  "location" cannot be "UK"
  A country is two capital letters that ISO 3166-1 has for it, such as US.
  Did you mean "GB"?`,
      `${X('subprocessors')}:4  "location" cannot be "ZZ"
  A country is two capital letters that ISO 3166-1 has for it, such as US.`,
    ],
  ],
  [
    'a # that cuts a value short',
    'subprocessors',
    'name: A\npurpose: Alerts to our channel #status and delivery\ndata: D # a comment\nlocation: [US] #x\nsince: 2026-01-01\n',
    [
      `${X('subprocessors')}:2  "#status and delivery" is read as a comment, not as part of the value
  Put the whole value in double quotes; a comment has a space after its #.`,
    ],
  ],
  [
    'a # that takes a closing brace along',
    'company',
    brand('#e8e8e8'),
    [
      `content/company.yaml:7  "#e8e8e8 }" is read as a comment, not as part of the value
  Put the whole value in double quotes; a comment has a space after its #.`,
    ],
  ],
  [
    'a public address with a query',
    'company',
    brand('"#1f5eff"').replace('https://t.example', 'https://a.example/trust/?lang=en'),
    [
      `content/company.yaml:5  "trustUrl" cannot be "https://a.example/trust/?lang=en"
  It must be an address without query or fragment, such as https://trust.acme.example or https://acme.example/trust. A path is made of letters, digits, dots and hyphens.
  Did you mean "https://a.example/trust"?`,
    ],
  ],
  [
    'a country in words',
    'subprocessors',
    'name: N\npurpose: P\ndata: D\nlocation: [us]\nsince: 2024-01-01\n',
    [
      `content/subprocessors/x.mdx:4  "location" cannot be "us"
  A country is two capital letters that ISO 3166-1 has for it, such as US.
  Did you mean "US"?`,
    ],
  ],
  [
    'a limit above and below',
    'access',
    'approvers: []\ngrant: { days: 400, downloads: 0 }\ntarget: soon\n',
    [
      `content/access.yaml:1  "approvers" is an empty list
  Name at least 1.`,
      `content/access.yaml:2  "grant.days" is 400; at most 365 is allowed
  Write 365 or less.`,
      `content/access.yaml:2  "grant.downloads" is 0; at least 1 is allowed
  Write 1 or more.`,
    ],
  ],
  [
    'a file name with a mark that no file has everywhere',
    'documents',
    doc('access: public\nfile: "Security: all? (2026).pdf"'),
    [
      `${X('documents')}:5  "file" cannot be "Security: all? (2026).pdf"
  It must be a bare file name that ends in .pdf, of letters, digits, spaces and . _ - ( ).`,
    ],
  ],
  [
    'a path where a file name is needed',
    'documents',
    doc('access: public\nfile: public/documents/a.pdf'),
    [
      `${X('documents')}:5  "file" cannot be "public/documents/a.pdf"
  It must be a bare file name that ends in .pdf, of letters, digits, spaces and . _ - ( ).
  Did you mean "a.pdf"?`,
    ],
  ],
  [
    'a group of one word',
    'lexicon',
    '- words: [MFA, 2FA]\n- words: [SSO]\n',
    [
      `content/lexicon.yaml:2  "words" has 1 item
  Name at least 2.`,
    ],
  ],
  [
    'a key that a group has not',
    'lexicon',
    '- words: [MFA, 2FA]\n- word: [SSO, SAML]\n',
    [
      `content/lexicon.yaml:2  the key "words" is missing
  Add "words: …".
  It says: Words and abbreviations that mean the same thing, as in [MFA, 2FA, two-step verification].`,
      `content/lexicon.yaml:2  unknown key "word" in "this list"
  Allowed here: words.
  Did you mean "words"? Rename or delete line 2.`,
    ],
  ],
  [
    'groups without their dashes',
    'lexicon',
    'words: [MFA, 2FA]\n',
    [
      `content/lexicon.yaml:1  this is not a list of groups
  Write each group on its own line as "- words: [MFA, 2FA, two-step verification]".`,
    ],
  ],
  [
    'an id that is a title',
    'documents',
    doc('access: nda\nagreement: Report NDA'),
    [
      `${X('documents')}:5  "agreement" cannot be "Report NDA"
  An id is lower-case letters, digits and single hyphens.
  Did you mean "report-nda"?`,
    ],
  ],
];

/** Some kinds stand in files of their own. */
const fileOf = (kind: ContentKind): string => (isSingle(kind) ? `content/${kind}.yaml` : X(kind));

describe('front matter that is at fault', () => {
  it.each(CASES)('%s', (_what, kind, text, messages) => {
    expect(toldOf(kind, text, fileOf(kind))).toEqual(messages);
  });
});

describe('a file whose form is at fault', () => {
  const FORMS: [what: string, text: string, messages: string[]][] = [
    [
      'a key twice',
      '---\nname: N\ncommitment: C\nname: M\n---\n',
      [`${X('principles')}:4  the key "name" is written twice\n  Keep one of the two.`],
    ],
    [
      'no front matter',
      '# Security\n',
      [
        `${X('principles')}:1  the front matter is missing\n  Begin the file with a line "---", then the keys, then another line "---"; the text follows after it.`,
      ],
    ],
    [
      'front matter without an end',
      '---\nname: N\n',
      [`${X('principles')}:1  the front matter is never closed\n  Put a line "---" after the last key.`],
    ],
    [
      'an end with more on its line',
      '---\nname: N\n---- \n---\n',
      [
        `${X('principles')}:3  the line that closes the front matter holds more than "---"\n  Leave only "---" on line 3.`,
      ],
    ],
    [
      'a tab',
      '---\nname:\n\t- x\n---\n',
      [`${X('principles')}:3  a tab stands where spaces are needed\n  Indent with spaces, two for each level.`],
    ],
    [
      'a colon inside a value',
      '---\nname: Security: ours\ncommitment: C\n---\n',
      [`${X('principles')}:2  a value holds ": ", which starts another key\n  Put the whole value in double quotes.`],
    ],
    [
      'a quote left open',
      '---\nname: "N\ncommitment: C\n---\n',
      [
        `${X('principles')}:4  a closing quote, bracket or comma is missing\n  Close what was opened on this line or above it.`,
      ],
    ],
    [
      'an alias',
      '---\nname: &n N\ncommitment: *n\n---\n',
      [
        `${X('principles')}:3  YAML anchors, aliases and tags cannot stand here\n  Write the value out, in quotes if it begins with &, * or !.`,
      ],
    ],
    [
      'a tag that Astro would refuse',
      '---\nname: !mark N\ncommitment: C\n---\n',
      [
        `${X('principles')}:2  YAML anchors, aliases and tags cannot stand here\n  Write the value out, in quotes if it begins with &, * or !.`,
      ],
    ],
    [
      'a list',
      '---\n- a\n---\n',
      [`${X('principles')}:2  this is not a group of keys\n  Write each key on its own line as "key: value".`],
    ],
    [
      'nothing between the fences',
      '---\n---\n',
      [`${X('principles')}:1  no key is set\n  Write each key on its own line as "key: value".`],
    ],
    [
      'an empty file',
      ' \n',
      [`${X('principles')}:1  the file is empty\n  Write its keys, as in a file beside it, or delete it.`],
    ],
    [
      'a byte order mark',
      '\uFEFF---\nname: N\ncommitment: C\n---\n',
      [
        `${X('principles')}:1  the file begins with a byte order mark\n  Save it as UTF-8 without a byte order mark (BOM).`,
      ],
    ],
  ];
  it.each(FORMS)('%s', (_what, text, messages) => {
    expect(toldOf('principles', text)).toEqual(messages);
  });

  it('an answer without a word in it', () => {
    expect(toldOf('faqs', faq('featured: true').replace('Yes.\n', ''))).toEqual([
      `${X('faqs')}:7  no text follows the front matter\n  Write it below the second "---".`,
    ]);
  });
});
