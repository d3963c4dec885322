import { form } from './form.ts';
import { forms } from './gate-forms.ts';
import { notices } from './gate-notices.ts';

/** What the gate may have to say before anything but a form has arrived: a function that starts loads no more than this. */
export const core = {
  form,
  forms,
  notices,
  pageTitle: (title: string, company: string) => `${title} | ${company} Trust center`,
};
