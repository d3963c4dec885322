import { isbot } from 'isbot';

type Header = (name: string) => string | undefined;

/** What a browser, or a preview of a page, fetches before anybody wants to see it. */
export const isAhead = (header: Header): boolean =>
  /prefetch|prerender|preview/i.test(
    `${header('sec-purpose') ?? ''} ${header('purpose') ?? ''} ${header('x-moz') ?? ''}`,
  );

/** A program that says so, or that does not say what it is. */
export const isProgram = (header: Header): boolean => {
  const agent = header('user-agent') ?? '';
  return agent === '' || isbot(agent);
};

/**
 * Whether a browser says that it shows the page in a window to somebody (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/). Scanners of
 * mail fetch links under the names of browsers, and leave these headers out.
 */
export const isPerson = (header: Header): boolean =>
  header('sec-fetch-mode') === 'navigate' &&
  header('sec-fetch-dest') === 'document' &&
  (header('sec-fetch-user') ?? '?1') === '?1' &&
  !isAhead(header) &&
  !isProgram(header);
