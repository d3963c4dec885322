import * as v from 'valibot';
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

export const ADDRESS_ERROR = 'Enter one email address, like name@company.example';

/** The domain as mail programs write it; null when it is none. `пример.рф` is `xn--e1afmkfd.xn--p1ai` (UTS #46 ToASCII). */
function asciiDomain(domain: string): string | null {
  const plain = /^[\x21-\x7e]*$/.test(domain);
  // Looked at even when it is plain: an `xn--` that stands for no letters is no name.
  if (plain && !/(?:^|\.)xn--/i.test(domain)) return DOMAIN.test(domain) ? domain : null;
  if (!WORDS.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
  const ascii = new URL(`http://${domain}/`).hostname;
  return DOMAIN.test(ascii) ? ascii : null;
}

type Read = { address: string } | { fault: string };
/** One address, its domain in ASCII; or what is wrong with it, `error` where there is nothing better to say. */
export function readAddress(text: string, error: string = ADDRESS_ERROR): Read {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const hidden = hiddenIn(text);
  if (hidden !== null) return { fault: `Remove the hidden character ${hidden} from the email address` };
  if (at < 1 || text.length > EMAIL_MAX_CHARS) return { fault: error };
  if (CURLY.test(local)) return { fault: "Use a straight apostrophe (') in the email address" };
  const ascii = asciiDomain(domain);
  if (ascii === null) return { fault: error };
  // Only a mail server with SMTPUTF8 (RFC 6531) takes these, and the reader's own one would have to be one, too.
  if (/^[\p{L}\p{M}\p{N}\w.'+-]+$/u.test(local) && /[^\x21-\x7e]/.test(local))
    return { fault: 'Use an email address with only the letters a to z before the @; we cannot send to other letters' };
  if (!LOCAL.test(local)) return { fault: error };
  const address = `${local}@${ascii}`;
  return address.length > EMAIL_MAX_CHARS ? { fault: error } : { address };
}

/** One email address, and what is said of anything else. */
export const mailAddress = (error: string) =>
  v.pipe(
    v.string(error),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = readAddress(dataset.value, error);
      if ('address' in read) return read.address;
      addIssue({ message: read.fault });
      return NEVER;
    }),
  );
