import type { SeedRow } from './seed-row.ts';

/** Seed 001, statement by statement, and the guide sentence that carries each. Long because the seed is. */
export const SEED_001: SeedRow[] = [
  {
    statement: 'is a set of auditing standards',
    guide: 'what-is-soc-2',
    sentence:
      'publishes both parts of SOC 2: the standard that auditors follow, and the criteria that controls are measured against.',
  },
  {
    statement: 'SOC2 (Service Organization Control 2)',
    guide: 'what-is-soc-2',
    sentence: 'Until 2017 the letters stood for Service Organization Control, and older pages still use that name.',
    correction: 'SOC has stood for System and Organization Controls since 2017.',
  },
  {
    statement: "measures how well a company manages and protects its customers' data",
    guide: 'what-is-soc-2',
    sentence:
      'With SOC 2, a company that runs a service has outsiders examine how well it protects the data its customers entrust to it.',
  },
  {
    statement: 'The SOC2 compliance framework was developed by the AICPA',
    guide: 'what-is-soc-2',
    sentence: 'The American Institute of Certified Public Accountants (AICPA) publishes both parts of SOC 2',
  },
  {
    statement: "a standardized way to assess and report on a company's data security practices",
    guide: 'what-is-soc-2',
    sentence:
      'Because every auditor uses the same criteria and reports in much the same form, you can compare two vendors side by side.',
  },
  {
    statement: 'SOC2 compliance covers five key trust service categories:',
    guide: 'the-five-principles',
    sentence:
      'The criteria are grouped in five categories: security, availability, processing integrity, confidentiality and privacy.',
  },
  {
    statement: "the effectiveness of a company's security policies, procedures, and infrastructure",
    guide: 'the-five-principles',
    sentence:
      'The auditor looks at the company’s policies, procedures and infrastructure, and at whether they’re effective.',
  },
  {
    statement: 'to protect against unauthorized access, theft, and other security incidents',
    guide: 'the-five-principles',
    sentence:
      'asks whether information and systems are protected against unauthorized access, theft, damage and other incidents',
  },
  {
    statement: "the reliability and accessibility of a company's systems and infrastructure",
    guide: 'the-five-principles',
    sentence: 'It’s about reliable systems and infrastructure:',
  },
  {
    statement: 'to ensure that they are available for use when needed',
    guide: 'the-five-principles',
    sentence: 'asks whether the service is up and usable when customers need it, as the company has promised.',
  },
  {
    statement: "the accuracy, completeness, and timeliness of a company's processing operations",
    guide: 'the-five-principles',
    sentence: 'asks whether the system does its work completely, accurately, on time and with proper authorization',
  },
  {
    statement: 'including data entry, processing, and output',
    guide: 'the-five-principles',
    sentence: 'It follows data from entry through processing to output.',
  },
  {
    statement: 'policies and procedures for protecting sensitive data from unauthorized access, disclosure, and misuse',
    guide: 'the-five-principles',
    sentence:
      'asks whether information that the company has agreed to keep confidential is protected from unauthorized access, disclosure and misuse, on paper and in practice, from the day it arrives until it’s destroyed.',
  },
  {
    statement: 'practices for collecting, using, and disclosing personal information',
    guide: 'the-five-principles',
    sentence:
      'It asks whether this information is collected, used, retained, disclosed and disposed of in line with the practices the company has stated and the agreements it has made.',
  },
  {
    statement: 'in accordance with applicable laws and regulations',
    guide: 'the-five-principles',
    sentence:
      'Laws and regulations that apply to those practices affect what the company has to promise, but the opinion isn’t a legal finding that it complied with them.',
    correction: 'The measure is the company’s own privacy commitments; the auditor gives no legal opinion.',
  },
  {
    statement: 'SOC2 compliance is important for several reasons:',
    guide: 'what-is-soc-2',
    sentence: 'Getting a first report takes a lot of work. Here’s why it’s worth it:',
  },
  {
    statement: "implementing adequate safeguards to protect their customers' data",
    guide: 'what-is-soc-2',
    sentence:
      'To prepare for the examination, a company has to put adequate protection against unauthorized access, theft and other incidents in place, which lowers the risk of a breach.',
  },
  {
    statement: 'can help build trust with customers, partners, and investors',
    guide: 'what-is-soc-2',
    sentence:
      'A report shows customers, partners and investors that the company is serious about security and privacy.',
  },
  {
    statement: 'may be required by certain industries or regulatory bodies',
    guide: 'what-is-soc-2',
    sentence: 'Some industries and regulators expect one.',
  },
  {
    statement: 'such as HIPAA for healthcare organizations',
    guide: 'what-is-soc-2',
    sentence:
      'HIPAA itself doesn’t mention SOC 2, but healthcare organizations that are subject to HIPAA often require a report from their vendors.',
    correction: 'HIPAA does not require a SOC 2 report; those bound by it often do.',
  },
  {
    statement: 'by demonstrating a commitment to data security and privacy that sets it apart from its competitors',
    guide: 'what-is-soc-2',
    sentence:
      'A company that can show its commitment to data security and privacy stands out from one that only claims it.',
  },
  {
    statement: 'Achieving SOC2 compliance requires a comprehensive approach to data security and privacy.',
    guide: 'how-an-audit-goes',
    sentence: 'Getting to a first report takes a broad approach to security and privacy, not just one project.',
  },
  {
    statement: 'Here are the key steps to achieving SOC2 compliance:',
    guide: 'how-an-audit-goes',
    sentence: 'Four things come first, and each builds on the one before:',
  },
  {
    statement: 'Identify the systems, processes, and data that are in scope',
    guide: 'how-an-audit-goes',
    sentence:
      'The company decides which systems, processes and data will be examined, and writes down where the system begins and ends.',
  },
  {
    statement: 'Assess the risks to the confidentiality, integrity, and availability',
    guide: 'how-an-audit-goes',
    sentence:
      'It assesses what could harm the confidentiality, integrity or availability of what is in scope, and how badly.',
  },
  {
    statement:
      'Implement controls to mitigate the identified risks, such as access controls, network security, and data encryption',
    guide: 'how-an-audit-goes',
    sentence:
      'It puts measures in place that reduce those risks, such as access control, network security and encryption.',
  },
  {
    statement: 'Monitor and test the effectiveness of the controls to ensure ongoing compliance',
    guide: 'how-an-audit-goes',
    sentence:
      'It monitors and tests those measures itself, so it knows that they work, and keep working, before anyone else asks.',
  },
  {
    statement: 'Engage an independent auditor to conduct an SOC2 audit and issue a report',
    guide: 'how-an-audit-goes',
    sentence: 'After that, the company hires an independent auditor to examine all of this and issue the report.',
  },
  {
    statement: 'By having an infrastructure data lake you can easily build your own customizable CIEM',
    guide: 'who-is-responsible',
    sentence:
      'A company can collect the state of its infrastructure, including who has which permissions in its cloud accounts, in one data lake and review it with plain SQL queries and views in the reporting tool it already uses.',
  },
  {
    statement: 'with just standard SQL queries and views that you can monitor and visualize with your go-to BI tools',
    guide: 'who-is-responsible',
    sentence:
      'A company can collect the state of its infrastructure, including who has which permissions in its cloud accounts, in one data lake and review it with plain SQL queries and views in the reporting tool it already uses.',
  },
  {
    statement: 'avoid the yet-another-dashboard fatigue and learning new proprietary query languages',
    guide: 'who-is-responsible',
    sentence: 'That way nobody has to learn another dashboard or query language.',
  },
  {
    statement: 'an important standard for companies that handle sensitive customer data',
    guide: 'who-is-responsible',
    sentence: 'For a company that holds sensitive customer data, this is what it comes down to.',
  },
  {
    statement:
      'including defining scope, conducting a risk assessment, implementing controls, monitoring and testing, and obtaining an independent audit',
    guide: 'who-is-responsible',
    sentence:
      'Scope, risk assessment, controls, monitoring and an independent audit, year after year, protect customers’ data.',
  },
  {
    statement:
      "companies can protect their customers' data, build trust, meet regulatory requirements, and gain a competitive advantage",
    guide: 'who-is-responsible',
    sentence: 'Trust, regulatory standing and a competitive edge follow from that.',
  },
];
