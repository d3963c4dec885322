import { faulty, innocent, type Snippet } from './snippet.ts';

/** Promises that no harm can be done, in other words than those they were learned from; and descriptions of who may do what. */
export const FAULTY: readonly Snippet[] = [
  // Somebody or something is said to be unable to do harm.
  faulty('VS-W10', 'A burglar could never decode the archive.'),
  faulty('VS-W10', 'An adversary is powerless to unscramble a stolen disk.'),
  faulty('VS-W10', 'A programming mistake cannot leak a record to another firm.'),
  faulty('VS-W10', 'Schools can never view the pupils of other schools.'),
  faulty('VS-W10', 'If somebody took the disk, they would not be able to read your notes.'),
  faulty('VS-W10', "A tenant doesn't see another tenant's invoices, ever."),
  // Nothing can be done to something.
  faulty('VS-W10', 'The PIN cannot be unscrambled.'),
  faulty('VS-W10', 'Your notes could never be viewed by outsiders.'),
  faulty('VS-W10', 'We never keep the card number, so there is never any chance of it being stolen.'),
  faulty('VS-W10', 'There is no way to crack a sealed note.'),
  faulty('VS-W10', 'Sealing makes it impossible for strangers to open a letter.'),
  faulty('VS-W10', 'Each field is masked, precluding any possibility of a name being revealed.'),
  // It's made sure.
  faulty('VS-W10', 'Calls run through a tunnel, ensuring that each conversation is kept private.'),
  faulty('VS-W10', 'Two keys are needed, making certain that no mistake can expose a ledger.'),
  faulty('VS-W10', 'The region is fixed, ensuring GDPR compliance for each shop.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('Employees without approval cannot open production records.'),
  innocent('Customers can only view their own invoices.'),
  innocent('Guests cannot see other folders.'),
  innocent('A stranger cannot read the note unless you send the key.'),
  innocent("Encryption doesn't mean that a thief cannot steal the disk."),
  innocent('It is nearly impossible to decode a sealed note.'),
  innocent('A new key will render an old export impossible to decrypt.'),
  innocent('The PIN cannot be decoded by anyone at Northwind Cloud.'),
  innocent('Our data protection officer ensures compliance with the GDPR.'),
  innocent('The team is responsible for ensuring compliance with the GDPR.'),
  innocent('We aim at eliminating the risk of a record being exposed.'),
  innocent('Lost keys cannot be recovered.'),
];
