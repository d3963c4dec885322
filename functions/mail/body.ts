import { isolated } from '../../src/schemas/typed-text.ts';

/** A third part says that the value is a code, such as a hash. */
export type Fact = readonly [label: string, value: string, look?: 'code'];

/** A piece of an email, once, from which the plain and the HTML part are both made. */
export type Block =
  /** Over each of several things that one email tells. */
  | { heading: string }
  /** A visitor's words within it come with their direction bounded: `isolated`. */
  | { say: string }
  /** What is read by whoever wants to know more. */
  | { note: string }
  /** What the email is for: in HTML a button with the bare address under it. */
  | { button: { label: string; url: string } }
  | { link: { label: string; url: string } }
  | { facts: readonly Fact[] }
  | { list: string[] }
  /** As it was signed or sealed, to the letter. */
  | { verbatim: string; look: 'prose' | 'code' };

/** A whole email before it is text or HTML. */
export interface Body {
  /** Who writes, at the head of the HTML part; the sender's name says it everywhere else. */
  sender: string;
  title: string;
  /** "Step 2 of 4: Sign" */
  step: string | null;
  /** What an inbox shows behind the subject. */
  preheader: string;
  blocks: readonly Block[];
  /** Why it came. */
  why: readonly string[];
  legalName: string;
  /** Before the bare address under a button. */
  orOpen: string;
  /** After a text that the HTML part has only the beginning of. */
  restInText: string;
}

function plain(block: Block): string {
  if ('heading' in block) return block.heading;
  if ('say' in block) return block.say;
  if ('note' in block) return block.note;
  // The address stands alone on its line: some programs take the next character along.
  if ('button' in block) return `${block.button.label}:\n${block.button.url}`;
  if ('link' in block) return `${block.link.label}:\n${block.link.url}`;
  // A value of several lines stays under its label, so that no line of it can pass for one of ours.
  if ('facts' in block)
    return block.facts
      .map(([label, value]) => `${label}: ${isolated(value).replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n  | ')}`)
      .join('\n');
  if ('list' in block) return block.list.map((item) => `- ${isolated(item)}`).join('\n');
  return block.verbatim;
}

/** The part for programs and people who read text. */
export const asText = ({ title, step, blocks, why, legalName }: Body): string =>
  `${[...(step === null ? [] : [step]), title, ...blocks.map(plain), [...why, legalName].join('\n')].join('\n\n')}\n`;
