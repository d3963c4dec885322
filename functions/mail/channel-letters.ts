import { isolated } from '../../src/schemas/typed-text.ts';
import { OPERATOR } from '../domain/staff.ts';
import { addDays } from '../domain/time.ts';
import type { Block, Fact } from './body.ts';
import { defang } from './defang.ts';
import { type Letters, note, say, type Wording } from './worded.ts';

/** A company as its requester named it. */
const companyOf = (reference: string, { about, words }: Wording): string => {
  const found = about.get(reference);
  return found ? isolated(defang(found.company)) : words.roundup.erased;
};

/** Whoever acted, where that says more than the event itself: nobody is named who wasn't chosen to be. */
function actorOf(actor: string, { words, include }: Wording): string | null {
  const { by } = words.event;
  if (actor === 'rule') return by.rule;
  if (actor === OPERATOR) return by.operator;
  if (!actor.includes('@')) return null;
  return include.includes('staff') ? defang(actor) : by.staff;
}

const titleIn = (list: readonly { id: string; title: string }[], id: string): string =>
  list.find((one) => one.id === id)?.title ?? id;

/** To the channels, and to people who hear of what waits. A visitor's words come in defanged. */
export const CHANNEL_LETTERS: Letters<'event' | 'roundup' | 'escalation' | 'trial'> = {
  event({ type, reference, at: moment, actor, documents, facts: given }, wording) {
    const { words, at, about, include, manifest } = wording;
    const said = words.event;
    const request = reference === null ? undefined : about.get(reference);
    const named =
      documents.length > 0
        ? documents.map((id) => titleIn(manifest.documents, id))
        : (request?.documents.map((one) => one.title) ?? []);
    const by = actorOf(actor, wording);
    const { days, use, of, agreement, version, mail } = given;
    const rows: (Fact | false)[] = [
      request !== undefined && [said.facts.company, defang(request.company)],
      request !== undefined &&
        include.includes('requester') && [
          said.facts.requester,
          said.requester(defang(request.requester.name), defang(request.requester.email)),
        ],
      named.length > 0 && [said.facts.documents, named.join('; ')],
      typeof days === 'number' && [said.facts.until, said.until(addDays(moment, days))],
      typeof use === 'number' &&
        typeof of === 'number' && [
          type === 'document.viewed' ? said.facts.view : said.facts.download,
          said.uses(use, of),
        ],
      typeof agreement === 'string' && [
        said.facts.agreement,
        said.agreement(titleIn(manifest.agreements, agreement), String(version)),
      ],
      typeof mail === 'string' && [said.facts.email, said.email(mail)],
      by !== null && [said.facts.by, by],
      reference !== null && [said.facts.reference, reference],
    ];
    const title = said.events[type];
    return {
      subject: reference === null ? title : said.subject(title, reference),
      title,
      preheader: named.join('; '),
      blocks: [
        { facts: rows.flatMap((row) => (row ? [row] : [])) },
        {
          button:
            reference === null
              ? { label: said.desk, url: at('desk') }
              : { label: said.button, url: at('case', { reference }) },
        },
      ],
    };
  },
  roundup({ every, waiting, ending, moreWaiting, moreEnding }, wording) {
    const { words, company, at } = wording;
    const said = words.roundup;
    const overdue = waiting.filter((one) => one.isOverdue).length;
    const waits = waiting.length + moreWaiting;
    const link = (reference: string, label: string): Block => ({ link: { label, url: at('case', { reference }) } });
    const more = (count: number): Block[] => (count === 0 ? [] : [note(said.more(count))]);
    return {
      subject: said.subject(waits, overdue),
      title: said.title[every],
      preheader: waits === 0 ? said.nothingWaits : said.waiting(waits),
      blocks: [
        say(waits === 0 ? said.nothingWaits : said.waiting(waits)),
        ...waiting.map(({ reference, hours, isOverdue }) => {
          const sentence = isOverdue ? said.overdue : said.request;
          return link(reference, sentence(reference, companyOf(reference, wording), hours));
        }),
        ...more(moreWaiting),
        ...(ending.length === 0 ? [] : [say(said.ending(ending.length + moreEnding))]),
        ...ending.map(({ reference, until }) =>
          link(reference, said.ends(reference, companyOf(reference, wording), until)),
        ),
        ...more(moreEnding),
        { button: { label: said.button, url: at('desk') } },
      ],
      why: [said.why(company.name)],
    };
  },
  escalation({ reference, isOverdue, hours, target }, wording) {
    const { words, company, at, about } = wording;
    const said = words.escalation;
    const { facts } = words.event;
    const request = about.get(reference);
    const rows: (Fact | false)[] = [
      request !== undefined && [facts.company, defang(request.company)],
      request !== undefined &&
        request.documents.length > 0 && [facts.documents, request.documents.map((one) => one.title).join('; ')],
      [facts.reference, reference],
    ];
    return {
      subject: said.subject(isOverdue, reference),
      title: isOverdue ? said.title.overdue : said.title.soon,
      preheader: said.said(hours, target),
      blocks: [
        say(said.said(hours, target)),
        { facts: rows.flatMap((row) => (row ? [row] : [])) },
        { button: { label: said.button, url: at('case', { reference }) } },
      ],
      why: [said.why(company.name)],
    };
  },
  trial(_, { words, company, at }) {
    const said = words.trial;
    return {
      subject: said.title,
      title: said.title,
      preheader: said.said(company.name),
      blocks: [say(said.said(company.name)), { button: { label: words.event.desk, url: at('desk') } }],
    };
  },
};
