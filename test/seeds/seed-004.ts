import type { SeedRow } from './seed-row.ts';

/** Seed 004, statement by statement, and the guide sentence that carries each. Long because the seed is. */
export const SEED_004: SeedRow[] = [
  {
    statement: 'a set of guidelines and standards for service providers',
    guide: 'what-is-soc-2',
    sentence:
      'publishes both parts of SOC 2: the standard that auditors follow, and the criteria that controls are measured against.',
  },
  {
    statement:
      'to ensure the security, availability, processing integrity, confidentiality, and privacy of customer data',
    guide: 'what-is-soc-2',
    sentence:
      'The criteria look at a service from five angles: security, availability, processing integrity, confidentiality and privacy.',
  },
  {
    statement: 'is an auditing procedure developed by the American Institute of Certified Public Accountants (AICPA)',
    guide: 'what-is-soc-2',
    sentence: 'The American Institute of Certified Public Accountants (AICPA) publishes both parts of SOC 2',
  },
  {
    statement: 'is based on the Trust Services Principles and Criteria',
    guide: 'the-five-principles',
    sentence:
      'SOC 2 is built on the AICPA’s trust services criteria, known until 2017 as the Trust Services Principles and Criteria.',
    correction: 'Today’s name is trust services criteria.',
  },
  {
    statement:
      'which include the five categories of security, availability, processing integrity, confidentiality, and privacy',
    guide: 'the-five-principles',
    sentence:
      'The criteria are grouped in five categories: security, availability, processing integrity, confidentiality and privacy.',
  },
  {
    statement: 'SOC 2 reports are intended to provide assurance to customers that their data is secure',
    guide: 'how-to-read-a-report',
    sentence:
      'The purpose of a SOC 2 report is to assure customers that their data is safe and that the provider meets the trust services criteria.',
  },
  {
    statement: 'is written by an independent third-party auditor',
    guide: 'how-to-read-a-report',
    sentence: 'The report has two authors. The independent auditor writes the opinion',
    correction: 'Management writes the assertion and the description.',
  },
  {
    statement: 'who reviews the service provider’s policies and procedures and assesses',
    guide: 'how-to-read-a-report',
    sentence: 'having reviewed the provider’s policies and procedures and assessed them against the criteria',
  },
  {
    statement: 'The auditor will review the service provider’s policies and procedures',
    guide: 'how-an-audit-goes',
    sentence:
      'The auditor reviews the policies and procedures, checks whether they meet the trust services criteria, and evaluates the design of the controls and, in a Type 2, how effectively they operated.',
  },
  {
    statement: 'evaluate the design and operating effectiveness of the service provider’s controls',
    guide: 'how-an-audit-goes',
    sentence: 'evaluates the design of the controls and, in a Type 2, how effectively they operated',
    correction: 'Operation is evaluated in a Type 2 only.',
  },
  {
    statement: 'issued in the form of a “Type I” report or a “Type II” report',
    guide: 'type-1-and-type-2',
    sentence: 'There are two types of SOC 2 report, which older texts number with the Roman numerals I and II.',
  },
  {
    statement: 'after an auditor performs a one-time assessment of the service provider’s system and controls',
    guide: 'type-1-and-type-2',
    sentence: 'The auditor assesses the system and its controls once',
  },
  {
    statement: 'after an auditor performs an annual assessment of the service provider’s system and controls',
    guide: 'type-1-and-type-2',
    sentence:
      'After the first one, companies usually have a Type 2 examination every year, with each period starting the day after the last one ended.',
    correction: 'Yearly is the usual rhythm, not what makes it a Type 2.',
  },
  {
    statement: 'The report typically contains a description of the service provider’s system and controls',
    guide: 'how-to-read-a-report',
    sentence: 'What the organization does, how the system works and where its boundaries are.',
  },
  {
    statement: 'the auditor’s opinion on the design and operating effectiveness of the controls',
    guide: 'how-to-read-a-report',
    sentence:
      'One or two pages at the front, on the design of the controls and, in a Type 2, on whether they operated effectively.',
  },
  {
    statement: 'and any recommendations for improvement',
    guide: 'how-to-read-a-report',
    sentence: 'Recommendations are rarer than you might expect.',
    correction: 'Recommendations are not a section of the report.',
  },
  {
    statement: 'The report also contains a description of the service provider’s security environment',
    guide: 'how-to-read-a-report',
    sentence:
      'the kinds and number of systems, the data they store, how access is controlled, and how security is monitored and tested',
  },
  {
    statement: 'applicable to any organization that provides services to customers and handles customer data',
    guide: 'what-is-soc-2',
    sentence: 'SOC 2 is for any organization that handles customers’ data in order to provide a service.',
  },
  {
    statement: 'often used by cloud service providers, software-as-a-service companies, managed service providers',
    guide: 'what-is-soc-2',
    sentence: 'It’s most common among cloud providers, software-as-a-service companies and managed service providers.',
  },
  {
    statement: 'Organizations that are subject to SOC 2',
    guide: 'what-is-soc-2',
    sentence: 'It’s voluntary: customers ask for it, and the company agrees to be examined.',
    correction: 'No organization is subject to SOC 2 by law.',
  },
  {
    statement: 'must have a system of controls in place to meet the requirements',
    guide: 'how-an-audit-goes',
    sentence:
      'The company must have a working system of controls that meets the criteria, and must give the auditor documents that show it:',
  },
  {
    statement: 'must provide documentation of their procedures and controls to the auditor',
    guide: 'how-an-audit-goes',
    sentence:
      'The company must have a working system of controls that meets the criteria, and must give the auditor documents that show it:',
  },
  {
    statement: 'also applicable to organizations that use third-party service providers',
    guide: 'what-is-soc-2',
    sentence:
      'An organization that relies on outside providers is accountable for them and has to make sure that they meet the same criteria.',
  },
  {
    statement: 'must ensure that their vendors comply',
    guide: 'who-is-responsible',
    sentence:
      'If you’re examined yourself, your auditor will ask how you review your vendors, and a current report for each important one is the usual answer.',
  },
  {
    statement: 'can use the report to demonstrate to customers that they are committed to security and privacy',
    guide: 'who-is-responsible',
    sentence:
      'the company can show customers, with evidence, that it meets the trust services criteria and is committed to security and privacy',
  },
  {
    statement: 'may be eligible to receive certifications from the AICPA',
    guide: 'what-is-soc-2',
    sentence:
      'The AICPA doesn’t issue one to the companies examined, and no regulator issues one based on a SOC 2 report.',
    correction: 'Neither the AICPA nor a regulator certifies on a SOC 2 report.',
  },
  {
    statement: 'and/or other regulatory bodies',
    guide: 'what-is-soc-2',
    sentence:
      'The work can still count twice, since many of the same controls are evidence for an actual certification, such as ISO/IEC 27001, which an accredited body grants.',
  },
  {
    statement: 'is a continually evolving standard',
    guide: 'who-is-responsible',
    sentence: 'The AICPA revises its guidance from time to time',
  },
  {
    statement: 'should regularly review their controls and processes to ensure they are up-to-date',
    guide: 'who-is-responsible',
    sentence:
      'The AICPA revises its guidance from time to time, so controls and processes have to be checked against the current version.',
  },
  {
    statement: 'all employees are aware of their responsibilities under SOC 2',
    guide: 'who-is-responsible',
    sentence:
      'Every employee should know what the controls require of them, and every process and procedure should be documented and reviewed regularly.',
  },
  {
    statement: 'all processes and procedures are documented and regularly reviewed',
    guide: 'who-is-responsible',
    sentence:
      'Every employee should know what the controls require of them, and every process and procedure should be documented and reviewed regularly.',
  },
  {
    statement: 'continually monitor and test their systems and controls to ensure they are functioning as intended',
    guide: 'who-is-responsible',
    sentence:
      'All of this is ongoing: monitoring and testing show whether systems and controls still work as intended, and internal reviews prepare the company for the next audit.',
  },
  {
    statement: 'the ability to demonstrate compliance with the Trust Services Principles and Criteria',
    guide: 'who-is-responsible',
    sentence: 'the company can show customers, with evidence, that it meets the trust services criteria',
  },
  {
    statement: 'to provide assurance to customers that their data is secure.',
    guide: 'how-to-read-a-report',
    sentence: 'The purpose of a SOC 2 report is to assure customers that their data is safe',
  },
  {
    statement: 'an important component of any organization’s security and privacy program',
    guide: 'what-is-soc-2',
    sentence: 'And SOC 2 isn’t a complete security program. It’s an important part of one',
  },
  {
    statement: 'should be taken seriously by all organizations',
    guide: 'what-is-soc-2',
    sentence: 'any organization that handles other people’s data should take it seriously',
  },
];
