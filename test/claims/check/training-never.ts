import { faulty, innocent, type Snippet } from './snippet.ts';

/** Promises by what nobody else can do, by what is said to be impossible in mathematics, and by what stays so always. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-W10', 'Always stay compliant with the newest rules.'),
  faulty('VS-W10', 'A question asked in one project can never surface records of another.'),
  faulty('VS-W10', 'It is mathematically impossible to reconstruct the voice from what we keep.'),
  faulty('VS-W10', 'Northwind Cloud ensures that only you can send invoices in your name.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('Always ask your manager how to stay compliant.'),
  innocent('The dashboard can surface what others changed.'),
  innocent('The weekly review can never surface every mistake.'),
  innocent('It is mathematically impossible to decrypt it without the key.'),
  innocent('It is computationally infeasible to reverse the hash.'),
  innocent('It is not mathematically impossible to reconstruct the voice.'),
  innocent('Sign it so that only you can change it.'),
  innocent('The lock ensures that only you can edit the page unless you share it.'),
  innocent('We ensure that only you and your admins can see it.'),
  innocent('Nobody at Northwind Cloud has standing access to customer data.'),
  innocent('A web application firewall blocks common attacks.'),
];
