import { blankCodeAndComments } from './blank.ts';

/** An address in a body, and its offset there. */
export interface BodyLink {
  target: string;
  offset: number;
}

/** `[text](/x/)`, `[label]: /x/`, `<https://…>`, `href="/x/"`. A label that is used twice is told once, where it is defined. */
const FORMS = [
  /\]\(\s*<?([^\s<>)]+)/g,
  /^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm,
  /<(https?:\/\/[^\s<>]+)>/g,
  /\bhref\s*=\s*\{?\s*["'`]([^"'`\n]+)["'`]/g,
];

/** Every link of a Markdown or MDX body, code and comments left out. */
export function linksIn(body: string): BodyLink[] {
  const text = blankCodeAndComments(body);
  return FORMS.flatMap((form) =>
    Array.from(text.matchAll(form), (match) => ({
      target: match[1] ?? '',
      offset: match.index + match[0].lastIndexOf(match[1] ?? ''),
    })),
  ).sort((a, b) => a.offset - b.offset);
}
