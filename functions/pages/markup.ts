import { html, raw } from 'hono/html';

/** Markup whose every value has been escaped by `html`. */
export type Markup = ReturnType<typeof html>;
export { html, raw };
