import { html, type Markup } from './markup.ts';

const STEPS = ['Ask', 'Confirm and sign', 'Wait for the decision', 'Open the documents'] as const;

/** Where the reader is, of four. */
export const steps = (current: 1 | 2 | 3 | 4): Markup =>
  html`<ol class="steps" aria-label="Step ${current} of ${STEPS.length}">${STEPS.map((name, at) =>
    at + 1 === current
      ? html`<li aria-current="step"><strong>${name}</strong></li>`
      : html`<li><strong>${name}</strong></li>`,
  )}</ol>`;
