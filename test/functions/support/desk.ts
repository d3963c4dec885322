import { linkIn } from '../../support/link-in.ts';
import type { Rig } from './make-app.ts';
import { type Seen, Visitor } from './visitor.ts';
import { lastMail } from './walk.ts';

export const APPROVER = 'approver@northwind.example';
export const SECOND = 'second@northwind.example';
export const INVITER = 'sales@northwind.example';
export const AUDITOR = 'audit@northwind.example';

/** Someone of the staff, signed in at the desk. */
export async function atDesk(rig: Rig, email = APPROVER): Promise<Visitor> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/admin/sign-in/', { email });
  await rig.settle();
  await visitor.submit(await visitor.go(linkIn(lastMail(rig, email, /^Sign in/))), {});
  return visitor;
}

/** The page as text, without its marks and with one space where there are several. */
export const plainText = ({ text }: Pick<Seen, 'text'>): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

/** Where the way to the page before or after leads. */
export const wayTo = ({ text }: Seen, rel: 'prev' | 'next'): string | undefined =>
  new RegExp(`href="([^"]*)" rel="${rel}"`).exec(text)?.[1]?.replaceAll('&amp;', '&');
