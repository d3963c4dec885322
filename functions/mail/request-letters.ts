import { DOWNLOAD_LINK_LIFETIME_HOURS, LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { type Letters, say } from './worded.ts';

const DOWNLOAD_LINK_LIFETIME_DAYS = DOWNLOAD_LINK_LIFETIME_HOURS / 24;

/** To a requester, about their request. */
export const REQUEST_LETTERS: Letters<'confirm' | 'invitation' | 'granted' | 'denied' | 'revoked'> = {
  // No word of the visitor's in a mail that may reach a stranger.
  confirm({ reference, documents, signing }, { words, company, button }) {
    const said = words.confirm;
    return {
      subject: said.subject(company.name, reference),
      blocks: [
        say(said.requested(company.name)),
        { list: documents },
        ...button(signing ? said.signButton : said.button),
        say(words.onceWithinHours(LINK_LIFETIME_HOURS)),
        say(words.reference(reference)),
        say(words.notYou(company.contacts.security)),
      ],
    };
  },
  invitation({ reference, documents, signing, invitedBy }, { words, company, button }) {
    const said = words.invitation;
    return {
      subject: said.subject(company.name, reference),
      blocks: [
        say(said.shared(company.name)),
        { list: documents },
        ...(invitedBy === null ? [] : [say(said.invitedBy(invitedBy))]),
        ...button(signing ? said.signButton : said.button),
        say(words.onceWithinHours(LINK_LIFETIME_HOURS)),
        say(words.reference(reference)),
        say(said.unexpected(company.contacts.security)),
      ],
    };
  },
  granted({ reference, documents, expiresAt, downloads }, { words, company, button, at }) {
    const said = words.granted;
    return {
      subject: said.subject(company.name, reference),
      blocks: [
        say(said.approved(reference, expiresAt)),
        { list: documents },
        ...button(said.button),
        say(words.onceWithinDays(DOWNLOAD_LINK_LIFETIME_DAYS)),
        { link: { label: said.newLink, url: at('newLink') } },
        say(said.downloads(downloads)),
        say(said.notYou(company.contacts.security)),
      ],
    };
  },
  denied({ reference, reason }, { words, company }) {
    const said = words.denied;
    return {
      subject: said.subject(company.name, reference),
      blocks: [
        say(said.declined(reference)),
        ...(reason === null ? [] : [{ facts: [[said.reason, reason] as [string, string]] }]),
        say(words.questions(company.contacts.security)),
      ],
    };
  },
  revoked({ reference }, { words, company }) {
    return {
      subject: words.revoked.subject(company.name, reference),
      blocks: [say(words.revoked.revoked(reference)), say(words.questions(company.contacts.security))],
    };
  },
};
