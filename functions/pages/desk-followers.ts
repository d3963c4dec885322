import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import type { NewsFacts } from '../domain/reader-letters.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import type { Fault } from './faults.ts';
import { countFacts, field, time } from './fields.ts';
import { topicName } from './follow.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

/** A send as the page shows it. */
export interface ShownSend {
  reference: string;
  topic: string;
  data: string;
  state: 'running' | 'paused' | 'done' | 'cancelled';
  total: number;
  sent: number;
  failed: number;
  createdAt: Instant;
  startsAt: Instant;
}
export interface FollowersView {
  who: { email: string; role: StaffRole };
  counts: {
    active: number;
    unconfirmed: number;
    bounced: number;
    topics: readonly { topic: string; name: string | null; count: number }[];
  };
  sends: readonly ShownSend[];
  perHour: number;
  now: Instant;
  /** What was typed of an address to remove. */
  email: string;
  isStopped: boolean;
}

/** What a send tells, by the name of its first change. */
function told({ data, topic }: ShownSend, view: View): string {
  const { items, name } = JSON.parse(data) as NewsFacts;
  const [first, ...others] = items;
  const title = first && ('title' in first ? first.title : first.name);
  return view.words.followersDesk.items(title ?? topicName(view.words, { topic, name }), others.length);
}

const ACTS = { running: ['pause', 'cancel'], paused: ['resume', 'cancel'], done: [], cancelled: [] } as const;

function progress({ sent, total, failed, reference }: ShownSend, { words }: View): Markup {
  const said = words.followersDesk.progress(sent, total, failed);
  return h(
    'span',
    {},
    h('progress', { max: Math.max(total, 1), value: Math.min(sent, total), 'aria-label': `${reference}: ${said}` }),
    h('span', { class: 'beneath' }, said),
  );
}

function sendTable(sends: readonly ShownSend[], mayChange: boolean, now: Instant, view: View): Markup {
  const said = view.words.followersDesk;
  const { columns } = said;
  const names = [columns.what, columns.reference, columns.made, columns.progress, columns.state];
  return gridTable(
    said.sendsTable,
    mayChange ? [...names, columns.do] : names,
    sends.map((send) => [
      h(
        'span',
        {},
        told(send, view),
        h(
          'span',
          { class: 'beneath' },
          topicName(view.words, { topic: send.topic, name: (JSON.parse(send.data) as NewsFacts).name }),
        ),
      ),
      send.reference,
      time(send.createdAt, view.words.format.shortMoment),
      progress(send, view),
      send.state === 'running' && send.startsAt > now ? said.starts(send.startsAt) : said.states[send.state],
      ...(mayChange
        ? [
            h(
              'div',
              { class: 'acts' },
              ACTS[send.state].map((act) =>
                h(
                  'form',
                  { method: 'post', action: view.to('sendAct', { reference: send.reference, act }) },
                  h(
                    'button',
                    { class: 'button button--quiet', 'aria-label': said.actOn(said.acts[act], send.reference) },
                    said.acts[act],
                  ),
                ),
              ),
            ),
          ]
        : []),
    ]),
  );
}

function stopForm({ email, isStopped }: FollowersView, faults: readonly Fault[], view: View): Markup {
  const said = view.words.followersDesk.stop;
  return [
    h('h2', { id: 'stop' }, said.heading),
    isStopped && h('p', { class: 'status', role: 'status' }, said.done),
    h(
      'form',
      { method: 'post', action: view.to('followerStop'), class: 'stack', novalidate: true },
      h('p', {}, said.lede),
      field({ name: 'email', label: said.email, type: 'email', value: email, max: EMAIL_MAX_CHARS, faults, view }),
      h('button', { class: 'button button--quiet' }, said.button),
    ),
  ];
}

/** `/admin/followers/` */
export const followersPage = (of: FollowersView, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const said = view.words.followersDesk;
    const { counts, sends, who } = of;
    const isOn = view.manifest.company.follow;
    const mayChange = who.role === 'approver';
    // A long list of documents that nobody follows says less than its number.
    const followed = counts.topics.filter(({ count, name }) => count > 0 || name === null);
    return deskLayout(
      { title: said.title, lede: isOn ? said.lede(counts.active) : said.off, page: 'followers', ...who },
      faults,
      view,
      countFacts([
        [said.counts.unconfirmed, said.number(counts.unconfirmed)],
        [said.counts.bounced, said.number(counts.bounced)],
      ]),
      h('h2', {}, said.sends),
      h('p', { class: 'meta' }, said.pace(of.perHour)),
      sends.length === 0 ? h('p', {}, said.noSends) : sendTable(sends, mayChange, of.now, view),
      h('h2', {}, said.byTopic),
      gridTable(
        said.byTopic,
        [said.topic, said.followers],
        followed.map((one) => [topicName(view.words, one), said.number(one.count)]),
      ),
      followed.length < counts.topics.length &&
        h('p', { class: 'meta' }, said.unfollowed(counts.topics.length - followed.length)),
      mayChange && stopForm(of, faults, view),
    );
  });

export const sendRefusedPage = (): Page =>
  fullNotice(
    ({ followersDesk }) => followersDesk.refused,
    ({ words, to }) => h('p', {}, h('a', { href: to('followers') }, words.followersDesk.title)),
  );
