import { byId, type Said } from './said.ts';

/** The page before and after a file has come: what is given to it, and what it says. */
export const form = byId('sheet-form');
export const said = JSON.parse(form.dataset.said ?? '{}') as Said;
export const { script } = said;
export const file = byId<HTMLInputElement>('file');
export const drop = byId('drop');

export const say = (text: string): void => {
  byId('said').textContent = text;
};
export const show = (id: string, isShown: boolean): void => {
  byId(id).hidden = !isShown;
};
/** Takes no other file meanwhile. */
export const close = (isClosed: boolean): void => {
  drop.classList.toggle('waiting', isClosed);
  file.disabled = isClosed;
  for (const button of drop.querySelectorAll('button')) button.disabled = isClosed;
};
export const busy = (isBusy: boolean): void => {
  show('working', isBusy);
  close(isBusy);
};

export function fault(code: keyof Said['faults'] | 'offline'): void {
  busy(false);
  say('');
  const at = byId('fault');
  at.textContent = code === 'offline' ? script.offline : said.faults[code];
  at.hidden = false;
}
