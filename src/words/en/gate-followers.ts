import { sayCount, sayDay, sayNumber } from './format.ts';

/** Following by email: what readers see, and the desk's page about them. */
export const followers = {
  topics: { updates: 'Updates', subprocessors: 'Changes to subprocessors' },
  ask: {
    title: 'Follow by email',
    lede: (company: string) => `Get an email when something changes in the ${company} trust center.`,
    email: 'Email address',
    emailHint: 'We’ll email you a link to confirm it. Nothing else is sent before that.',
    general: 'What to follow',
    frameworks: 'A framework',
    documents: 'A document',
    topics: 'Topics',
    chooseOne: 'Select at least one topic',
    unknown: 'Select topics from the list',
    button: 'Follow',
    privacy: (company: string) =>
      `${company} uses your address only for these emails. Every email has a link to change what you follow or to stop.`,
    feeds: 'Prefer a feed reader?',
    atom: 'Atom',
    json: 'JSON Feed',
  },
  sent: (days: number) => ({
    title: 'Check your email',
    lede: `If we can email this address, a link to confirm it is on its way. It works for ${sayCount(days, 'day')}.`,
    more: 'Didn’t get it? Check your spam folder. We send one such email a day.',
  }),
  confirm: {
    title: 'Confirm what you follow',
    lede: (company: string) => `You get an email from ${company} when one of these changes.`,
    button: 'Follow',
  },
  confirmed: {
    title: 'You’re following',
    lede: 'We’ll email you when one of these changes:',
    change: 'Change what you follow',
  },
  manage: {
    title: 'What you follow',
    lede: (email: string) => `Emails go to ${email}.`,
    button: 'Save',
    saved: 'Saved.',
    leave: 'Stop all emails',
  },
  leave: {
    title: 'Stop these emails?',
    lede: (company: string) => `You’ll get no more emails about changes in the ${company} trust center.`,
    button: 'Stop all emails',
    keep: 'Change what you follow instead',
  },
  left: { title: 'You’re not following anything', lede: 'We’ve deleted your address from the list.' },
  again: 'Follow again',
  linkRefused: {
    title: 'This link no longer works',
    lede: 'It has already been used, has expired, or is incomplete.',
    again: 'Follow by email',
  },
  object: {
    title: (name: string) => `Object to ${name}`,
    lede: (company: string, day: string) => `${company} answers objections that arrive by ${sayDay(day)}.`,
    from: (email: string) => `You’re writing as ${email}.`,
    company: 'Your company',
    text: 'Why do you object?',
    hint: (most: number) => `Up to ${sayNumber(most)} characters.`,
    button: 'Send objection',
    sent: (reference: string) => ({
      title: 'Your objection was sent',
      lede: `Your reference is ${reference}. We’ll answer by email.`,
    }),
    over: (name: string) => ({
      title: 'The time to object has ended',
      lede: `The last day to object to ${name} has passed.`,
    }),
    tooMany: 'We have the objections that you sent today, and not this one. Keep its text, and send it tomorrow',
    none: { title: 'There is nothing to object to', lede: 'This subprocessor isn’t new, or is no longer planned.' },
    list: 'See all subprocessors',
  },
};
