import { type Letters, note, say } from './worded.ts';

/** To those who ask about their own personal data, and to whoever answers them. */
export const PRIVACY_LETTERS: Letters<'privacy-confirm' | 'privacy' | 'privacy-extended' | 'privacy-closed'> = {
  'privacy-confirm'({ reference, what }, { words, company, button }) {
    const said = words.privacyConfirm;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.requested(company.name, what),
      blocks: [
        say(said.requested(company.name, what)),
        say(said.next),
        ...button(said.button),
        note(said.notYou(company.contacts.privacy ?? company.contacts.security)),
      ],
    };
  },
  privacy({ reference, what, dueAt }, { words, company, at }) {
    const said = words.privacyStaff;
    return {
      subject: said.subject(reference, dueAt),
      title: said.title,
      preheader: said.said,
      blocks: [
        say(said.said),
        {
          facts: [
            [said.facts.reference, reference],
            [said.facts.kind, words.privacyKind[what]],
            [said.facts.due, said.day(dueAt)],
          ],
        },
        { button: { label: said.button, url: at('privacyCase', { reference }) } },
      ],
      why: [said.why(company.name)],
    };
  },
  'privacy-extended'({ reference, what, why, dueAt }, { words, company }) {
    const said = words.privacyExtended;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.said(company.name, what, dueAt),
      blocks: [
        say(said.said(company.name, what, dueAt)),
        say(said.reason),
        { verbatim: why, look: 'prose' },
        note(words.privacyClosed.complain),
        note(words.questions(company.contacts.privacy ?? company.contacts.security)),
      ],
    };
  },
  'privacy-closed'({ reference, what, outcome, reply }, { words, company }) {
    const said = words.privacyClosed;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.said(company.name, what),
      blocks: [
        say(said.said(company.name, what)),
        { facts: [[said.outcome, said.outcomes[outcome]]] },
        ...(reply === '' ? [] : [{ verbatim: reply, look: 'prose' as const }]),
        note(said.complain),
        note(words.questions(company.contacts.privacy ?? company.contacts.security)),
      ],
    };
  },
};
