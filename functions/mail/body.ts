import { isolated, needsIsolation, withoutDirections } from '../../src/schemas/typed-text.ts';
import { escapeHtml } from '../domain/escape-html.ts';

/** A mail's body, once, from which the plain and the HTML part are both made. */
export type Block =
  | { say: string }
  | { link: { label: string; url: string } }
  | { facts: [label: string, value: string][] }
  | { list: string[] }
  | { verbatim: string };

function plain(block: Block): string {
  if ('say' in block) return isolated(block.say);
  // The address stands alone on its line: some programs take the next character along.
  if ('link' in block) return `${block.link.label}:\n${block.link.url}`;
  // A value of several lines stays under its label, so that no line of it can pass for one of ours.
  if ('facts' in block)
    return block.facts
      .map(([label, value]) => `${label}: ${isolated(value).replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n  | ')}`)
      .join('\n');
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n');
  return block.verbatim;
}

/** The same for HTML as `isolated` is for text. */
const bounded = (text: string): string =>
  needsIsolation(text) ? `<bdi>${escapeHtml(withoutDirections(text))}</bdi>` : escapeHtml(text);

function marked(block: Block): string {
  if ('say' in block) return `<p>${bounded(block.say)}</p>`;
  if ('link' in block) return `<p><a href="${escapeHtml(block.link.url)}">${escapeHtml(block.link.label)}</a></p>`;
  if ('facts' in block) {
    const rows = block.facts.map(
      ([label, value]) => `<tr><th align="left">${escapeHtml(label)}</th><td>${bounded(value)}</td></tr>`,
    );
    return `<table cellpadding="4">${rows.join('')}</table>`;
  }
  if ('list' in block) return `<ul>${block.list.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  return `<pre>${escapeHtml(block.verbatim)}</pre>`;
}

export function render(blocks: readonly Block[]): { text: string; html: string } {
  return {
    text: `${blocks.map(plain).join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><body>${blocks.map(marked).join('')}</body></html>`,
  };
}
