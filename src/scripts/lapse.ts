/**
 * A page cannot go stale between builds: what held until a day says so once that day has passed.
 * `today` is a day in UTC, `YYYY-MM-DD`; days compare as text.
 */
export function lapse(root: ParentNode, today: string): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-lapses]')) {
    if ((element.dataset.lapses ?? '') >= today) continue;
    const sentence = element.dataset.lapsed;
    if (sentence !== undefined && !element.classList.contains('status')) {
      element.textContent = sentence;
      continue;
    }
    const mark = document.createElement('i');
    mark.ariaHidden = 'true';
    mark.textContent = '✕';
    element.classList.remove('status--current', 'status--bridged');
    element.classList.add('status--lapsed');
    element.dataset.value = sentence === undefined ? 'lapsed' : 'false';
    element.replaceChildren(mark, sentence ?? document.body.dataset.lapsed ?? '');
  }
}
