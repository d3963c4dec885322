import { facts, heading, list, type Sample, section, table, text } from '../blocks.ts';

export const continuity: Sample = {
  file: 'demo-business-continuity-summary.pdf',
  folder: 'private',
  title: 'Business continuity: summary',
  kicker: 'Northwind Cloud, Inc.',
  facts: [
    ['Owner', 'Head of risk'],
    ['Edition', 'May 2026'],
    ['Plan approved', '6 May 2026'],
    ['Questions', 'security@northwind.example'],
  ],
  date: '2026-05-06',
  cover: false,
  pages: 5,
  sectionsOnNewPages: true,
  confidential: true,
  blocks: [
    text(
      'This summary shows how Northwind Cloud keeps serving marketplaces when something breaks, and how fast it returns. The plan itself names people and places and is not handed out.',
    ),
    section('What must not stop'),
    text(
      'The business impact analysis asks of each service how long customers could bear its absence, and how much data could be lost. Objectives follow from the answers.',
    ),
    table(
      ['Service', 'Back within', 'Data lost at most', 'If it fails'],
      [0.24, 0.16, 0.2, 0.4],
      [
        ['API', '4 hours', '15 minutes', 'Orders cannot be recorded; marketplaces queue requests'],
        ['Ledger', '4 hours', '15 minutes', 'Balances are not current; payouts wait'],
        ['Payout engine', '8 hours', 'None: files are made again', 'Payouts of the day are late'],
        ['Dashboard', '8 hours', '15 minutes', 'Staff use the API and support'],
        ['Webhooks', '8 hours', 'None: events are kept three days', 'Events arrive late and in order'],
        ['Support', '4 hours', 'One hour', 'Contact by the status page and phone'],
      ],
    ),
    section('Scenarios and answers'),
    table(
      ['Scenario', 'Answer', 'Last exercised'],
      [0.28, 0.5, 0.22],
      [
        ['A zone fails', 'Traffic leaves it by itself; capacity is kept for this', 'March 2026'],
        ['The region fails', 'Recovery in the second region by a written sequence', 'April 2026'],
        ['Data is damaged', 'Restore to a point in time, then replay of events', 'Monthly restore'],
        ['An account is taken over', 'Isolation, rotation of secrets, rebuild from code', 'November 2025'],
        ['An office is closed', 'Work from home; nothing in production depends on an office', 'February 2026'],
        ['A main vendor fails', 'A second way is prepared for mail, sign-in and payouts', 'January 2026'],
        ['Many people are ill', 'Two trained deputies for each critical role', 'Desk review, May 2026'],
      ],
    ),
    section('Roles and communication'),
    list(
      'The incident lead decides and keeps the timeline.',
      'The recovery lead carries out the sequence and reports every half hour.',
      'The communication lead writes to the status page within thirty minutes and then at least hourly.',
      'The customer lead calls marketplaces whose payouts of the day are affected.',
      'The general counsel decides on notices that law or contract requires.',
    ),
    heading('Where customers look'),
    text(
      'status.northwind.example is hosted apart from the system and stays up when the system is down. Security contacts named by customers also receive mail through a second provider.',
    ),
    section('Exercises and results'),
    table(
      ['Exercise', 'Day', 'Recovery', 'Data lost', 'Lesson'],
      [0.22, 0.18, 0.14, 0.12, 0.34],
      [
        ['Second region', '16 October 2025', '1 h 52 min', '2 min', 'Warm the cache before traffic'],
        ['Zone failure', '12 March 2026', 'Continuous', 'None', 'None'],
        ['Second region', '23 April 2026', '1 h 37 min', '1 min', 'Shorten the lifetime of one DNS record'],
        ['Restore', 'Monthly', '31 to 44 min', 'None', 'None'],
      ],
    ),
    facts(
      ['Next exercise', 'Second region, October 2026'],
      ['Examined', 'Availability is part of the SOC 2 Type 2 report (BCP-01, BCP-02, AVL-01 to AVL-05)'],
    ),
  ],
};
