import { type Block, facts, heading, list, type Sample, section, subheading, table, text } from '../blocks.ts';

interface Finding {
  id: string;
  title: string;
  severity: 'Medium' | 'Low' | 'Informational';
  score: string;
  where: string;
  what: string;
  effect: string;
  steps: string[];
  fix: string;
  state: string;
}

const FINDINGS: Finding[] = [
  {
    id: 'NW-26-01',
    title: 'Export of records outlives the session that asked for it',
    severity: 'Medium',
    score: '5.4',
    where: 'Dashboard, export of payouts',
    what: 'The address of a finished export stayed valid for 24 hours and was not bound to the user who had asked for it.',
    effect:
      'Someone who learned the address, for example from a shared browser history, could have downloaded the export of one marketplace within that time.',
    steps: [
      'Sign in as a user with the role “Finance” and start an export.',
      'Copy the address of the finished file.',
      'Sign out, and open the address in another browser.',
      'The file was delivered without a session.',
    ],
    fix: 'Bind the address to the session and let it expire after five minutes.',
    state: 'Mended on 24 September 2026; confirmed by retest on 2 October 2026',
  },
  {
    id: 'NW-26-02',
    title: 'Role change takes effect only after the access token expires',
    severity: 'Medium',
    score: '4.6',
    where: 'Dashboard and API for users',
    what: 'Rights were read from the access token, which lives for fifteen minutes. A right withdrawn from a user could be used until then.',
    effect: 'A user whose role was reduced could act with the earlier role for up to fifteen minutes.',
    steps: [
      'Sign in as an administrator and as a second user of the same marketplace.',
      'Reduce the second user’s role to “Read only”.',
      'Call the refund endpoint as the second user.',
      'The call was accepted for another eleven minutes.',
    ],
    fix: 'Check rights that move money against the current role on each call.',
    state: 'Mended on 29 September 2026; confirmed by retest on 2 October 2026',
  },
  {
    id: 'NW-26-03',
    title: 'Invitation tells whether an address has an account',
    severity: 'Low',
    score: '3.7',
    where: 'Dashboard, invitation of users',
    what: 'The answer to an invitation differed between addresses with and without an account at another marketplace.',
    effect: 'An administrator of one marketplace could find out whether a person works with another.',
    steps: [
      'Invite an address that has an account elsewhere and one that has none.',
      'Compare the two answers.',
      'The first mentioned an existing profile.',
    ],
    fix: 'Give the same answer in both cases.',
    state: 'Mended on 21 September 2026; confirmed by retest on 2 October 2026',
  },
  {
    id: 'NW-26-04',
    title: 'Webhook target may resolve to a private address after it was checked',
    severity: 'Low',
    score: '3.5',
    where: 'Event service',
    what: 'The address of a webhook was checked when it was saved and resolved anew when it was called.',
    effect:
      'With control over a domain’s records, calls could be directed to addresses inside the network. A network rule blocked them, so that no answer was seen.',
    steps: [
      'Register a webhook at a domain whose record changes after the check.',
      'Trigger an event.',
      'The call left for a private address and was dropped by the network.',
    ],
    fix: 'Resolve once, check, and connect to the checked address.',
    state: 'Mended on 6 October 2026; confirmed from the change record',
  },
  {
    id: 'NW-26-05',
    title: 'Search field accepts patterns that are slow to match',
    severity: 'Low',
    score: '3.1',
    where: 'Dashboard, search of orders',
    what: 'Certain patterns made a query run for up to nine seconds.',
    effect: 'A user could slow searches of the same marketplace. Others were not affected.',
    steps: ['Search for a pattern of many repeated wildcards.', 'Measure the time of the answer.'],
    fix: 'Limit wildcards, and end queries after two seconds.',
    state: 'Accepted until the search is replaced in December 2026',
  },
  {
    id: 'NW-26-06',
    title: 'Deprecated parameter is still documented',
    severity: 'Informational',
    score: '–',
    where: 'API documentation',
    what: 'A parameter that switched off verification in test mode is ignored by the API, and is still described.',
    effect: 'None; integrators may be led to rely on it.',
    steps: ['Compare the documentation with the API’s answer in test mode.'],
    fix: 'Remove it from the documentation.',
    state: 'Mended on 19 September 2026',
  },
];

const page = (finding: Finding): Block[] => [
  section(`${finding.id} ${finding.title}`),
  facts(
    ['Severity', finding.severity],
    ['CVSS 3.1 base score', finding.score],
    ['Where', finding.where],
    ['State', finding.state],
  ),
  heading('What was found'),
  text(finding.what),
  heading('What could follow'),
  text(finding.effect),
  heading('How to see it'),
  list(...finding.steps),
  heading('Recommendation'),
  text(finding.fix),
];

export const penetrationTest: Sample = {
  file: 'demo-penetration-test-2026.pdf',
  folder: 'private',
  title: 'Penetration test report 2026',
  kicker: 'Example Offensive Security Ltd',
  facts: [
    ['Client', 'Northwind Cloud, Inc.'],
    ['Systems', 'Northwind Cloud API, Northwind Cloud Dashboard'],
    ['Tested', '31 August to 11 September 2026'],
    ['Completed', '18 September 2026'],
    ['Edition', 'Second, 9 October 2026, with the retest'],
    ['Handling', 'Confidential, under the penetration test terms'],
  ],
  date: '2026-09-18',
  cover: true,
  pages: 18,
  sectionsOnNewPages: true,
  confidential: true,
  encrypted: true,
  blocks: [
    section('Contents'),
    { kind: 'contents' },
    section('1. Summary for management'),
    text(
      'Northwind Cloud asked Example Offensive Security Ltd to test the Northwind Cloud API and Dashboard as an attacker would: from outside without an account, and from inside as a user of a marketplace who seeks more than the role allows. Two testers worked for ten days each.',
    ),
    text(
      'We found no way to reach data of another marketplace, to move money without the right to do so, or to run code on the servers. We found six matters: two of medium severity, three of low severity, and one for information. All but one were mended by the second edition of this report, which adds the retest.',
    ),
    table(
      ['Severity', 'Found', 'Open after retest'],
      [0.5, 0.25, 0.25],
      [
        ['Critical', '0', '0'],
        ['High', '0', '0'],
        ['Medium', '2', '0'],
        ['Low', '3', '1, accepted'],
        ['Informational', '1', '0'],
      ],
    ),
    text(
      'The system withstood the test well. Separation between marketplaces is enforced in one place and was consistent in every interface we tried. What was found concerns the edges: exports, the time until a role change takes effect, and differences in answers.',
    ),
    section('2. Scope'),
    table(
      ['System', 'Address', 'Depth'],
      [0.34, 0.38, 0.28],
      [
        ['Northwind Cloud API', 'api.staging.northwind.example', 'Full, with accounts'],
        ['Northwind Cloud Dashboard', 'dashboard.staging.northwind.example', 'Full, with accounts'],
        ['Event service (webhooks)', 'As reached through the API', 'Full'],
        ['Public endpoints in production', 'api.northwind.example and others', 'Configuration only'],
      ],
    ),
    subheading('Accounts'),
    text(
      'Two marketplaces were set up with generated data. In each we had an administrator, a user with the role “Finance”, a user with the role “Read only”, and API keys with full and limited rights.',
    ),
    subheading('Out of scope'),
    list(
      'Denial of service and load.',
      'Social engineering and physical access.',
      'Systems of vendors, among them the card processor and the hosting provider.',
    ),
    section('3. Method'),
    text(
      'The test followed the OWASP Web Security Testing Guide and the OWASP API Security Top 10, supported by tools and led by hand. Staging runs the same builds as production; the versions were compared by their signatures.',
    ),
    table(
      ['Phase', 'Days', 'What was done'],
      [0.24, 0.16, 0.6],
      [
        ['Reconnaissance', '1', 'Public endpoints, documentation, client libraries, certificates'],
        ['Without account', '2', 'Sign-in, recovery, invitation, rate limits, public API'],
        ['With account', '5', 'Access control across roles and marketplaces, business logic, export, webhooks'],
        ['Configuration', '1', 'TLS, headers, cookies, storage, error messages'],
        ['Report', '1', 'Review by a second tester, hand-over'],
      ],
    ),
    section('4. How severity is set'),
    text(
      'Severity follows the CVSS 3.1 base score, adjusted by one step where the circumstances call for it; an adjustment is always named. No score was adjusted in this report.',
    ),
    table(
      ['Severity', 'Score', 'Meaning'],
      [0.22, 0.18, 0.6],
      [
        ['Critical', '9.0 to 10', 'Data or money of many customers can be reached at once'],
        ['High', '7.0 to 8.9', 'Data or money of one customer can be reached'],
        ['Medium', '4.0 to 6.9', 'Harm is possible under conditions that an attacker does not control'],
        ['Low', '0.1 to 3.9', 'Little harm, or only together with another weakness'],
        ['Informational', '–', 'No harm; worth knowing'],
      ],
    ),
    section('5. What held'),
    text('A report that lists only faults says little about the rest. These are the attempts that failed.'),
    table(
      ['Attempt', 'Result'],
      [0.56, 0.44],
      [
        [
          'Reading orders, sellers and payouts of the other marketplace by number, filter, export and webhook',
          'Refused in all 214 endpoints',
        ],
        ['Raising a role by changed requests', 'Refused'],
        ['Using a revoked API key', 'Refused after 20 seconds'],
        ['Replaying payouts and refunds', 'Recognized by their number, not executed again'],
        ['Injection into queries, templates and headers', 'None found'],
        ['Scripts in names, notes and files', 'Escaped; policy blocks inline code'],
        ['Bypassing the second factor', 'Not possible in the ways tried'],
        ['Guessing invitation and recovery links', 'Tokens of 256 bits, used once'],
        ['Downgrading TLS', 'Refused below TLS 1.2'],
      ],
    ),
    section('6. Findings at a glance'),
    table(
      ['No.', 'Finding', 'Severity', 'State'],
      [0.16, 0.46, 0.16, 0.22],
      FINDINGS.map(({ id, title, severity, state }) => [
        id,
        title,
        severity,
        state.startsWith('Accepted') ? 'Accepted' : 'Mended',
      ]),
    ),
    text('The following pages describe each finding, how to see it and how to mend it.'),
    ...FINDINGS.flatMap(page),
    section('7. Recommendations beyond the findings'),
    text('These points are no findings. They would make the same kinds of weakness less likely to return.'),
    list(
      'Derive every address that delivers a file from one helper that binds it to the session and lets it expire.',
      'Keep the list of rights that move money in one place, and check it on each call rather than in the token.',
      'Compare answers for known and unknown addresses in an automated test, by content and by time.',
      'Resolve outside addresses through one client that checks what it connects to.',
      'Generate the parameter list of the documentation from the code.',
    ),
    table(
      ['Recommendation', 'Effort', 'Answer of Northwind Cloud'],
      [0.4, 0.16, 0.44],
      [
        ['One helper for delivered files', 'Days', 'Done with the mend of NW-26-01'],
        ['Rights checked on each call', 'Weeks', 'Done for money; others by March 2027'],
        ['Test for equal answers', 'Days', 'Part of the test suite since October 2026'],
        ['One outgoing client', 'Days', 'Done with the mend of NW-26-04'],
        ['Generated documentation', 'Weeks', 'Planned for the next edition of the API'],
      ],
    ),
    section('Appendix A. Retest'),
    text(
      'On 2 October 2026 findings NW-26-01 to NW-26-03 were tested again on staging, with the steps given above and with variations of them. All three are mended. NW-26-04 was confirmed afterwards from the change record and its test; NW-26-06 from the published documentation.',
    ),
    table(
      ['Finding', 'Retest', 'Variations tried'],
      [0.18, 0.22, 0.6],
      [
        ['NW-26-01', 'Mended', 'Other browser, other user of the same marketplace, address after five minutes'],
        ['NW-26-02', 'Mended', 'Refund, payout release, change of bank details, invitation'],
        ['NW-26-03', 'Mended', 'Invitation, recovery, sign-in, by answer and by time'],
      ],
    ),
    section('Appendix B. Tests by category'),
    table(
      ['Category', 'Tests', 'Findings'],
      [0.6, 0.2, 0.2],
      [
        ['Identity and sign-in', '34', 'None'],
        ['Sessions', '18', 'NW-26-01'],
        ['Authorization', '96', 'NW-26-02'],
        ['Input handling', '71', 'NW-26-05'],
        ['Business logic', '42', 'None'],
        ['Server-side requests', '12', 'NW-26-04'],
        ['Disclosure of information', '23', 'NW-26-03'],
        ['Cryptography and transport', '15', 'None'],
        ['Configuration', '27', 'None'],
        ['Documentation', '6', 'NW-26-06'],
      ],
    ),
    text(
      'Each test is recorded with request and answer. The records are destroyed ninety days after the retest, as the contract sets out.',
    ),
    section('Appendix C. Limits of this test'),
    text(
      'A test shows what was found in a set time by set means. It cannot show that nothing else is there. Systems change after a test. The report describes staging between 31 August and 11 September 2026 and, for the findings named, the day of the retest.',
    ),
    text(
      'The report was prepared for Northwind Cloud, which may show it to customers under an agreement. Example Offensive Security Ltd owes no duty to those readers. It may be shown whole only.',
    ),
    facts(['Firm', 'Example Offensive Security Ltd'], ['Report', 'EOS-2026-0918-NW, final']),
  ],
};
