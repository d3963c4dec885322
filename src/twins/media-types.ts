export { MEDIA_TYPES } from '../schemas/twins.ts';

/** A twin as an answer: what development serves; a built site serves the file. */
export const twin = (body: string, type: string): Response => new Response(body, { headers: { 'content-type': type } });

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
