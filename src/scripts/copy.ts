/** How long a button shows that it has copied. */
const SHOWN_MS = 2000;
/** What a button beside a heading shows, before and after; its name and the region that is heard say it in words. */
const SIGNS = { link: '#', copied: '✓' };

/** Where it is said aloud that something was copied: it has to be there before it is filled. */
function heard(): HTMLElement {
  const region = document.createElement('p');
  region.className = 'unseen';
  region.role = 'status';
  document.body.append(region);
  return region;
}

interface Copying {
  /** What the button shows. */
  shown: string;
  /** What it shows once it has copied. */
  done: string;
  /** Its name, where what it shows is none. */
  name?: string;
  text: () => string;
}
function button({ shown, done, name, text }: Copying, say: (copied: boolean) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy';
  made.textContent = shown;
  if (name !== undefined) {
    made.ariaLabel = name;
    made.title = name;
  }
  made.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text());
    made.textContent = done;
    say(true);
    setTimeout(() => {
      made.textContent = shown;
      say(false);
    }, SHOWN_MS);
  });
  return made;
}

/** A button beside each heading that has an address, and beside each citation. Without a clipboard there is nothing to add. */
export function copyLinks(root: ParentNode): void {
  if (!navigator.clipboard) return;
  const { copyLinkTo = '', copied = '' } = document.body.dataset;
  const region = heard();
  const say = (isCopied: boolean) => {
    region.textContent = isCopied ? copied : '';
  };
  // An id that ends in `-title` is only there for what it names.
  for (const heading of root.querySelectorAll<HTMLElement>("main :is(h2, h3)[id]:not([id$='-title'], aside *)")) {
    const name = copyLinkTo.replace('{}', heading.textContent?.trim() ?? '');
    const text = () => new URL(`#${heading.id}`, location.href).href;
    const beside = document.createElement('div');
    beside.className = 'titled';
    heading.replaceWith(beside);
    beside.append(heading, button({ shown: SIGNS.link, done: SIGNS.copied, name, text }, say));
  }
  for (const source of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = () => source.textContent?.trim() ?? '';
    source.after(' ', button({ shown: source.dataset.copy ?? '', done: copied, text }, say));
  }
}
