import type { Ground, Mail } from './actors.ts';

/** The newest email to someone about something. @throws when there is none */
export function mailTo({ mails }: Pick<Ground, 'mails'>, to: string, subject: RegExp): string {
  const mail = mails.findLast((one) => one.to === to && subject.test(one.subject));
  if (mail) return mail.text;
  const there = mails.filter((one) => one.to === to).map((one) => one.subject);
  throw new Error(`no email to ${to} about ${subject}: ${there.join('; ')}`);
}

export const countMails = ({ mails }: Pick<Ground, 'mails'>, to: string, subject: RegExp): number =>
  mails.filter((one: Mail) => one.to === to && subject.test(one.subject)).length;
