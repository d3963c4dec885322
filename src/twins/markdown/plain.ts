import { markdownToHtml } from 'satteri';
import { plainMarkdown } from '../../body/plain.ts';

/** The body of a content file as HTML, for feeds. */
export const bodyHtml = (body: string, page: string): string => markdownToHtml(plainMarkdown(body, page)).html.trim();
