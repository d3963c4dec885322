import { sayCount, sayLimit, sayNumber } from './format.ts';

/** What `vouchsafe check --text` says. */
export const checkedText = {
  option: 'check a text from outside, such as a blog post, against the content; "-" reads standard input',
  standardInput: 'standard input',
  alone: '--text goes with --root, --json and --annotate only',
  missing: (name: string) => `there is no file ${name}`,
  folder: (name: string) => `${name} is a folder; give one file`,
  unreadable: (name: string, code: string) => `${name} can’t be read (${code})`,
  empty: (name: string) => `${name} is empty`,
  tooLarge: (name: string, bytes: number, limit: number) =>
    `${name} has ${sayNumber(bytes)} bytes; a text may have ${sayLimit(limit)}. Check it in parts`,
  notText: (name: string, format: 'pdf' | 'zip' | null) => {
    switch (format) {
      case 'pdf':
        return `${name} is a PDF; copy its text into a file and check that`;
      case 'zip':
        return `${name} is an office document or an archive; save its text as Markdown, HTML or plain text and check that`;
      case null:
        return `${name} isn’t UTF-8 text; save it as UTF-8`;
    }
  },
  notJudged: (errors: number) =>
    `The text can’t be checked against content that has ${sayCount(errors, 'error')}. To see ${errors === 1 ? 'it' : 'them'}, run: vouchsafe check`,
  summary: (errors: number, warnings: number, silenced: number, name: string, day: string) =>
    `${sayCount(errors, 'error')}, ${sayCount(warnings, 'warning')}, ${sayNumber(silenced)} silenced in ${name}, as of ${day}.`,
};
