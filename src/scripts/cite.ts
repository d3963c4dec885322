/** Beside a citation: the answer copied with it, and the page printed. Without a clipboard or a printer there is nothing to add. */
export function citeAnswer(root: ParentNode): void {
  for (const cite of root.querySelectorAll<HTMLElement>('.cite[data-print]')) {
    const add = (label: string, act: () => void) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = label;
      button.addEventListener('click', act);
      cite.append(' ', button);
      return button;
    };
    const text = (selector: string) => root.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
    if (navigator.clipboard) {
      const label = cite.dataset.copyAnswer ?? '';
      const button = add(label, async () => {
        await navigator.clipboard.writeText(`${text('h1')}\n\n${text('main .prose')}\n\n${text('.cite [data-copy]')}`);
        button.textContent = document.body.dataset.copied ?? '';
        setTimeout(() => {
          button.textContent = label;
        }, 2000);
      });
    }
    add(cite.dataset.print ?? '', () => print());
  }
}
