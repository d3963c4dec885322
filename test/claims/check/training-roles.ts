import { faulty, innocent, type Snippet } from './snippet.ts';

/** Roles under laws, denials of what is held, and numbers in their many spellings. The tree is a processor, and no business associate. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-C35', 'Northwind Cloud is considered a business associate under HIPAA.'),
  faulty('VS-C35', 'As a provider of clinical tools, Northwind Cloud qualifies as a business associate.'),
  faulty('VS-C35', 'We are not a processor of personal data.'),
  // Vendors are called by these words as well, with a capital letter.
  faulty('VS-C01', 'The notion that our platform is FedRAMP authorized is right.'),
  faulty('VS-C01', 'Our tableau of controls is FedRAMP authorized.'),
  faulty('VS-C05', 'We hold no certification of any kind: no ISO 27001, no FedRAMP authorization.'),
  faulty('VS-C05', '| Framework | State |\n| --- | --- |\n| ISO 27001 | Not in scope |'),
  faulty('VS-C05', 'We are not GDPR compliant.'),
  faulty('VS-C05', 'This platform is not GDPR compliant yet.'),
  faulty('VS-C05', 'Northwind Cloud is not currently offered as a GDPR-compliant service.'),
  faulty('VS-C41', 'RPO 5 min, RTO 1 h.', 'answer', 'Our recovery time objective is four hours.'),
  faulty(
    'VS-C41',
    'An account is locked after 8 failed sign-ins.',
    'answer',
    'Five failed login attempts lock the account.',
  ),
  faulty(
    'VS-C41',
    'Uptime target: 99.9% on Standard, 99.95% on Professional.',
    'answer',
    'On the Professional plan the uptime is 99.99%.',
  ),
  faulty('VS-C41', 'We maintain daily encrypted backups.', 'answer', 'Backups run twice a day.'),
  faulty('VS-C41', 'Our runbooks are reviewed every six months.', 'answer', 'Runbooks are reviewed yearly.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('Our customers are covered entities, and we sign what they need.'),
  innocent('You may be a covered entity under HIPAA.'),
  innocent('If a customer is a covered entity, it may be a business associate of others too.'),
  innocent('We are the controller of the accounts of our own staff.'),
  innocent('Our host acts as a processor.'),
  innocent('The data centers are guarded 24 hours a day.', 'answer', 'Doors are checked every 12 hours.'),
  innocent('Deletion takes 30 to 60 days after termination.', 'answer', 'Data is deleted 45 days after termination.'),
  innocent(
    'Customer data is deleted 120 days after termination.',
    'answer',
    'Customer data is deleted one hundred and twenty days after termination.',
  ),
  innocent('The uptime target is 99.9%.', 'answer', 'The uptime target is 99,9 %.'),
  innocent('Scans run twice per year.', 'answer', 'Vulnerability scans run every six months.'),
];
