import { type Block, facts, heading, list, type Sample, section, subheading, table, text } from '../blocks.ts';
import { CONTROLS, type Control } from './controls.ts';
import { CRITERIA } from './criteria.ts';
import { AUDITOR, assertion, auditorsReport, description, type Engagement } from './soc-prose.ts';
import { testTables } from './soc-tests.ts';

const CURRENT: Engagement = {
  from: 'July 1, 2025',
  to: 'June 30, 2026',
  issued: 'August 14, 2026',
  categories: 'security, availability and confidentiality',
  availability: true,
  confidentiality: true,
};
const EARLIER: Engagement = {
  from: 'July 1, 2024',
  to: 'June 30, 2025',
  issued: 'August 22, 2025',
  categories: 'security and availability',
  availability: true,
  confidentiality: false,
};

const SYSTEMS = 'Northwind Cloud API, Northwind Cloud Dashboard';

const approach: Block[] = [
  section('IV. Trust services criteria, controls, tests and results'),
  heading('How the tests were made'),
  text(
    'This section lists, for each criterion, the controls that Northwind Cloud stated, the tests that the service auditor made of their operation, and the results. Where a control serves several criteria it is listed under each of them.',
  ),
  facts(
    ['Inquiry', 'Asking those who carry out or oversee a control. Inquiry alone is never the whole test.'],
    ['Observation', 'Watching a control being carried out.'],
    ['Inspection', 'Examining documents, records, configurations and system output.'],
    ['Reperformance', 'Carrying out the control again and comparing the result.'],
  ),
  text(
    'Information produced by the company was examined for completeness and accuracy before it was relied upon: queries behind populations were inspected, and totals were compared with the source system. Samples were drawn by chance from the whole period.',
  ),
  table(
    ['How often a control runs', 'Least sample'],
    [0.6, 0.4],
    [
      ['Many times a day', '25 to 40'],
      ['Daily', '25'],
      ['Weekly', '5'],
      ['Monthly', '3'],
      ['Quarterly or twice a year', '2'],
      ['Yearly, or by configuration', '1'],
    ],
  ),
];

const populations: Block[] = [
  heading('Populations and samples'),
  text('The populations from which the samples in section IV were drawn, by control.'),
  table(
    ['Control', 'Population', 'Size', 'Sample'],
    [0.16, 0.56, 0.14, 0.14],
    CONTROLS.flatMap(({ id, operation }) =>
      operation ? [[id, operation[2], String(operation[1]), String(operation[0])]] : [],
    ),
  ),
];

const index: Block[] = [
  heading('Controls by owner and criteria'),
  text('Every control of this report once, with the role that owns it and the criteria it serves.'),
  table(
    ['Control', 'Owner', 'Criteria'],
    [0.16, 0.34, 0.5],
    CONTROLS.map(({ id, owner, criteria }) => [
      id,
      owner.charAt(0).toUpperCase() + owner.slice(1),
      criteria.join(', '),
    ]),
  ),
];

const current: Sample = {
  file: 'demo-soc-2-type-2-2026.pdf',
  folder: 'private',
  title: 'SOC 2 Type 2 report',
  kicker: 'Northwind Cloud, Inc.',
  facts: [
    ['System', SYSTEMS],
    ['Categories', 'Security, availability, confidentiality'],
    ['Period', `${CURRENT.from} to ${CURRENT.to}`],
    ['Service auditor', AUDITOR],
    ['Opinion', 'Unqualified'],
    ['Issued', CURRENT.issued],
  ],
  date: '2026-08-14',
  cover: true,
  pages: 112,
  scale: 1.1,
  sectionsOnNewPages: true,
  confidential: true,
  blocks: [
    section('Contents'),
    { kind: 'contents' },
    ...auditorsReport(CURRENT),
    ...assertion(CURRENT),
    ...description(CURRENT),
    ...approach,
    ...testTables(() => true, CONTROLS, {}, true),
    section('V. Other information provided by Northwind Cloud'),
    text(
      'The information in this section is provided by management and was not examined. The service auditor expresses no opinion on it.',
    ),
    heading('Response to exceptions'),
    text('No exceptions were noted in the tests of controls, so that no response is called for.'),
    heading('What comes next'),
    text(
      'The next examination covers July 1, 2026 to June 30, 2027 and includes the same categories. Its report is expected in August 2027. A bridge letter is issued by management for the time between.',
    ),
    heading('Follow-up on the earlier report'),
    text(
      'The report for the period July 1, 2024 to June 30, 2025 noted one exception: access of one person who had left was removed late. The record of employment has triggered removal in the identity provider since September 2025. No exception was noted for this control (ACC-03) in the present period.',
    ),
    ...index,
    ...populations,
    heading('Questions'),
    text('Questions on this report may be sent to security@northwind.example.'),
  ],
};

/** One control for each criterion: the earlier report is set out as a shortened sample. */
const SHORT = new Set(
  CRITERIA.filter(({ id }) => !id.startsWith('C1.')).map(
    ({ id }) =>
      CONTROLS.find((control) => control.criteria[0] === id)?.id ??
      CONTROLS.find((control) => control.criteria.includes(id))?.id,
  ),
);
/** The earlier year: other dates, other times, smaller populations. */
const POPULATION_CHANGED_FROM = 100;
const aYearBefore = (words: string): string =>
  words
    .replaceAll('2025', '2024')
    .replaceAll('2026', '2025')
    .replaceAll('1 h 52 min', '2 h 11 min')
    .replaceAll('1 h 37 min', '1 h 58 min');
const earlierOperation = (operation: Control['operation']): Control['operation'] => {
  if (!operation) return undefined;
  const [sample, population, what, shows] = operation;
  const size = population >= POPULATION_CHANGED_FROM && what !== 'days' ? Math.round(population * 0.84) : population;
  return [sample, size, what, aYearBefore(shows)];
};
const shortControls = CONTROLS.filter(({ id }) => SHORT.has(id) || id === 'ACC-03').map((control) => ({
  ...control,
  design: [aYearBefore(control.design[0]), aYearBefore(control.design[1])] satisfies Control['design'],
  operation: earlierOperation(control.operation),
  criteria: control.criteria.slice(0, 1).filter((id) => !id.startsWith('C1.')),
}));
const served = new Set(shortControls.flatMap(({ criteria }) => criteria));
for (const { id } of CRITERIA) {
  if (served.has(id) || id.startsWith('C1.')) continue;
  const serving = shortControls.find((control) =>
    CONTROLS.find((whole) => whole.id === control.id)?.criteria.includes(id),
  );
  serving?.criteria.push(id);
}

const EXCEPTION =
  'Exception noted: for 1 of 25 people who left, access was removed three working days after the last day.';

const earlier: Sample = {
  file: 'demo-soc-2-type-2-2025.pdf',
  folder: 'private',
  title: 'SOC 2 Type 2 report',
  kicker: 'Northwind Cloud, Inc.',
  facts: [
    ['System', SYSTEMS],
    ['Categories', 'Security, availability'],
    ['Period', `${EARLIER.from} to ${EARLIER.to}`],
    ['Service auditor', AUDITOR],
    ['Opinion', 'Unqualified'],
    ['Issued', EARLIER.issued],
  ],
  date: '2025-08-22',
  cover: true,
  pages: 24,
  sectionsOnNewPages: true,
  confidential: true,
  blocks: [
    ...auditorsReport(EARLIER),
    ...assertion(EARLIER),
    ...description(EARLIER),
    section('IV. Trust services criteria, controls, tests and results'),
    text('This sample lists one or two controls for each criterion.'),
    ...testTables((id) => !id.startsWith('C1.'), shortControls, { 'ACC-03': EXCEPTION }, false),
    section('V. Other information provided by Northwind Cloud'),
    text('The information in this section is provided by management and was not examined.'),
    heading('Response to the exception noted'),
    text(
      'ACC-03: the last day had been moved forward and the ticket that starts removal still carried the earlier plan. The account was not used after the last day, as its records show. From September 2025 the record of employment itself starts removal in the identity provider, so that no ticket is needed.',
    ),
  ],
};

const bridge: Sample = {
  file: 'demo-soc-2-bridge-letter.pdf',
  folder: 'private',
  title: 'Bridge letter to the SOC 2 Type 2 report',
  kicker: 'Northwind Cloud, Inc.',
  facts: [
    ['Covers', 'July 1, 2026 to September 30, 2026'],
    ['Last report', `SOC 2 Type 2, ${CURRENT.from} to ${CURRENT.to}, issued ${CURRENT.issued}`],
    ['Categories', 'Security, availability, confidentiality'],
    ['Issued', 'October 5, 2026'],
    ['Signed for', 'The management of Northwind Cloud, Inc.'],
  ],
  date: '2026-10-05',
  cover: false,
  pages: 2,
  sectionsOnNewPages: false,
  confidential: true,
  blocks: [
    text('To our customers and their auditors,'),
    text(
      `${AUDITOR} examined our system, made up of the Northwind Cloud API and the Northwind Cloud Dashboard, for the period ${CURRENT.from} to ${CURRENT.to}. Its report, issued on ${CURRENT.issued}, gives an unqualified opinion on security, availability and confidentiality and notes no exception.`,
    ),
    text('This letter speaks of the time since: July 1, 2026 to September 30, 2026. To the best of our knowledge,'),
    list(
      'the controls stated in the report remained in place and were carried out as described;',
      'there was no material change to the system, to its controls, or to the organizations it relies on, other than those named below;',
      'no incident kept us from a service commitment in the categories named above; and',
      'no deficiency came to our knowledge that would have changed the opinion had it been known then.',
    ),
    heading('Changes since the report'),
    table(
      ['Day', 'Change', 'Effect on controls'],
      [0.2, 0.48, 0.32],
      [
        [
          'July 20, 2026',
          'The database engine of the ledger was upgraded to its next major release.',
          'None; made under CHG-01 with a rehearsed way back.',
        ],
        [
          'August 31, 2026',
          'The second office moved to another floor of the same building.',
          'None; PHY-01 covers the new floor.',
        ],
        [
          'September 18, 2026',
          'The yearly penetration test was completed by Example Offensive Security Ltd.',
          'None; findings are followed under MON-05.',
        ],
      ],
    ),
    heading('What this letter is not'),
    text(
      'A bridge letter is a statement of management. The service auditor has not examined the time it covers, does not sign it and expresses no opinion on it. It does not replace the report and should be read with it. It says nothing about days after its issue.',
    ),
    text(
      'The examination of the period July 1, 2026 to June 30, 2027 is under way. Its report is expected in August 2027.',
    ),
    heading('Controls at the customer'),
    text(
      'The complementary user entity controls listed in section III of the report continue to apply, in particular: single sign-on or a second factor for your users, regular review of their roles, and care of your API keys.',
    ),
    subheading('For Northwind Cloud, Inc.'),
    text('The management. Questions: security@northwind.example.'),
  ],
};

export const socReports: Sample[] = [current, earlier, bridge];
