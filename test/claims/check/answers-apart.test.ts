import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { logOddsOf } from '../../../src/claims/check/meant/answer-odds.ts';
import weights from '../../../src/claims/check/meant/lexicon/answer-weights.json' with { type: 'json' };
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** How many contradictions are reported where a question with its answer, parted by ">>", stands beside what another file says. */
function told(asked: string, other: string): number {
  const tree = baseTree();
  const [question = '', body = ''] = asked.split(' >> ');
  tree.faqs.push(answer(body, question, 'a-fact'), answer(`## How we work\n\n${other}`, 'Security', 'b-page'));
  return checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-C42').length;
}

/** What another file says, a question, an answer that agrees, and one that doesn't. */
const ROWS: [string, string, string, string][] = [
  [
    'Support agents have no access to the content of files that customers upload.',
    'Can anyone in support see our files?',
    'No. Support works with metadata.',
    'Yes, every support agent can open them.',
  ],
  [
    'Each webhook request is signed so that you can verify its origin.',
    'Are webhooks signed?',
    'Yes, all of them.',
    'No, webhooks carry no signature.',
  ],
  [
    'The audit log is enabled by default for every workspace and cannot be disabled.',
    'Is the audit log on by default?',
    'It is, and nobody can turn it off.',
    'It is off until an admin turns it on.',
  ],
  [
    'Every tenant gets a dedicated search index.',
    'Do tenants share an index?',
    'No. For each tenant there is a search index of its own.',
    'Yes, one search index holds the documents of all tenants.',
  ],
  [
    'Chat transcripts are accessible to members of the trust and safety team only.',
    'Which staff may read chat transcripts?',
    'Only the trust and safety team.',
    'All employees may.',
  ],
  [
    'The annual penetration test covers the API, the web application and both mobile apps.',
    'Is the mobile app in scope of the pentest?',
    'Yes, both apps were tested along with the API.',
    'The mobile apps are left out.',
  ],
  [
    'Every commit is scanned for secrets.',
    'Is each commit scanned for secrets?',
    'Each one.',
    'Only releases are scanned.',
  ],
  [
    'Our on-call engineers sit in Lisbon and Toronto so that nights are covered.',
    'Where is the on-call team?',
    'In Lisbon and Toronto.',
    'In Manila.',
  ],
  ['Our only office is in Ghent, Belgium.', 'Where are your offices?', 'In Ghent only.', 'In Ghent and in Chicago.'],
  [
    'Two-factor authentication is enforced for all employees.',
    'Is two-factor login required of employees?',
    'It is.',
    'It isn’t; they may choose.',
  ],
  [
    'We do not currently operate a bug bounty program.',
    'Is there a bug bounty?',
    'None at present.',
    'Yes, it has run for years.',
  ],
  [
    'ID documents are not retained after verification.',
    'Do you keep a copy of ID documents?',
    'No, they are deleted when the check is over.',
    'Yes, we keep the copies.',
  ],
  [
    'Shared or generic accounts are prohibited; every user has an individual account.',
    'Do you allow generic accounts?',
    'No. Each person has an account.',
    'Yes, teams use one account together.',
  ],
  [
    'All tickets are answered by humans.',
    'Is a person reading my tickets?',
    'Yes, people answer all of them.',
    'No, a bot answers them all.',
  ],
  [
    'The migration to the new platform is complete.',
    'Has the migration to the new platform been finished?',
    'Yes, everything runs there.',
    'Not yet, half of it is still on the old one.',
  ],
  [
    'Single sign-on over SAML is on our roadmap.',
    'Is there SAML sign-on?',
    'Not yet; it is planned.',
    'Yes, every workspace can use it today.',
  ],
  [
    '| Topic | Standing |\n| --- | --- |\n| HIPAA BAA | Planned |',
    'Do you sign business associate agreements?',
    'Not yet, that is planned.',
    'Yes, we sign them today.',
  ],
  [
    '- SCIM provisioning: Not currently supported; on our roadmap.',
    'Can we provision users by SCIM?',
    'No, that is planned.',
    'Yes, on every plan.',
  ],
  [
    'No chat is stored with the model’s provider, and none of the data is used to train models.',
    'Do you train models on our data?',
    'No. What clients send trains no model.',
    'Yes. What clients send also trains our own models.',
  ],
  [
    'Our penetration tests are made by an independent third-party tester.',
    'Who does penetration tests?',
    'An independent firm.',
    'Our own engineers; no outside firm takes part.',
  ],
  [
    'Documents are also backed up to servers within Europe (London & Germany).',
    'Where do copies stand?',
    'Copies are on servers in London and in Germany.',
    'Copies are on servers in London and in Virginia.',
  ],
];

describe('what a short answer says', () => {
  it.each(ROWS)('contradicts the opposite elsewhere: %s / %s', (other, question, agreed, opposed) => {
    expect(told(`${question} >> ${opposed}`, other)).toBeGreaterThan(0);
    expect(told(`${question} >> ${agreed}`, other)).toBe(0);
  });

  it.each([
    [
      'Is a plain HTTP connection kept unencrypted? >> It is turned away to an encrypted address.',
      'Unencrypted connections (HTTP) are blocked and redirected.',
    ],
    [
      'When do backups of it vanish? >> Three months later no backup holds it any more.',
      'All data is stored in a database on our servers, with regular backups performed.',
    ],
    [
      'Can audit records be changed? >> Triggers in the database refuse any change or deletion.',
      'UPDATE and DELETE on audit records are blocked at the database level by triggers.',
    ],
    [
      'Which cookies do you set? >> There are no analytics, advertising or third-party cookies.',
      'We do not use tracking cookies, advertising cookies, analytics cookies, or any third-party cookies.',
    ],
    [
      'Do outside trackers run on your pages? >> No. We run no third-party analytics and work with no advertisers.',
      'We do not sell personal information, use advertising partners, or run third-party tracking analytics.',
    ],
    [
      'Does every customer have a database? >> Every customer has a database of its own.',
      'Our storage is a collection of single-tenant databases (meaning you do not share a database with anyone else).',
    ],
    ['Which city are you in? >> Our servers are in Dublin, Ireland.', 'We follow the privacy laws of the EU.'],
    [
      'Is a full archive free? >> Yes, it costs nothing.',
      'For data not covered by exports, customers can request a full archive from support.',
    ],
    [
      'Who handles our card details? >> Two vendors do. Northwind does not process the cards itself.',
      'All card information is handled by our processors.',
    ],
    [
      'Do our own people run tests? >> Our own people test the platform every quarter.',
      'We have third-party tests, too.',
    ],
    [
      'Is the review of access rights automatic? >> No, managers do it by hand.',
      'Managers manually review access rights.',
    ],
    [
      'Can I keep my files in Chile? >> No.',
      'At that time, Northwind Cloud only retains the history of files of this month.',
    ],
    [
      'How is feedback kept? >> It stays with us and is then removed.',
      'The only data that we retain is your feedback.',
    ],
    [
      'Do you do soft deletes? >> We do not do soft deletes.',
      'When data is deleted, it is permanently deleted (as opposed to soft deleted).',
    ],
    [
      'Which storage is public? >> The nodes can’t be reached over the internet.',
      'All storage nodes are unreachable from the internet.',
    ],
    [
      'Where does the shared cloud run? >> The shared cloud runs in one region.',
      'The dedicated cloud runs in one region of a customer.',
    ],
    ['Does plain HTTP work? >> No, it takes TLS.', 'Plain HTTP requests are rejected.'],
    [
      'Who may start a scan? >> Any practice can start a scan, just ask for it.',
      'Scans can be started on every paid plan.',
    ],
    ['Is a login needed? >> The public report, for which no NDA is needed.', 'This report can be provided under NDA.'],
    [
      'Are my prompts or responses used to train models? >> No, your prompts and responses are decrypted only inside the vault. Zero Data Retention (ZDR) further ensures they are not retained after inference.',
      '- **Zero Data Retention**: with ZDR, prompts and responses are processed for inference but not retained.',
    ],
    [
      'Do you share profiles without asking? >> Not with shops: profiles are not shared with shops.',
      'Profiles can be shared with shops where you choose to show your card.',
    ],
    [
      'Is a build machine used again? >> No. It’s thrown away after each run.',
      'To store a key on the host, which is used to reach the source code on your build machines.',
    ],
    [
      'Are copies of ledgers kept in one place? >> No, in several.',
      'Ledgers are encrypted, and copies are kept and exported to recovery accounts.',
    ],
    ['Where is the head office? >> In Ghent.', 'Backups are in Dublin.'],
    // An answer that only points elsewhere, and a line that introduces a list.
    [
      'Are web tokens supported? >> To learn how we support web tokens for sessions, read the guide.',
      'Prefixes are set for opaque tokens only, not for web tokens.',
    ],
    [
      'What do risk owners do? >> Risk owners are responsible for:',
      'If a treatment cannot be delivered on time, the risk owner is not responsible for it.',
    ],
  ])('may be true beside it: %s / %s', (asked, other) => {
    expect(told(asked, other)).toBe(0);
  });
});

describe('many answers beside many sentences', () => {
  const [other, asked] = ['Each webhook request is signed so that you can verify its origin.', 'Are webhooks signed?'];
  const found = (offices: number): number => {
    const tree = baseTree();
    tree.faqs.push(answer('No, webhooks carry no signature.', asked, 'a-fact'));
    tree.faqs.push(answer(`## How we work\n\n${other}`, 'Security', 'b-page'));
    for (let index = 0; index < offices; index += 1)
      tree.faqs.push(
        answer('Yes.', `Are the laptops in office ${index} locked at night?`, `office-${index}`),
        answer(`## Floors\n\nLaptops in office ${index} are locked in a safe.`, `Office ${index}`, `floor-${index}`),
      );
    return checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-C42').length;
  };
  it('must be likelier of one thing, since more are alike by chance', () => {
    expect(found(0)).toBe(1);
    expect(found(60)).toBe(0);
  });
});

describe('the odds that two texts tell of one thing', () => {
  it('are the sum of what the signs weigh, each for the way in which the texts are set against each other', () => {
    const bare = logOddsOf('denies', {});
    const [[sign, weight] = ['', 0]] = Object.entries(weights.kinds.denies.weights);
    expect(bare).toBe(weights.kinds.denies.bias);
    expect(logOddsOf('denies', { [sign]: 0.5, 'a sign without weight': 1 })).toBeCloseTo(bare + weight / 2);
    expect(logOddsOf('place', {})).not.toBe(bare);
  });
});
