import { sayCount } from './format.ts';

/** What a preview says of what is still to be said. */
export const preview = {
  preview: (gaps: number) => `Preview, not published: ${sayCount(gaps, 'gap')} to fill in.`,
  gap: (what: string) => `To fill in: ${what}`,
  place: (file: string, what: string) => `${file}: ${what}`,
};
export type PreviewWords = typeof preview;
