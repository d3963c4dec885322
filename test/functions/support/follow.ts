import { randomBytes } from 'node:crypto';
import { bindFollower, writeTopics } from '../../../functions/domain/follower.ts';
import { makeApp, type Rig, SITE } from './make-app.ts';
import { sampleStated } from './stated.ts';
import { formBody } from './visitor.ts';

type Change = Parameters<typeof makeApp>[0];
export const READER = 'reader@buyer.example';

/** A gate that lets people follow. `release` builds the site anew: what it states then, an hour after the build before. */
export async function followRig(change: Change = {}) {
  let stated = sampleStated();
  const bend = (draft: Rig['deps']['manifest']) => {
    draft.company.follow = true;
    draft.company.objectionDays = 30;
    change?.bend?.(draft);
  };
  const rig = await makeApp({ ...change, bend, stated: async () => stated });
  let builds = 0;
  const release = (
    bendStated: (draft: ReturnType<typeof sampleStated>) => void,
    bendManifest: (draft: Rig['deps']['manifest']) => void = () => {},
  ) => {
    stated = structuredClone(stated);
    bendStated(stated);
    builds += 1;
    const manifest = structuredClone(rig.deps.manifest);
    manifest.builtAt = `2026-11-21T${String(9 + builds).padStart(2, '0')}:00:00.000Z`;
    bendManifest(manifest);
    rig.deps.manifest = manifest;
  };
  return { ...rig, release };
}

/** The path of a link of the follow pages in a mail's text. */
export function followLinkIn(text: string, what: 'confirm' | 'manage' | 'leave' | 'object'): string {
  const found = new RegExp(`${SITE.replaceAll('.', '\\.')}(/follow/${what}/\\S+)`).exec(text);
  if (!found?.[1]) throw new Error(`no ${what} link in: ${text}`);
  return found[1];
}

export const askFollow = (rig: Rig, email: string, topics: string[]) =>
  rig.app.request(`${SITE}/follow/`, {
    method: 'POST',
    body: formBody({ email, topics }),
    headers: { 'sec-fetch-site': 'same-origin' },
  });

/** Asks and confirms. */
export async function followed(rig: Rig, email: string, topics: string[]): Promise<void> {
  await askFollow(rig, email, topics);
  await rig.settle();
  const mail = rig.mails.findLast((one) => one.to === email);
  await rig.app.request(SITE + followLinkIn(mail?.text ?? '', 'confirm'), {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
}

/** What writes to a database beside a gate. */
export type Beside = Pick<Rig['deps'], 'clock' | 'store'> & { settings: Pick<Rig['deps']['settings'], 'secrets'> };

/** So many confirmed followers, put into the database as the gate writes them. */
export async function manyFollowers({ deps }: { deps: Beside }, count: number, topics: string[]): Promise<string[]> {
  const emails = Array.from({ length: count }, (_, at) => `reader-${at}@company-${at % 97}.example`);
  const now = deps.clock.now().toISOString();
  for (let at = 0; at < count; at += 200)
    await deps.store.commit({
      expect: [],
      writes: emails.slice(at, at + 200).map((email) => ({
        do: 'insert' as const,
        table: 'followers' as const,
        row: bindFollower(deps.settings.secrets[0], {
          id: randomBytes(32).toString('base64url'),
          email,
          topics: writeTopics(topics),
          state: 'active',
          createdAt: now,
          confirmedAt: now,
          endedAt: null,
        }),
      })),
      audit: [],
    });
  return emails;
}

/** A subprocessor that is planned. */
export const PLANNED = {
  id: 'mail',
  name: 'Example Mail',
  purpose: 'Sends email',
  data: 'Email addresses',
  location: ['DE'],
  transfer: null,
  state: 'announced',
  since: '2027-02-01',
  until: null,
  announced: '2026-11-21',
  objectBy: '2026-12-21',
};
