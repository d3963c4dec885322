import type { NewsItem } from '../domain/reader-letters.ts';
import type { Block, Fact } from './body.ts';
import { defang } from './defang.ts';
import { type Letters, note, say, type Worded, type Wording } from './worded.ts';

type Of<What extends NewsItem['what']> = Extract<NewsItem, { what: What }>;
type Subprocessor = Of<'subprocessor-added' | 'subprocessor-changed' | 'subprocessor-ends'>;

const isSubprocessor = (item: NewsItem): item is Subprocessor => item.what.startsWith('subprocessor-');

const nameOf = ({ words }: Wording, topic: string, name: string | null): string =>
  name ?? words.topic[topic as keyof typeof words.topic];

function happened(item: Subprocessor, { words: { news }, company: { name: ours } }: Wording): string {
  const { name, since, until } = item;
  if (item.what === 'subprocessor-ends') return until === null ? news.gone(name, ours) : news.last(name, ours, until);
  if (item.what === 'subprocessor-changed') return news.isChanged(name, ours);
  return since === null ? news.inUse(name, ours) : news.planned(name, ours, since);
}

const FACTS = ['name', 'purpose', 'data', 'location', 'transfer', 'since', 'objectBy'] as const;
function subprocessorFacts(item: Subprocessor, { words: { news } }: Wording): Fact[] {
  const value = {
    ...item,
    location: item.location.length > 0 ? news.location({ codes: item.location }) : null,
    since: item.since && news.day(item.since),
    objectBy: item.objectBy && news.day(item.objectBy),
  };
  return FACTS.flatMap((name): Fact[] => {
    const text = value[name];
    const label = item.changed.includes(name) ? news.new(news.facts[name]) : news.facts[name];
    return text ? [[label, text]] : [];
  });
}

/** What is said of one change, below a title that says which it is. */
function blocksOf(item: NewsItem, wording: Wording): Block[] {
  const { words, company, at, links } = wording;
  const { news } = words;
  if (isSubprocessor(item)) {
    const objection = links.get(`object:${item.id}`);
    const open = item.what !== 'subprocessor-ends' && item.objectBy !== null;
    return [
      say(happened(item, wording)),
      { facts: subprocessorFacts(item, wording) },
      ...(open && objection
        ? [say(news.objectBy(item.objectBy ?? '')), { button: { label: news.object, url: objection.url } }]
        : []),
    ];
  }
  switch (item.what) {
    case 'update':
      return [note(news.updated(item.date)), { link: { label: news.readUpdate, url: at('update', { id: item.id }) } }];
    case 'document': {
      const { version, issued } = item;
      const facts: Fact[] = [
        ...(version === null ? [] : [[news.version, version] as const]),
        ...(issued === null ? [] : [[news.issued, news.day(issued)] as const]),
      ];
      return [
        say(news.newVersion(item.title, company.name)),
        ...(facts.length > 0 ? [{ facts }] : []),
        { button: { label: news.open, url: at('document', { id: item.id }) } },
      ];
    }
    case 'framework':
      return [
        say(item.claim),
        {
          facts: [
            [news.status, news.of(item.status)],
            [news.before, news.of(item.from)],
          ],
        },
        { button: { label: news.open, url: at('framework', { id: item.id }) } },
      ];
  }
}

/** The first change in one sentence. */
function briefly(item: NewsItem | undefined, wording: Wording): string | undefined {
  if (!item) return undefined;
  if (isSubprocessor(item)) return happened(item, wording);
  const { news } = wording.words;
  if (item.what === 'document') return news.newVersion(item.title, wording.company.name);
  return item.what === 'framework' ? item.claim : news.updated(item.date);
}

/** The subject and the title: of one change what it is, of several how many. */
function headOf(items: readonly NewsItem[], { words: { news }, company: { name: ours } }: Wording) {
  const [first, ...others] = items;
  if (!first) return { subject: ours, title: news.severalTitle };
  if (others.length > 0)
    return {
      subject: isSubprocessor(first)
        ? news.severalSubprocessors(ours, items.length)
        : news.severalUpdates(ours, items.length),
      title: isSubprocessor(first) ? news.subprocessors : news.severalTitle,
    };
  switch (first.what) {
    case 'update':
      return { subject: news.updates(ours, first.title), title: first.title };
    case 'document':
      return { subject: news.document(ours, first.title), title: news.documentTitle(first.title) };
    case 'framework': {
      const subject = news.framework(ours, first.name, first.status);
      return { subject, title: subject };
    }
    case 'subprocessor-added':
      return { subject: news.added(ours, first.name), title: news.titles[first.what](first.name) };
    case 'subprocessor-changed':
      return { subject: news.changed(ours, first.name), title: news.titles[first.what](first.name) };
    case 'subprocessor-ends':
      return { subject: news.ends(ours, first.name), title: news.titles[first.what](first.name) };
  }
}

export const FOLLOWER_LETTERS: Letters<'follow-confirm' | 'news' | 'objection' | 'objection-answer'> = {
  'follow-confirm'({ topics, known }, wording) {
    const { words, company, button, links } = wording;
    const said = words.follow;
    const manage = links.get('manage');
    return {
      subject: said.subject(company.name),
      title: said.title,
      preheader: said.next,
      blocks: [
        say(said.requested(company.name)),
        { list: topics.map(({ topic, name }) => nameOf(wording, topic, name)) },
        say(said.next),
        ...button(said.button),
        ...(known !== null && manage ? [{ link: { label: said.manage, url: manage.url } }] : []),
        note(said.notYou(company.contacts.security)),
      ],
    };
  },
  news({ topic, name, items }, wording): Worded {
    const { words, company, at, links } = wording;
    const { news } = words;
    const { subject, title } = headOf(items, wording);
    const [manage, leave] = [links.get('manage'), links.get('leave')];
    const isAll = items.some(isSubprocessor);
    return {
      subject,
      title,
      preheader: briefly(items[0], wording) ?? subject,
      blocks: [
        ...items.flatMap((item) => [
          ...(items.length === 1 ? [] : [{ heading: headOf([item], wording).title }]),
          ...blocksOf(item, wording),
        ]),
        ...(isAll ? [{ link: { label: news.list, url: at('subprocessors') } }] : []),
        ...(manage ? [{ link: { label: news.manage, url: manage.url } }] : []),
        ...(leave ? [{ link: { label: news.leave, url: leave.url } }] : []),
      ],
      why: [news.why(company.name, nameOf(wording, topic, name)), news.stop(company.contacts.security)],
      optOut: news.optOut(company.name),
      leave: leave?.url,
    };
  },
  objection({ reference, subprocessor, email, company, text, objectBy }, { words, company: ours, at }) {
    const said = words.objection;
    return {
      subject: said.subject(subprocessor, reference),
      title: said.title(subprocessor),
      preheader: said.said,
      blocks: [
        say(said.said),
        {
          facts: [
            [said.facts.email, defang(email)],
            [said.facts.company, defang(company)],
            [said.facts.objectBy, words.news.day(objectBy)],
            [said.facts.text, defang(text)],
          ],
        },
        { button: { label: said.button, url: at('objection', { reference }) } },
      ],
      why: [words.staffWhy(ours.name)],
    };
  },
  'objection-answer'({ reference, subprocessor, answer }, { words, company }) {
    const said = words.objectionAnswer;
    return {
      subject: said.subject(company.name, subprocessor, reference),
      title: said.title,
      preheader: said.said(company.name, subprocessor),
      blocks: [
        say(said.said(company.name, subprocessor)),
        { verbatim: answer, look: 'prose' },
        note(words.reference(reference)),
        note(words.questions(company.contacts.privacy ?? company.contacts.security)),
      ],
    };
  },
};
