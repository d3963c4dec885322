/** How long a button says that it has copied. */
const SAID_MS = 2000;

function button(words: DOMStringMap, label: string, name: string, text: () => string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy';
  made.textContent = label;
  made.ariaLabel = name;
  made.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text());
    made.textContent = words.copied ?? '';
    setTimeout(() => {
      made.textContent = label;
    }, SAID_MS);
  });
  return made;
}

/** A button beside each heading that has an address, and beside each citation. Without a clipboard there is nothing to add. */
export function copyLinks(root: ParentNode): void {
  if (!navigator.clipboard) return;
  const words = document.body.dataset;
  for (const heading of root.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')) {
    const name = words.copyLinkTo?.replace('{}', heading.textContent?.trim() ?? '') ?? '';
    heading.append(button(words, words.copyLink ?? '', name, () => new URL(`#${heading.id}`, location.href).href));
  }
  for (const source of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const label = source.dataset.copy ?? '';
    source.after(button(words, label, label, () => source.textContent?.trim() ?? ''));
  }
}
