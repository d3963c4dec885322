import { faulty, innocent, type Snippet } from './snippet.ts';

/** Promises known by their signs and not by a shape, and sentences with the same words that promise nothing. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-W10', 'Your invoices are and will always be secure.'),
  faulty('VS-W10', 'Only you can see your documents.'),
  faulty('VS-W10', 'Even if the ledger database is compromised, your records cannot be altered.'),
  faulty('VS-W10', 'Your savings are protected and guaranteed.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('We strive to always provide a secure place for the ledger of our clients.'),
  innocent('We never see or store your card number.'),
  innocent('All data in transit is encrypted with TLS 1.2 or higher.'),
  innocent('Your records are never used to train models.'),
  innocent('We cannot promise the security of what you send by email.'),
  innocent('In the event of a breach, we tell all affected customers at once.'),
  innocent('Backups lie in two zones to minimize any chance of data loss.'),
  innocent('Our staff never have access to the encryption keys.'),
  innocent('Ensure every export follows the policies of your company.'),
];
