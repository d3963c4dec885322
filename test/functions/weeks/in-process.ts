import { runSchedule } from '../../../functions/acts/run-schedule.ts';
import { sealLog } from '../../../functions/acts/seal-log.ts';
import { guardedPost } from '../../../functions/adapters/channels/guarded-post.ts';
import { printSheet } from '../../../functions/adapters/sheet/print-sheet.ts';
import { loadChannels } from '../../../functions/hosts/open-channels.ts';
import type { Channels } from '../../../functions/ports/mail.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { Deps } from '../../../functions/ports.ts';
import { makeApp, SECRET, SITE } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import type { Edition, Ground } from './actors.ts';
import { stoppingAtNews } from './dying-at-news.ts';
import { mustBe } from './must-be.ts';
import { CHANNEL_KEY, listen } from './their-program.ts';
import { FIRST, framed, newsOf } from './trust-center.ts';

/** As a picture begins. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

export interface Inside {
  store?: Store;
  site?: string;
  secrets?: Deps['settings']['secrets'];
  /** The page around what the gate says, as a build of the site makes it. */
  frame?: string;
  /** What the host brings, in the place of what only notes that it was asked. */
  brings?: Partial<Pick<Deps, 'vault' | 'stamper' | 'viewer'>>;
}

export interface InProcess extends Ground {
  /** For a server that stands in front of it. */
  answer(request: Request): Promise<Response>;
}

/** The whole gate in this process, on a database that is given. */
export async function inProcess({
  store,
  site = SITE,
  secrets = [SECRET],
  frame,
  brings = {},
}: Inside): Promise<InProcess> {
  const program = await listen(() => ground.now());
  let edition = frame === undefined ? FIRST : framed(FIRST, frame);
  const stated = async () => edition.stated;
  const channels: { open?: Channels } = {};
  const opened = (): Channels => {
    if (!channels.open) throw new Error('not open yet');
    return channels.open;
  };
  const rig = await makeApp({
    ...(store ? { store } : {}),
    viewer: { keep: async () => {}, page: async () => PNG },
    ...brings,
    stated,
    settings: { siteUrl: site, secrets } as Deps['settings'],
    channels: {
      publicKeys: (id) => opened().publicKeys(id),
      mark: (id) => opened().mark(id),
      send: (id, message) => opened().send(id, message),
    },
    bend: (draft) => Object.assign(draft, structuredClone(edition.manifest(program.url))),
  });
  const { deps } = rig;
  if (deps.stamper.print === undefined) deps.stamper.print = printSheet;
  channels.open = await loadChannels(
    { CHANNEL_SECRETS: { crm: [CHANNEL_KEY] }, production: false },
    { manifest: deps.manifest, settings: deps.settings, clock: deps.clock, post: guardedPost({ loopback: true }) },
  );
  /** Another process on the same database: it has read the build for itself. */
  const another = (change: Partial<Deps> = {}): Deps => ({ ...deps, manifest: { ...deps.manifest }, ...change });

  const ground: InProcess = {
    site,
    answer: async (request) => rig.app.fetch(request),
    fetch: async (path, init) => rig.app.request(site + path, init),
    mails: rig.mails,
    now: () => deps.clock.now(),
    pass: rig.pass,
    async schedule(processes = 1) {
      await Promise.all(Array.from({ length: processes }, (_, at) => runSchedule(at === 0 ? deps : another())));
      await rig.settle();
    },
    async die(when) {
      const store = stoppingAtNews(deps.store, when, () => Promise.reject(new Error('killed')));
      const ended = await runSchedule(another({ store })).catch(String);
      mustBe('how a process ends', ended, 'Error: killed');
    },
    seal: () => sealLog(deps),
    settle: rig.settle,
    async publish(change: Edition) {
      edition = newsOf(edition, change);
      deps.manifest = edition.manifest(program.url);
    },
    beside: deps,
    calls: program,
    draws: deps.viewer !== undefined,
    async command(...argv) {
      const lines: string[] = [];
      try {
        return { code: await runCommand(deps, argv, (line) => lines.push(line)), says: lines.join('\n') };
      } catch (fault) {
        return { code: 2, says: (fault as Error).message };
      }
    },
    async close() {
      await program.close();
      await deps.store.close();
    },
  };
  return ground;
}
