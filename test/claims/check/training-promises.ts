import { faulty, innocent, type Snippet } from './snippet.ts';

/** Promises that nobody need worry, and sentences that tell how a mechanism works. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-W10', 'Sealing takes away all risk of losing your ledger data.'),
  faulty('VS-W10', 'There is no way your invoices could leak.'),
  faulty('VS-W10', 'We have never been breached and never will be.'),
  faulty('VS-W10', 'Intrusions are no longer something you have to plan for: security takes care of itself.'),
  faulty('VS-W10', 'It is protection you never have to question.'),
  faulty('VS-W10', 'All known and unknown attacks are stopped before they reach the ledger.'),
  faulty('VS-W10', 'The filter catches 100% of malware.'),
  faulty('VS-W10', 'Every account is shielded against every kind of attack.'),
  faulty('VS-W10', 'Full immunity to ransomware comes with each plan.'),
  faulty('VS-W10', 'Enjoy peace of mind knowing your records are protected.'),
  faulty('VS-W10', 'No intermediary ever reads what you send.'),
  faulty('VS-W10', 'Nothing that you archive can be lost.'),
  faulty('VS-W10', 'Hackers just cannot break in.'),
  faulty('VS-W10', 'With sealed storage, data theft is not something that can happen.'),
  faulty('VS-W10', 'Your ledger will never end up in the wrong hands.'),
  faulty('VS-W10', 'This leaves no room for unauthorized access.'),
  faulty('VS-W10', 'Reports can be opened by you and you alone.'),
  faulty('VS-W10', 'We prevent unauthorized access to the ledger, and our team prevents tampering.'),
  faulty('VS-W10', 'Our gateway eliminates the risk of data breaches.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('The guard prevents unauthorized access to this route.'),
  innocent('A nonce prevents tampering with the request.'),
  innocent('Pinning the address eliminates the risk of SSRF.'),
  innocent('Locking the table eliminates the risk of data loss due to two writers.'),
  innocent('Escaping makes it impossible for attackers to break out of the attribute in HTML.'),
  innocent('Accuracy must never be compromised for speed.'),
  innocent('To be fully protected, install the update.'),
  innocent('The two networks cannot reach each other; they are completely private.'),
  innocent('An upgrade is nothing to worry about.'),
  innocent('No intermediary stores the file.'),
  innocent('All failed tests are blocked from release.'),
  innocent('Nothing can be ordered without a purchase order.'),
  innocent('There is no way your invoice could be paid twice.'),
];
