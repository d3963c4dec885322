import { type Letters, note, say, stepFour, stepTwo } from './worded.ts';

/** To a requester, about their request. */
export const REQUEST_LETTERS: Letters<'confirm' | 'invitation' | 'granted' | 'denied' | 'revoked'> = {
  // No word of the visitor's in a mail that may reach a stranger.
  confirm({ reference, documents, signing }, { words, company, button }) {
    const said = words.confirm;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      step: stepTwo(words, signing > 0),
      preheader: signing > 0 ? said.nextSign(signing) : said.next,
      blocks: [
        say(said.requested(company.name)),
        { list: documents },
        say(signing > 0 ? said.nextSign(signing) : said.next),
        ...button(signing > 0 ? said.signButton(signing) : said.button),
        note(words.reference(reference)),
        note(words.notYou(company.contacts.security)),
      ],
    };
  },
  invitation({ reference, documents, signing, invitedBy }, { words, company, button }) {
    const said = words.invitation;
    const who = invitedBy === null ? said.invited(company.name) : said.invitedBy(invitedBy, company.name);
    return {
      subject: said.subject(company.name, reference),
      title: said.title(company.name),
      step: stepTwo(words, signing > 0),
      preheader: who,
      blocks: [
        say(who),
        { list: documents },
        say(signing > 0 ? said.nextSign(signing) : said.next),
        ...button(signing > 0 ? said.signButton(signing) : said.button),
        note(words.reference(reference)),
        note(said.unexpected(company.contacts.security)),
      ],
      why: [said.why(company.name), said.stop(company.contacts.security)],
      optOut: said.optOut(company.name),
    };
  },
  granted({ reference, documents, expiresAt, downloads }, { words, company, button, at }) {
    const said = words.granted;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      step: stepFour(words),
      preheader: said.approved(reference, expiresAt),
      blocks: [
        say(said.approved(reference, expiresAt)),
        { list: documents },
        ...button(said.button),
        { link: { label: said.newLink, url: at('newLink') } },
        note(said.downloads(downloads)),
        note(said.notYou(company.contacts.security)),
      ],
    };
  },
  denied({ reference, reason }, { words, company, at }) {
    const said = words.denied;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.declined(company.name, reference),
      blocks: [
        say(said.declined(company.name, reference)),
        { facts: [[said.reason, reason ?? said.noReason]] },
        say(said.next(company.contacts.security)),
        { link: { label: said.again, url: at('request') } },
      ],
    };
  },
  revoked({ reference }, { words, company }) {
    const said = words.revoked;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.revoked(company.name, reference),
      blocks: [say(said.revoked(company.name, reference)), say(words.questions(company.contacts.security))],
    };
  },
};
