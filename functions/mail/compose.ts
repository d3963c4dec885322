import type { Company } from '../../src/schemas/company.ts';
import { sayDay } from '../../src/words/en/format.ts';
import { gateWords } from '../../src/words/gate.ts';
import { KEYS_PATH } from '../domain/gate-paths.ts';
import type { Letter, SignatureFacts } from '../domain/letter.ts';
import { ADMIN_LINK_LIFETIME_HOURS, DOWNLOAD_LINK_LIFETIME_HOURS, LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { armored } from '../domain/receipt.ts';
import { type Block, render } from './body.ts';
import { defang } from './defang.ts';

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

const say = (text: string): Block => ({ say: text });
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The whole record of a signature, for whoever keeps the mail. */
function signatureBlocks(letter: SignatureFacts, company: Company): Block[] {
  const keys = new URL(KEYS_PATH, company.trustUrl).href;
  return [
    {
      facts: [
        ['Reference', letter.reference],
        ['Agreement', `${letter.agreement}, version ${letter.version}`],
        ['SHA-256 of the text', letter.sha256],
        ['Signed by', `${letter.signer}, ${letter.title}`],
        ['For', letter.company],
        ['Address confirmed', letter.email],
        ['Statement', letter.ground],
        ['Signed at', letter.at],
        ['Network address', letter.address],
        ['Browser', letter.agent],
      ],
    },
    say('The text as it was shown and signed:'),
    { verbatim: letter.text },
    say(
      `The same record, signed with the trust center's key. Save this mail, and “npm run gate -- verify-receipt <file>” checks it without asking anyone; the key is at ${keys}.`,
    ),
    { verbatim: armored(letter.signed) },
  ];
}

const DIGEST_WORDS = {
  review: 'Waits for a decision',
  record: 'Signed',
  unstampable: 'A document could not be stamped',
};

type Worded = { subject: string; blocks: Block[] };

function word(letter: Letter, company: Company, url: string | null, urls: ReadonlyMap<string, string>): Worded {
  const link = (label: string): Block[] => (url === null ? [] : [{ link: { label, url } }]);
  const stranger = `If this was not you, do nothing: without the link nothing happens. Questions: ${company.contacts.security}.`;
  switch (letter.kind) {
    // No word of the visitor's in a mail that may reach a stranger.
    case 'confirm':
      return {
        subject: `Confirm your request for documents of ${company.name}`,
        blocks: [
          say(`Someone, probably you, asked ${company.name} for these documents:`),
          { list: letter.documents },
          ...link(letter.signing ? 'Confirm your address and read the agreement' : 'Confirm your address'),
          say(`The link works once and for ${LINK_LIFETIME_HOURS} hours. Reference ${letter.reference}.`),
          say(stranger),
        ],
      };
    case 'invitation':
      return {
        subject: `${company.name} invites you to read its documents`,
        blocks: [
          say(`${company.name} offers you these documents:`),
          { list: letter.documents },
          ...link(letter.signing ? 'Read the agreement and open the documents' : 'Open the documents'),
          say(`The link works once and for ${LINK_LIFETIME_HOURS} hours. Reference ${letter.reference}.`),
          say(stranger),
        ],
      };
    case 'receipt':
      return {
        subject: `Your signed copy: ${letter.agreement}`,
        blocks: [
          say(`Keep this mail: it is your copy of the agreement that you signed with ${company.name}.`),
          ...signatureBlocks(letter, company),
        ],
      };
    case 'record':
      return {
        subject: `Signed: ${letter.agreement}, ${letter.reference}`,
        blocks: [
          say('A reader signed an agreement. This is our copy of the record; the gate keeps another.'),
          ...signatureBlocks(
            {
              ...letter,
              email: defang(letter.email),
              company: defang(letter.company),
              signer: defang(letter.signer),
              title: defang(letter.title),
              ground: defang(letter.ground),
              agent: defang(letter.agent),
            },
            company,
          ),
        ],
      };
    case 'review':
      return {
        subject: `Decide on a request for documents, ${letter.reference}`,
        blocks: [
          say('A reader confirmed their address, dealt with the agreements and now waits for your decision.'),
          {
            facts: [
              ['Name', defang(letter.name)],
              ...(letter.filedName ? [['Name in the request', defang(letter.filedName)] as [string, string]] : []),
              ['Address', defang(letter.email)],
              ['Company', defang(letter.company)],
              ['Title', defang(letter.title)],
              ['Purpose', defang(letter.purpose)],
              ['Documents', letter.documents.join('; ')],
            ],
          },
          ...letter.warnings.map(({ kind, of }) => say(gateWords.en.warnings[kind](...of))),
          ...link('Approve or deny the request'),
          say('The link is yours alone: do not pass it on. Whoever has it decides in your name.'),
        ],
      };
    case 'granted':
      return {
        subject: `Your documents of ${company.name} are ready`,
        blocks: [
          say(
            `Your request ${letter.reference} was approved. You may read these documents until ${sayDay(letter.expiresAt)}:`,
          ),
          { list: letter.documents },
          ...link('Open your documents'),
          say(
            `The link works once and for ${DOWNLOAD_LINK_LIFETIME_HOURS / 24} days at most; a fresh one can be asked for on the same site. Each document can be downloaded ${letter.downloads} times, and every page carries your name.`,
          ),
          say(`If this was not you, tell ${company.contacts.security}.`),
        ],
      };
    case 'denied':
      return {
        subject: `Your request for documents of ${company.name} was declined`,
        blocks: [
          say(`Your request ${letter.reference} was declined.`),
          ...(letter.reason === null ? [] : [say(`The reason given: ${letter.reason}`)]),
          say(`Questions: ${company.contacts.security}.`),
        ],
      };
    case 'revoked':
      return {
        subject: `Your access to documents of ${company.name} has ended`,
        blocks: [
          say(`The access given under ${letter.reference} was withdrawn. What you signed still binds you.`),
          say(`Questions: ${company.contacts.security}.`),
        ],
      };
    case 'fresh':
      return {
        subject: `A fresh link to your request at ${company.name}`,
        blocks: [
          say(`You asked for a fresh link for your request ${letter.reference}.`),
          ...link(letter.shelf ? 'Open your documents' : 'Go on with your request'),
          say(stranger),
        ],
      };
    case 'links':
      return {
        subject: `New links to your requests at ${company.name}`,
        blocks: [
          say('You asked for new links. These requests of yours are open:'),
          ...letter.links.flatMap(({ reference, shelf, documents, outbox }): Block[] => {
            const at = urls.get(outbox);
            return at === undefined
              ? []
              : [
                  say(
                    `${reference}: ${documents.length === 0 ? 'documents no longer available' : documents.join('; ')}`,
                  ),
                  { link: { label: shelf ? 'Open your documents' : 'Continue your request', url: at } },
                ];
          }),
          ...(letter.more === 0
            ? []
            : [say(`${letter.more} more are open. Write to ${company.contacts.security} for a link to one of them.`)]),
          say('Each link works once.'),
          say(stranger),
        ],
      };
    case 'sign-in':
      return {
        subject: `Sign in to the trust center of ${company.name}`,
        blocks: [
          say(`You asked to sign in to the administration of the trust center.`),
          ...link('Sign in'),
          say(
            `The link works once and for ${ADMIN_LINK_LIFETIME_HOURS * 60} minutes. If this was not you, do nothing.`,
          ),
        ],
      };
    case 'seals':
      return {
        subject: `Audit log seals of the ${company.name} trust center`,
        blocks: [
          say(
            'Keep this email. It shows what the audit log held: a log that is later cut or rewritten no longer fits these seals.',
          ),
          { verbatim: letter.lines.join('\n') },
          say('To compare, save this email to a file and run “npm run gate -- verify-log --against <file>”.'),
        ],
      };
    case 'digest':
      return {
        subject: `${letter.requests.length + letter.more} messages about requests for documents`,
        blocks: [
          say(
            'More came in within an hour than you should get as single mails. These wait for you; sign in to see them:',
          ),
          ...letter.requests.map(
            ({ reference, what, url: at }): Block => ({
              link: { label: `${DIGEST_WORDS[what]}, ${reference}`, url: at },
            }),
          ),
          ...(letter.more === 0 ? [] : [say(`And ${letter.more} more.`)]),
          { link: { label: 'All requests', url: letter.desk } },
        ],
      };
    case 'unstampable':
      return {
        subject: `A document could not be stamped: ${letter.document}`,
        blocks: [
          say(
            `A reader with access (${letter.reference}) asked for “${letter.document}”, and nothing was sent to them.`,
          ),
          say(letter.fault),
        ],
      };
  }
}

/** A letter in words. `url` is the one link it carries, null for letters without one; `urls` are those of a letter with several, by name. */
export function compose(
  letter: Letter,
  company: Company,
  url: string | null,
  urls: ReadonlyMap<string, string> = new Map(),
): Composed {
  const { subject, blocks } = word(letter, company, url, urls);
  return { subject: oneLine(subject), ...render([...blocks, say(company.legalName)]) };
}
