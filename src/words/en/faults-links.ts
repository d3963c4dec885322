import { lines, listed, meant, type Said } from './faults-parts.ts';

/** What to do about a file under public/ that is named and not there. */
const addFile = (name: string, nearest: string | undefined): string =>
  meant(nearest && `/${nearest}`) ?? `Add public/${name}, or correct the path.`;

/** A link, an image or an id in the content that leads nowhere, or is not written as it should be. */
export const links = {
  script: (target: string): Said => ({
    message: `the link ${target} is a script`,
    fix: 'Write an address, or take the link out.',
  }),
  relative: (target: string, page: string | undefined): Said => ({
    message: `the link ${target} is relative, and pages don't lie where files do`,
    fix: meant(page) ?? 'Write the whole address, such as https://…, or the path of a page here, such as /faq/.',
  }),
  noSlash: (target: string, right: string): Said => ({
    message: `the link ${target} lacks the slash at its end`,
    fix: `Write "${right}".`,
  }),
  nowhere: (target: string, fix: string): Said => ({ message: `the link ${target} leads nowhere`, fix }),
  fixes: {
    withoutBase: (path: string, base: string): string =>
      `Write "${path}": what stands before it, "${base}", is added by itself.`,
    otherPage: (path: string): string => `Did you mean "${path}"?`,
    thePage: (path: string): string => `The page is ${path}.`,
    addFile,
    gatedFile: (page: string): string => `The file is gated: link to its page, "${page}".`,
    noPublicFile: 'No public document has a file of that name.',
    /** `file` is what would be the page, where it may be added. */
    entries: (
      section: string,
      shown: readonly string[],
      of: number,
      page: string | undefined,
      file: string | undefined,
    ): string =>
      lines(
        of > 0 ? `There under ${section}: ${listed(shown, of)}.` : `There is no page under ${section}.`,
        meant(page) ?? (file ? `Correct the link, take it out, or add ${file}.` : 'Correct the link or take it out.'),
      ),
  },
  imageElsewhere: (target: string): Said => ({
    message: `the image ${target} is on another site, and pages load nothing from elsewhere`,
    fix: 'Save it under public/ and write its path from there, such as /images/plan.png.',
  }),
  imageNotPublic: (target: string): Said => ({
    message: `the image ${target} is not under public/`,
    fix: 'Save it under public/ and write its path from there, such as /images/plan.png.',
  }),
  noImage: (target: string, name: string, nearest: string | undefined): Said => ({
    message: `the image ${target} doesn't exist`,
    fix: addFile(name, nearest),
  }),
  noLogo: (path: string, name: string, nearest: string | undefined): Said => ({
    message: `the logo ${path} doesn't exist`,
    fix: addFile(name, nearest),
  }),
};

/** An id that front matter names. */
export const references = {
  noSuchId: (
    to: 'documents' | 'agreements',
    id: string,
    shown: readonly string[],
    of: number,
    word: string | undefined,
    file: string,
  ): Said => ({
    message: `no ${to === 'documents' ? 'document' : 'agreement'} has the id "${id}"`,
    fix: lines(
      of > 0 ? `There: ${listed(shown, of)}.` : `content/${to}/ is empty.`,
      meant(word) ?? `Add ${file}, or delete the reference.`,
    ),
  }),
  noSystem: (system: string, shown: readonly string[], of: number, word: string | undefined): Said => ({
    message: `no framework is about the system "${system}"`,
    fix: lines(
      `There: ${listed(shown, of)}.`,
      meant(word) ?? 'Add it to "systems" of the framework, or correct the name.',
    ),
  }),
  bundleIsDocument: (id: string): Said => ({
    message: `"${id}" is a bundle and a document`,
    fix: 'Give the bundle a name of its own.',
  }),
  noChannel: (name: string, known: readonly string[]): Said => ({
    message: `no channel is called "${name}"`,
    fix: known.length > 0 ? `There: ${listed(known, known.length)}.` : 'Add it to channels, or write an email address.',
  }),
  noRoundup: (name: string): Said => ({
    message: `"${name}" is a webhook, and a roundup is for people`,
    fix: 'Name email addresses, or channels of the kind slack or teams.',
  }),
  noTarget: {
    message: 'nothing is escalated: no answer time is promised in hours',
    fix: 'Add targetHours, such as targetHours: 24, or delete escalate.',
  } as Said,
  twice: (id: string): Said => ({ message: `"${id}" is named twice`, fix: 'Name it once.' }),
  isPublic: (id: string): Said => ({
    message: `"${id}" is public: anyone may download it`,
    fix: 'A rule speaks of gated documents: take the id out of the rule, or gate the document.',
  }),
  supersedesItself: (id: string): Said => ({
    message: `"${id}" supersedes itself`,
    fix: 'Name the earlier version, or delete the key.',
  }),
  sameFile: (file: string, id: string): Said => ({
    message: `"${file}" is already the file of ${id}`,
    fix: 'Give each document a file of its own, or keep one entry.',
  }),
  dateMismatch: (date: string, beginning: string, file: string): Said => ({
    message: `the date is ${date}, the file name begins with "${beginning}"`,
    fix: `Let both say the same: correct the date, or rename the file to "${file}".`,
  }),
};
