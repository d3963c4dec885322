import { type Letters, note, say } from './worded.ts';

/** To somebody for whom staff made a personal link. It works until its end, not once, so its button has a note of its own. */
export const OFFER_LETTERS: Letters<'offer'> = {
  offer({ reference, documents, answers, signing, note: theirs, invitedBy, until }, { words, company, button }) {
    const said = words.offer;
    const who = invitedBy === null ? said.made(company.name) : said.madeBy(invitedBy, company.name);
    const [open] = button(said.button);
    return {
      subject: said.subject(company.name, reference),
      title: said.title(company.name),
      preheader: who,
      blocks: [
        say(who),
        ...(theirs === '' ? [] : [{ verbatim: theirs, look: 'prose' as const }]),
        ...(answers === 0 ? [] : [say(said.answers(answers))]),
        ...(documents.length === 0
          ? []
          : [say(signing > 0 ? said.documentsSign(signing) : said.documents), { list: documents }]),
        ...(open === undefined ? [] : [open]),
        note(said.until(until)),
        note(words.reference(reference)),
        note(said.unexpected(company.contacts.security)),
      ],
      why: [words.invitation.why(company.name), words.invitation.stop(company.contacts.security)],
      optOut: words.invitation.optOut(company.name),
    };
  },
};
