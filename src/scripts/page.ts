import { copyLinks } from './copy.ts';
import { lapse } from './lapse.ts';

lapse(document, new Date().toISOString().slice(0, 10));
copyLinks(document);
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as Element).closest('input, textarea, select')) return;
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  event.preventDefault();
  if (field) field.focus();
  else document.querySelector<HTMLAnchorElement>('a.find')?.click();
});
