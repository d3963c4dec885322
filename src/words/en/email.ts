import { recordEmails } from './email-records.ts';
import { requestEmails } from './email-requests.ts';
import { staffEmails } from './email-staff.ts';
import { sayMoment } from './format.ts';
import { warnings } from './gate-warnings.ts';

/** Every sentence of an email. */
export const email = {
  ...requestEmails,
  ...recordEmails,
  ...staffEmails,
  warnings: { ...warnings, said: (...[sentence = '']: string[]) => sentence },
  sender: (company: string) => `${company} Trust center`,
  moment: (at: string) => sayMoment(at),
};
