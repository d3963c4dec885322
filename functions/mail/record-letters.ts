import { isolated } from '../../src/schemas/typed-text.ts';
import type { LetterOf } from '../domain/letter.ts';
import { armored } from '../domain/receipt.ts';
import type { Block } from './body.ts';
import { defang } from './defang.ts';
import { type Letters, note, say, type Wording } from './worded.ts';

const VERIFY_RECEIPT = 'npm run gate -- verify-receipt <file>';
const VERIFY_LOG = 'npm run gate -- verify-log --against <file>';

type Signature = Omit<LetterOf<'receipt'>, 'kind'>;

/** The whole record of a signature, for whoever keeps the mail. */
function signatureBlocks(of: Signature, { words, at }: Wording, statement: string): Block[] {
  const said = words.facts;
  return [
    {
      facts: [
        [said.reference, of.reference],
        [said.agreement, words.version(of.agreement, of.version)],
        [said.hash, of.sha256, 'code'],
        [said.signer, words.person(of.signer, of.title)],
        [said.company, of.company],
        [said.email, of.email],
        [statement, of.ground],
        [said.at, words.moment(of.at)],
        [said.address, of.address],
        [said.browser, of.agent],
      ],
    },
    say(words.shown),
    { verbatim: of.text, look: 'prose' },
    note(words.receiptBelow(VERIFY_RECEIPT)),
    { link: { label: words.publicKey, url: at('receiptKeys') } },
    { verbatim: armored(of.signed), look: 'code' },
  ];
}

/** For keeping: both sides' copy of a signature, and the seals of the log. */
export const RECORD_LETTERS: Letters<'receipt' | 'record' | 'seals'> = {
  receipt: (letter, wording) => ({
    subject: wording.words.receipt.subject(letter.agreement, letter.reference),
    title: wording.words.receipt.title,
    preheader: wording.words.receipt.keep(wording.company.name),
    blocks: [
      say(wording.words.receipt.keep(wording.company.name)),
      ...signatureBlocks(letter, wording, wording.words.receipt.statement),
    ],
  }),
  record(letter, wording) {
    const said = wording.words.record;
    const safe = {
      ...letter,
      email: defang(letter.email),
      company: defang(letter.company),
      signer: defang(letter.signer),
      title: defang(letter.title),
      ground: defang(letter.ground),
      agent: defang(letter.agent),
    };
    return {
      subject: said.subject(letter.agreement, letter.reference),
      title: said.title,
      preheader: said.signed(letter.agreement, letter.version),
      why: [wording.words.staffWhy(wording.company.name)],
      blocks: [
        say(said.keep(isolated(safe.signer), isolated(safe.company))),
        ...signatureBlocks(safe, wording, said.statement),
      ],
    };
  },
  seals: ({ lines }, { words, company }) => ({
    subject: words.seals.subject(company.name),
    title: words.seals.title,
    preheader: words.seals.keep,
    blocks: [
      say(words.seals.keep),
      { verbatim: lines.join('\n'), look: 'code' },
      note(words.seals.compare(VERIFY_LOG)),
    ],
    why: [words.seals.why(company.name), words.seals.stop(company.contacts.security)],
    optOut: words.seals.optOut(company.name),
  }),
};
