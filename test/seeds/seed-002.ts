import type { SeedRow } from './seed-row.ts';

/** Seed 002, statement by statement, and the guide sentence that carries each. Long because the seed is. */
export const SEED_002: SeedRow[] = [
  {
    statement: 'an auditing standard developed by the American Institute of Certified Public Accountants (AICPA)',
    guide: 'what-is-soc-2',
    sentence: 'The American Institute of Certified Public Accountants (AICPA) publishes both parts of SOC 2',
  },
  {
    statement: 'evaluates the security, availability, processing integrity, confidentiality, and privacy of a service',
    guide: 'what-is-soc-2',
    sentence:
      'The criteria look at a service from five angles: security, availability, processing integrity, confidentiality and privacy.',
  },
  {
    statement: 'a service organization’s information systems',
    guide: 'what-is-soc-2',
    sentence: 'SOC 2 covers a service’s information systems and the data in them',
  },
  {
    statement: 'a common requirement for technology companies that handle sensitive customer data',
    guide: 'what-is-soc-2',
    sentence:
      'Technology companies that hold their customers’ sensitive data are now routinely asked for a SOC 2 report, because it backs up trust with evidence and shows how the company really works.',
  },
  {
    statement: 'to demonstrate trust and transparency',
    guide: 'what-is-soc-2',
    sentence:
      'Technology companies that hold their customers’ sensitive data are now routinely asked for a SOC 2 report, because it backs up trust with evidence and shows how the company really works.',
  },
  {
    statement: 'intended to meet the assurance needs of entities using outsourced services',
    guide: 'what-is-soc-2',
    sentence: 'someone who depends on an outsourced service and needs assurance about its controls.',
  },
  {
    statement:
      'internal controls relevant to security, availability, processing integrity, confidentiality, or privacy',
    guide: 'what-is-soc-2',
    sentence: 'They compare the company’s controls with published criteria and write down what they found.',
  },
  {
    statement: 'five SOC trust principles covered in varying degrees depending on the type of report',
    guide: 'type-1-and-type-2',
    sentence: 'how far each of the five principles is covered differs from report to report',
    correction: 'The extent follows the chosen categories, not the type.',
  },
  {
    statement: 'provide stakeholders confidence that customer data is being properly handled and protected',
    guide: 'what-is-soc-2',
    sentence:
      'It tells everyone with a stake in the service whether they can be confident that customer data is handled properly and protected.',
  },
  {
    statement: 'evaluate operational effectiveness of controls over an extended period',
    guide: 'type-1-and-type-2',
    sentence: 'tests whether the controls operated effectively throughout the stated period',
    correction: 'True of a Type 2 only.',
  },
  {
    statement: 'typically 6 or 12 months',
    guide: 'type-1-and-type-2',
    sentence: 'Most periods are six or twelve months long.',
  },
  {
    statement:
      'enables prospective customers to assess risks and vendors’ commitments to compliance prior to selecting',
    guide: 'what-is-soc-2',
    sentence:
      'Prospective customers can assess a vendor’s risks, and how well it keeps its commitments, before they choose the service instead of after.',
  },
  {
    statement: 'There are two main types of SOC 2 compliance reports',
    guide: 'type-1-and-type-2',
    sentence: 'There are two types of SOC 2 report, which older texts number with the Roman numerals I and II.',
  },
  {
    statement: 'They have the following key differences:',
    guide: 'type-1-and-type-2',
    sentence: 'The difference is how long the auditor looked.',
  },
  {
    statement: 'Point-in-time report evaluating controls at a specific date',
    guide: 'type-1-and-type-2',
    sentence: 'A Type 1 report is about a single date.',
  },
  {
    statement: 'an opinion regarding whether controls are suitably designed to meet trust principles',
    guide: 'type-1-and-type-2',
    sentence: 'whether the controls are suitably designed to meet the criteria and in place on that date',
  },
  {
    statement: 'No assurance that controls operated effectively over time',
    guide: 'type-1-and-type-2',
    sentence: 'It doesn’t assure you that the controls worked on any other day.',
  },
  {
    statement: 'Covers a minimum six-month period of control operation',
    guide: 'type-1-and-type-2',
    sentence:
      'Six months is often quoted as a minimum, but the standard doesn’t set one: a period of three months is real',
    correction: 'No minimum is fixed; three months occurs, six or twelve are usual.',
  },
  {
    statement: 'Evaluates whether controls were operating effectively throughout the specified time frame',
    guide: 'type-1-and-type-2',
    sentence: 'tests whether the controls operated effectively throughout the stated period',
  },
  {
    statement: 'Provides stronger assurance of vendor’s operational compliance',
    guide: 'type-1-and-type-2',
    sentence:
      'Because it’s based on evidence from many days, a Type 2 gives much stronger assurance that the vendor does what it says, day to day.',
  },
  {
    statement: 'will pursue the more robust SOC 2 Type 2 certification',
    guide: 'type-1-and-type-2',
    sentence: 'Most companies that want to demonstrate good practices aim for it, and most reviewers expect it.',
    correction: 'A report is attested; there is no certification.',
  },
  {
    statement: 'Type 1 can also be useful for an initial baseline understanding of control design',
    guide: 'type-1-and-type-2',
    sentence: 'A Type 1 report is a useful baseline for understanding how a vendor’s controls are designed',
  },
  {
    statement: 'assess vendors according to one or more of these five trust principles',
    guide: 'the-five-principles',
    sentence: 'A report always covers security and can add any of the other four.',
    correction: 'Security is in every SOC 2.',
  },
  {
    statement: 'Security - Confidentiality and privacy controls to protect data from unauthorized access',
    guide: 'the-five-principles',
    sentence: 'Confidentiality and privacy build on them, since neither is possible if anyone can get in.',
    correction: 'Confidentiality and privacy are categories of their own.',
  },
  {
    statement: 'System redundancy, uptime and ability to recover from disruption',
    guide: 'the-five-principles',
    sentence:
      'spare capacity and redundancy, monitoring uptime, backups, and the ability to recover after a disruption.',
  },
  {
    statement: 'Accuracy, completeness and timeliness of system processing',
    guide: 'the-five-principles',
    sentence: 'asks whether the system does its work completely, accurately, on time and with proper authorization',
  },
  {
    statement: 'Information assets and data are protected from unauthorized access and disclosure',
    guide: 'the-five-principles',
    sentence:
      'asks whether information that the company has agreed to keep confidential is protected from unauthorized access, disclosure and misuse',
  },
  {
    statement:
      'Personal information collected, used, retained, and disclosed is in accordance with stated practices and agreements',
    guide: 'the-five-principles',
    sentence:
      'collected, used, retained, disclosed and disposed of in line with the practices the company has stated and the agreements it has made',
  },
  {
    statement: 'will depend on the type of services provided and scope defined by the organization',
    guide: 'the-five-principles',
    sentence: 'Which ones depends on the kind of service and on the scope the company sets',
  },
  {
    statement: 'Most reports focus on security, availability, and confidentiality.',
    guide: 'the-five-principles',
    sentence: 'The most common choice is security, availability and confidentiality.',
  },
  {
    statement: 'a lengthy and rigorous process typically involving the following steps',
    guide: 'how-an-audit-goes',
    sentence: 'The order varies a little, but a first examination usually runs like this:',
  },
  {
    statement: 'Obtaining SOC 2 compliance is a lengthy and rigorous process',
    guide: 'how-an-audit-goes',
    sentence: 'Inside the company it’s months of work, most of it done before the auditor tests anything.',
  },
  {
    statement: 'Select independent audit firm to perform assessment',
    guide: 'how-an-audit-goes',
    sentence: 'The company selects an independent audit firm.',
  },
  {
    statement: 'Define scope and trust principles to be evaluated',
    guide: 'how-an-audit-goes',
    sentence:
      'The company and the firm agree on which system and which categories will be evaluated, and whether the report will be Type 1 or Type 2.',
  },
  {
    statement: 'Audit firm reviews existing controls and Previous audits',
    guide: 'how-an-audit-goes',
    sentence: 'In a readiness review, the firm looks at the existing controls and any earlier audits.',
  },
  {
    statement: 'Identify gaps needing remediation to meet SOC 2 criteria',
    guide: 'how-an-audit-goes',
    sentence:
      'The firm lists every place where the criteria aren’t met yet, so the company can fix it before the examination.',
  },
  {
    statement: 'Implement enhanced controls and documentation',
    guide: 'how-an-audit-goes',
    sentence: 'The company strengthens its controls and writes the missing documentation.',
  },
  {
    statement: 'Formally initiate audit engagement with period defined',
    guide: 'how-an-audit-goes',
    sentence: 'An engagement letter starts the examination and sets its period, or its date for a Type 1.',
  },
  {
    statement: 'Auditors perform tests of controls over extended time frame',
    guide: 'how-an-audit-goes',
    sentence: 'The auditors test the controls across the period',
  },
  {
    statement: 'Issue draft report for review and dispute resolution',
    guide: 'how-an-audit-goes',
    sentence:
      'Management receives a draft report, corrects factual errors and resolves disagreements about the findings.',
  },
  {
    statement: 'Finalize and distribute official audit report',
    guide: 'how-an-audit-goes',
    sentence: 'The report is finalized, signed, dated and delivered to the company.',
  },
  {
    statement: 'Distribute report to customers under NDA',
    guide: 'how-an-audit-goes',
    sentence: 'Customers get it under a non-disclosure agreement.',
  },
  {
    statement: 'and/or certify compliance',
    guide: 'how-an-audit-goes',
    sentence: 'The company can also say publicly that it has the report, but there’s no certificate.',
    correction: 'SOC 2 is attested; there is no certificate.',
  },
  {
    statement: 'extensive planning, documentation, testing, analysis, review, and revisions',
    guide: 'how-an-audit-goes',
    sentence:
      'Planning, documenting, testing, analyzing, reviewing and revising take most of the time, and they repeat until the auditors can sign an opinion on the controls.',
  },
  {
    statement: 'until auditors can formally attest to the operating effectiveness of the controls in place',
    guide: 'how-an-audit-goes',
    sentence:
      'Planning, documenting, testing, analyzing, reviewing and revising take most of the time, and they repeat until the auditors can sign an opinion on the controls.',
  },
  {
    statement: 'While specifics can vary, SOC 2 reports generally contain the following sections:',
    guide: 'how-to-read-a-report',
    sentence: 'The names and order vary a little from firm to firm. You should find:',
  },
  {
    statement: 'Management assertion regarding compliance with trust principles',
    guide: 'how-to-read-a-report',
    sentence:
      'The company’s own signed statement that the description is fair and that its controls meet the criteria.',
  },
  {
    statement: 'Auditor opinion about operating effectiveness of controls',
    guide: 'how-to-read-a-report',
    sentence:
      'One or two pages at the front, on the design of the controls and, in a Type 2, on whether they operated effectively.',
  },
  {
    statement: 'Detailed description of service organization and system boundaries',
    guide: 'how-to-read-a-report',
    sentence: 'What the organization does, how the system works and where its boundaries are.',
  },
  {
    statement: 'List of principle service commitments and system requirements',
    guide: 'how-to-read-a-report',
    sentence: 'The main promises made to customers about the service, and what the system must do to keep them.',
  },
  {
    statement: 'Summary of principal objectives and controls in place',
    guide: 'how-to-read-a-report',
    sentence: 'A summary of the criteria and the controls that meet each one.',
  },
  {
    statement: 'Testing methodology, procedures performed, results',
    guide: 'how-to-read-a-report',
    sentence: 'In a Type 2, how each control was tested, what the auditor did and what the result was.',
  },
  {
    statement: 'Dates of audit period and final report issuance',
    guide: 'how-to-read-a-report',
    sentence: 'Every report has two kinds of dates: the date or period it covers, and the day it was issued.',
  },
  {
    statement: 'Recommendations for improvement (for Type 1 reports)',
    guide: 'how-to-read-a-report',
    sentence:
      'A SOC 2 report is an opinion, not a consultant’s advice, so suggestions for improvement usually go to management in a separate letter, most often after a readiness review or a first Type 1.',
    correction: 'Recommendations are not a section of the report.',
  },
  {
    statement:
      'focus on the controls implemented by the service organization and do not directly reveal underlying customer data',
    guide: 'how-to-read-a-report',
    sentence: 'A report is about controls and doesn’t show any customer’s data.',
  },
  {
    statement: 'Confidential information is excluded.',
    guide: 'how-to-read-a-report',
    sentence: 'Confidential details such as network addresses, keys or the names of individual customers are left out:',
  },
  {
    statement: 'The goal is validating compliance, not providing proprietary details.',
    guide: 'how-to-read-a-report',
    sentence: 'its purpose is to show that the criteria are met, not to publish how the product is built.',
  },
  {
    statement: 'Though complex to attain, SOC 2 certification provides organizations several advantages',
    guide: 'what-is-soc-2',
    sentence: 'Getting a first report takes a lot of work. Here’s why it’s worth it:',
    correction: 'A report is attested; there is no certification.',
  },
  {
    statement: 'Key factor for assessing vendor risk',
    guide: 'what-is-soc-2',
    sentence: 'Data security is a key factor in any assessment of a vendor’s risk, and a report verifies it.',
  },
  {
    statement: 'Inspiring customer trust and confidence',
    guide: 'what-is-soc-2',
    sentence:
      'A report shows customers, partners and investors that the company is serious about security and privacy.',
  },
  {
    statement: 'Marketing differentiator over competitors',
    guide: 'what-is-soc-2',
    sentence:
      'A company that can show its commitment to data security and privacy stands out from one that only claims it.',
  },
  {
    statement: 'Ensuring continuous monitoring and improvement',
    guide: 'what-is-soc-2',
    sentence: 'There’s always a next period, so the company monitors and fixes its controls all year.',
  },
  {
    statement: 'Strengthening assurance of regulatory compliance (HIPAA, GDPR, etc.)',
    guide: 'what-is-soc-2',
    sentence:
      'A report helps a company show that it meets rules such as HIPAA or the GDPR, but it isn’t enough on its own.',
  },
  {
    statement: 'Reducing risk of data breaches and cyber incidents',
    guide: 'what-is-soc-2',
    sentence: 'which lowers the risk of a breach',
  },
  {
    statement: 'Avoiding costly contractual penalties or liability',
    guide: 'what-is-soc-2',
    sentence: 'Contract penalties and liability claims become less likely.',
  },
  {
    statement: 'Protecting brand reputation and customer retention',
    guide: 'what-is-soc-2',
    sentence: 'Customers stay with a company whose name hasn’t been damaged by an incident.',
  },
  {
    statement: 'For cloud services, infrastructure, and other external vendors',
    guide: 'what-is-soc-2',
    sentence:
      'For cloud hosting, infrastructure and other outsourced services, it’s often the only look inside that a customer gets.',
  },
  {
    statement: 'must be renewed every 12 to 18 months to remain valid',
    guide: 'who-is-responsible',
    sentence:
      'No rule makes a report expire, but most readers rely on it for 12 months after its period, and few accept more than 18 months between reports.',
    correction: 'A custom of readers, not a rule.',
  },
  {
    statement: 'Organizations should take the following steps to maintain compliance:',
    guide: 'who-is-responsible',
    sentence: 'Between reports, a company that wants to stay compliant does the following:',
  },
  {
    statement: 'Continue following strict policies and procedures',
    guide: 'who-is-responsible',
    sentence: 'It keeps applying its policies and procedures strictly, even when nobody is looking.',
  },
  {
    statement: 'Improve controls whenever gaps are identified',
    guide: 'who-is-responsible',
    sentence: 'It improves a control as soon as it finds a gap.',
  },
  {
    statement: 'Update infrastructure, systems and software regularly',
    guide: 'who-is-responsible',
    sentence: 'It keeps infrastructure, systems and software up to date.',
  },
  {
    statement: 'Provide ongoing staff training and SOC 2 education',
    guide: 'who-is-responsible',
    sentence: 'It trains its staff continually and explains what SOC 2 requires of them.',
  },
  {
    statement: 'Perform internal control testing and risk assessments',
    guide: 'who-is-responsible',
    sentence: 'It tests its own controls and reassesses its risks.',
  },
  {
    statement: 'Monitor systems and act on any unauthorized access',
    guide: 'who-is-responsible',
    sentence: 'It monitors its systems and acts on any unauthorized access.',
  },
  {
    statement: 'Maintain consistent service quality and availability',
    guide: 'who-is-responsible',
    sentence: 'It keeps the quality and availability of the service consistent.',
  },
  {
    statement: 'Retain detailed documentation of policies and controls',
    guide: 'who-is-responsible',
    sentence: 'It keeps detailed records of its policies and controls',
  },
  {
    statement: 'Promptly address any issues that arise',
    guide: 'who-is-responsible',
    sentence: 'It responds promptly to issues.',
  },
  {
    statement: 'Engage auditors to reassess controls periodically',
    guide: 'who-is-responsible',
    sentence: 'It has the auditors examine the controls again at regular intervals.',
  },
  {
    statement: 'requires regular internal scrutiny, reviews and readiness preparations for the next audit',
    guide: 'who-is-responsible',
    sentence:
      'All of this is ongoing: monitoring and testing show whether systems and controls still work as intended, and internal reviews prepare the company for the next audit.',
  },
  {
    statement: 'can lead to significant fines, lawsuits and reputation damage if a data breach were to occur',
    guide: 'who-is-responsible',
    sentence:
      'if controls have lapsed and there’s a breach, a company can face heavy fines under data protection law, lawsuits, contract claims and lasting damage to its reputation.',
    correction: 'The fines come from data protection law, not from SOC 2.',
  },
];
