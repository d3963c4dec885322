import { accessEmails } from './email-access.ts';
import { caseEmails } from './email-case.ts';
import { channelEmails } from './email-channels.ts';
import { documentEmails } from './email-documents.ts';
import { followerEmails } from './email-followers.ts';
import { offerEmails } from './email-offers.ts';
import { privacyEmails } from './email-privacy.ts';
import { recordEmails } from './email-records.ts';
import { requestEmails } from './email-requests.ts';
import { staffEmails } from './email-staff.ts';
import { sayMoment } from './format.ts';
import { warnings } from './gate-warnings.ts';
import { steps } from './steps.ts';

/** Every sentence of an email. */
export const email = {
  ...requestEmails,
  ...offerEmails,
  ...recordEmails,
  ...staffEmails,
  ...followerEmails,
  ...privacyEmails,
  ...accessEmails,
  ...caseEmails,
  ...documentEmails,
  ...channelEmails,
  warnings: { ...warnings, said: (...[sentence = '']: string[]) => sentence },
  steps,
  orOpen: 'Or open this address:',
  restInText: 'This text continues. The plain-text part of this email has all of it.',
  sender: (company: string) => `${company} Trust center`,
  moment: (at: string) => sayMoment(at),
};
