/** Keeps the choice in the address, hides what is left without rows, and says how many there are. */
function sift(form: HTMLFormElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-region], tr[data-data]')];
  const status = form.querySelector('[role=status]');
  const show = () => {
    const sections = new Set(rows.map((row) => row.closest('section')));
    for (const section of sections) if (section) section.hidden = false;
    const left = rows.filter((row) => row.checkVisibility());
    for (const section of sections) if (section) section.hidden = !left.some((row) => section.contains(row));
    const numbers = [left.length, rows.length];
    const isNarrowed = [...new FormData(form).values()].some((value) => value !== '');
    if (status)
      status.textContent = isNarrowed ? (form.dataset.shown ?? '').replace(/\{\}/g, () => String(numbers.shift())) : '';
  };
  const asked = new URLSearchParams(location.search);
  for (const input of form.querySelectorAll<HTMLInputElement>('input'))
    if (asked.get(input.name) === input.value) input.checked = true;
  show();
  form.addEventListener('change', () => {
    const chosen = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
    );
    history.replaceState(null, '', `${location.pathname}${chosen.size > 0 ? `?${chosen}` : ''}`);
    show();
  });
}

const form = document.querySelector<HTMLFormElement>('form.sift');
if (form) sift(form);
