import * as v from 'valibot';
import { type FormSubject, formFault } from './form-fault.ts';
import { EMAIL_MAX_CHARS } from './patterns.ts';
import { hiddenIn } from './typed-text.ts';

/** RFC 1035 §2.3.4. */
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** Narrower than browsers have it (HTML §4.10.5.1.5): letters, digits and `_ + - '`, dots only between them. */
const LOCAL = /^[\w'+-]+(?:\.[\w'+-]+)*$/;
/** A host name with a top level, which is letters or an A-label such as `xn--p1ai` (RFC 5890 §2.3.2.1). */
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$`, 'i');
/** Letters of any script; no other character, which the conversion could read as a dot or as the end of the name. */
const WORDS = /^[\p{L}\p{M}\p{N}.-]+$/u;
const CURLY = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07`\u00b4]/;

/** The domain as mail programs write it; null when it is none. `пример.рф` is `xn--e1afmkfd.xn--p1ai` (UTS #46 ToASCII). */
function asciiDomain(domain: string): string | null {
  const plain = /^[\x21-\x7e]*$/.test(domain);
  // Looked at even when it is plain: an `xn--` that stands for no letters is no name.
  if (plain && !/(?:^|\.)xn--/i.test(domain)) return DOMAIN.test(domain) ? domain : null;
  if (!WORDS.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
  const ascii = new URL(`http://${domain}/`).hostname;
  return DOMAIN.test(ascii) ? ascii : null;
}

/** What is wrong with an address; `character` is the hidden one. */
export type AddressFault =
  | { fault: 'not-an-address' | 'curly-apostrophe' | 'other-letters' }
  | { fault: 'hidden'; character: string };
const NO_ADDRESS = { fault: 'not-an-address' } as const;

/** One address, its domain in ASCII; or what is wrong with it. */
export function readAddress(text: string): { address: string } | AddressFault {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const hidden = hiddenIn(text);
  if (hidden !== null) return { fault: 'hidden', character: hidden };
  if (at < 1 || text.length > EMAIL_MAX_CHARS) return NO_ADDRESS;
  if (CURLY.test(local)) return { fault: 'curly-apostrophe' };
  const ascii = asciiDomain(domain);
  if (ascii === null) return NO_ADDRESS;
  // Only a mail server with SMTPUTF8 (RFC 6531) takes these, and the reader's own one would have to be one, too.
  if (/^[\p{L}\p{M}\p{N}\w.'+-]+$/u.test(local) && /[^\x21-\x7e]/.test(local)) return { fault: 'other-letters' };
  if (!LOCAL.test(local)) return NO_ADDRESS;
  const address = `${local}@${ascii}`;
  return address.length > EMAIL_MAX_CHARS ? NO_ADDRESS : { address };
}

/** One email address; `subject` is whose, for what is said of anything else. */
export const mailAddress = (subject: FormSubject) =>
  v.pipe(
    v.string(formFault(subject, 'not-an-address')),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = readAddress(dataset.value);
      if ('address' in read) return read.address;
      addIssue({ message: formFault(subject, read.fault, 'character' in read ? read.character : '') });
      return NEVER;
    }),
  );
