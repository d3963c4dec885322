import { linkIn } from '../../support/link-in.ts';
import type { Rig } from './make-app.ts';
import { Visitor } from './visitor.ts';
import { lastMail } from './walk.ts';

/** Somebody of the company, signed in at the desk. */
export async function signIn(rig: Rig, email: string): Promise<Visitor> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/admin/sign-in/', { email });
  await rig.settle();
  await visitor.submit(await visitor.go(linkIn(lastMail(rig, email, /sign in/i))), {});
  return visitor;
}
