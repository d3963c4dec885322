/** Where the reader's choice is kept: in this browser alone. */
const KEY = 'vouchsafe-slash';

/** A browser may refuse to keep anything; then the key stays off. */
function chosen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** `/` goes to the search, for readers who chose so: a key of one character must be off until then (WCAG 2.2, 2.1.4). */
export function searchOnSlash(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !chosen()) return;
  if ((event.target as Element).closest('input, textarea, select')) return;
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** The box on the search page that turns the key on. */
export function connectSlash(): void {
  const box = document.querySelector<HTMLInputElement>('#slash');
  if (!box) return;
  box.checked = chosen();
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.setItem(KEY, '1');
      else localStorage.removeItem(KEY);
    } catch {
      box.checked = false;
    }
  });
}
