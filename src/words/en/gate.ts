import { sayDay, sayMoment, sayShortMoment, saySize } from './format.ts';
import { access } from './gate-access.ts';
import { desk } from './gate-desk.ts';
import { forms } from './gate-forms.ts';
import { history } from './gate-history.ts';
import { notices } from './gate-notices.ts';
import { review } from './gate-review.ts';
import { sign } from './gate-sign.ts';
import { warnings } from './gate-warnings.ts';

/** Everything that the gate says on its pages. */
export const gate = {
  access,
  desk,
  forms,
  history,
  notices,
  review,
  sign,
  warnings,
  pageTitle: (title: string, company: string) => `${title} | ${company} Trust center`,
  format: {
    day: (at: Date) => sayDay(at.toISOString()),
    moment: (at: Date) => sayMoment(at.toISOString()),
    shortMoment: (at: Date) => sayShortMoment(at.toISOString()),
    size: (bytes: number) => saySize(bytes),
  },
};
