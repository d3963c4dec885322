import { faulty, innocent, type Snippet } from './snippet.ts';

const misread = (text: string): Snippet => faulty('VS-W17', text);

/** Kinds of misreadings met on public pages, in other words. */
export const FAULTY: readonly Snippet[] = [
  // Duties that somebody else takes away, and compliance that comes with a product.
  misread("Our checkout is hosted, so your shop doesn't need to worry about PCI compliance."),
  misread('Foxglove Pay takes care of PCI DSS, and merchants never see an audit.'),
  misread('The gateway takes the PCI burden off your shoulders.'),
  misread('HIPAA and GDPR compliance out of the box.'),
  misread('Deploy on Northwind Cloud and inherit our compliance posture from day one.'),
  misread('Your ledger inherits SOC 2 compliance from our platform.'),
  misread('Clinics automatically become HIPAA compliant once they sign up.'),
  misread('Our forms make you GDPR compliant in minutes.'),
  misread('The service is GDPR compliant because its servers are located in Germany.'),
  // Consent.
  misread('By using the app, you consent to the data practices that our policy tells of.'),
  misread('By creating an account, you agree to the processing of your personal data.'),
  misread('Use of the service constitutes consent to the transfer of your information.'),
  misread('Under the GDPR, prior approval is required before collecting any personal data.'),
  misread('The GDPR requires us not to process data without consent.'),
  misread("Under the GDPR, companies may not process data without the user's permission."),
  misread('The ePrivacy rules require consent for every cookie.'),
  misread('FERPA requires consent for any disclosure of a record.'),
  misread('COPPA requires the consent of parents for all minors.'),
  // Whom a law is about, and what is no law.
  misread('Companies that hold data of EU citizens must comply with the GDPR.'),
  misread('The GDPR applies to all websites, wherever they are run.'),
  misread('PCI DSS is a regulation that all shops with card payments are under.'),
  misread('Merchants are legally obligated to follow PCI DSS.'),
  misread('ISO 27001 is a legal requirement for cloud companies.'),
  misread('HIPAA protects all health information, whoever has it.'),
  misread('SOX requires financial institutions to follow its retention requirements.'),
  // Periods, techniques, approvals.
  misread("We follow the GDPR's 6-month data retention rule."),
  misread('The GDPR retention period is 24 months.'),
  misread('HIPAA requires an annual risk assessment.'),
  misread('ISO 27001 requires yearly penetration tests.'),
  misread('Under eIDAS, an electronic signature is as legally binding as a handwritten one.'),
  misread('Our privacy program is approved by the FTC.'),
  misread('Under the GDPR we must delete all your data whenever you ask.'),
];

export const INNOCENT: readonly Snippet[] = [
  innocent('A hosted checkout reduces your PCI scope, and you still answer a self-assessment questionnaire.'),
  innocent('Our platform does not provide HIPAA compliance out of the box.'),
  innocent('Customers inherit physical controls from our hosting provider.'),
  innocent('Nobody becomes HIPAA compliant by buying software.'),
  innocent('By using the service, you agree to these terms.'),
  innocent('You consent by ticking the box in our form, and can withdraw consent later.'),
  innocent('The GDPR protects people who are in the EU, whatever passport they hold.'),
  innocent('The GDPR requires consent before analytics cookies are set.'),
  innocent('FERPA permits disclosure to school officials with a legitimate educational interest.'),
  innocent('COPPA requires verifiable consent of parents for children under 13.'),
  innocent('PCI DSS is an industry standard that contracts with the card brands require.'),
  innocent('HIPAA protects health information that covered entities hold.'),
  innocent('Under our GDPR retention schedule, applications are deleted after six months.'),
  innocent('In line with the GDPR, we answer requests within one month.'),
  innocent('ISO 27001 requires internal audits at planned intervals.'),
  innocent('Under eIDAS, a qualified electronic signature has the same legal effect as a handwritten one.'),
  innocent('We are registered with the ICO.'),
  innocent('The European Commission approved the standard contractual clauses.'),
  innocent('SOX requires public companies to assess their internal controls.'),
  innocent('Security policies are kept for six years as HIPAA requires.'),
];
