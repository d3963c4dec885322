/** Keeps the choice in the address, hides what is left without rows, and says how many there are in each part of the page. */
function sift(group: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-region], tr[data-data]')];
  const status = group.querySelector('[role=status]');
  const { shown = '', none = '' } = group.dataset;
  const inputs = [...group.querySelectorAll('input')];
  const chosen = () =>
    new URLSearchParams(inputs.flatMap(({ checked, name, value }) => (checked && value !== '' ? [[name, value]] : [])));
  const show = () => {
    const sections = new Set(rows.map((row) => row.closest('section')));
    for (const section of sections) if (section) section.hidden = false;
    const left = rows.filter((row) => row.checkVisibility());
    for (const section of sections) if (section) section.hidden = !left.some((row) => section.contains(row));
    const counts = [...sections].flatMap((section) => {
      const of = (some: HTMLElement[]) => some.filter((row) => section?.contains(row)).length;
      const told = [section?.querySelector('h2')?.textContent ?? '', of(left), of(rows)];
      return of(left) > 0 ? [shown.replace(/\{\}/g, () => String(told.shift()))] : [];
    });
    if (status) status.textContent = chosen().size > 0 ? counts.join(' · ') || none : '';
  };
  const asked = new URLSearchParams(location.search);
  // Nothing else than what is in the address: a browser that goes back would keep what was chosen last.
  for (const input of inputs) input.checked = (asked.get(input.name) ?? '') === input.value;
  show();
  group.addEventListener('change', () => {
    const query = chosen();
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
    show();
  });
}

const group = document.querySelector<HTMLElement>('.sift');
if (group) sift(group);
