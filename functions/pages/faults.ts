import { html, type Markup } from './markup.ts';

export interface Fault {
  /** The id of the field it is about, or null for the whole form. */
  field: string | null;
  message: string;
}

/** First on the page: what is wrong, each with a way to its field (GOV.UK error summary). */
export const errorSummary = (faults: readonly Fault[]): Markup =>
  faults.length === 0
    ? html``
    : html`<div class="error-summary" aria-labelledby="error-summary-title" role="alert" tabindex="-1">
<h2 id="error-summary-title">There is a problem</h2>
<ul>${faults.map(({ field, message }) => html`<li>${field === null ? message : html`<a href="#${field}">${message}</a>`}</li>`)}</ul>
</div>`;

export const faultOf = (faults: readonly Fault[], field: string): string | null =>
  faults.find((fault) => fault.field === field)?.message ?? null;

export const errorTitle = (title: string, faults: readonly Fault[]): string =>
  faults.length > 0 ? `Error: ${title}` : title;
