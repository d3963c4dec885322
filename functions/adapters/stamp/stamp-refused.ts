import { STAMP_MAX_PAGES } from './limits.ts';

export type StampRefusal =
  | 'encrypted'
  | 'signed'
  | 'portfolio'
  | 'attachments'
  | 'xfa'
  | 'covered'
  | 'unlike'
  | 'broken'
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'timeout';

const WHY: Record<StampRefusal, string> = {
  encrypted:
    'it needs a password to be opened, so it cannot be stamped. Save it without a password to open; an owner password alone is fine.',
  signed:
    'it carries a digital signature, which a stamp would break. Put a printed or flattened copy into the vault and keep the signed one aside.',
  portfolio:
    'it is a portfolio: the documents in it are attached files, which would go out without a stamp. Put each of them into the vault as a document of its own.',
  attachments:
    'it has attached files, which would go out without a stamp. Remove them, or put each of them into the vault as a document of its own.',
  xfa: 'it is an XFA form, whose pages only exist while Adobe Acrobat shows them. Print it to a PDF and put that into the vault.',
  covered: 'a form field that viewers draw themselves would cover the stamp. Flatten the form, or print it to a PDF.',
  unlike:
    'when the stamped copy was read again, it did not say what the document says. Open the document in a PDF editor and export it again.',
  broken: 'it cannot be read as a PDF. Open it in a PDF editor and export it again.',
  empty: 'it holds no page. Put the finished document into the vault.',
  'too-large': 'it is too large to be stamped: reduce the images or split the document.',
  'too-many-pages': `it has too many pages to be stamped. The limit is ${STAMP_MAX_PAGES} pages: split the document.`,
  timeout: 'stamping took too long. Try again; if it happens again, export the document anew or split it.',
};

/**
 * A file that is not handed out because it cannot be stamped. `message` is for the operator: which document, why, and how to mend it.
 * The reader is told only that the document cannot be had at the moment.
 */
export class StampRefused extends Error {
  override readonly name = 'StampRefused';
  readonly reason: StampRefusal;

  /** `about` names the document in the message; `detail` is what was found. */
  constructor(reason: StampRefusal, about?: string, detail?: string) {
    super(`${about ? `“${about}”` : 'The document'} was not sent: ${WHY[reason]}${detail ? ` (${detail})` : ''}`);
    this.reason = reason;
  }

  /** The same refusal on this side of a thread, which passes on data only. */
  static from({ reason, message }: { reason: StampRefusal; message: string }): StampRefused {
    const refused = new StampRefused(reason);
    refused.message = message;
    return refused;
  }
}

/** More than is stamped here; the limit is told in MB, rounded down. */
export const tooLarge = (about: string | undefined, maxBytes: number): StampRefused =>
  new StampRefused('too-large', about, `The limit is ${Math.floor((maxBytes / 1024 / 1024) * 10) / 10} MB`);
