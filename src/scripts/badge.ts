// A badge that is opened as a page of its own, or embedded as one: it says itself what has lapsed.
import { lapse } from './lapse.ts';

const today = new Date().toISOString().slice(0, 10);
for (const one of document.querySelectorAll<SVGElement>('[data-tone]'))
  if ((one.dataset.lapses ?? '') < today) one.setAttribute('fill', one.dataset.tone ?? '');
lapse(document, today);
