import type { GlossaryData } from '../../answers/languages/glossary.ts';
import type { PackedAnswers } from '../../answers/packed/unpack.ts';
import type { RowsData } from '../../answers/with-rows.ts';
import { MAX_FILE_BYTES } from '../../sheets/sheet.ts';
import { atFirstSign } from '../first-sign.ts';
import { loadPart } from '../part.ts';
import { close, drop, fault, file, form, say, script, show } from './drop-zone.ts';
import type { Filling, LoadedAnswers } from './protocol.ts';
import { byId } from './said.ts';

async function fetched<Data>(address = ''): Promise<Data> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
/** Which languages a file is in is known too late to load anything for it. */
async function fetchAnswers(): Promise<LoadedAnswers> {
  const [packed, rows, glossaries] = await Promise.all([
    fetched<PackedAnswers>(form.dataset.answers),
    fetched<RowsData>(form.dataset.rows),
    fetched<GlossaryData[]>(form.dataset.languages),
  ]);
  return { packed, rows, glossaries };
}

/** From here on the page can load nothing at all, whatever happens to it (CSP level 3 §4.2: a policy in a meta element counts from its insertion). */
function lock(): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content =
    "connect-src 'none'; img-src 'none'; media-src 'none'; font-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'";
  document.head.append(meta);
}

let filling: Promise<Filling> | undefined;
/** What fills in a file, and the answers: loaded once somebody is there. After it the page is locked, and only then is a file looked at. */
function load(): Promise<Filling> {
  if (!filling) {
    filling = Promise.all([loadPart('filling'), fetchAnswers()]).then(([fillBy, data]) => {
      lock();
      return fillBy(data);
    });
    filling.catch(() => {
      filling = undefined;
    });
  }
  return filling;
}

/** What was given last: tried again when the answers could not be loaded. */
let given = (): void => {};

async function take(name: string, bytesOf: () => Promise<ArrayBuffer> | ArrayBuffer): Promise<void> {
  given = () => void take(name, bytesOf);
  show('fault', false);
  show('retry', false);
  say(script.loading);
  close(true);
  const loaded = await load().catch(() => null);
  if (!loaded) {
    show('retry', true);
    return fault('offline');
  }
  try {
    loaded.read(name, new Uint8Array(await bytesOf()));
  } catch {
    // It was moved, or is a folder.
    fault('unknown');
  }
}

function open(chosen: File): void {
  if (chosen.size > MAX_FILE_BYTES) {
    // It would try the file before this one.
    show('retry', false);
    fault('too-large');
  } else void take(chosen.name, () => chosen.arrayBuffer());
}

byId('retry').addEventListener('click', () => given());
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (chosen) open(chosen);
  // So that the same file can be chosen again.
  file.value = '';
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const [dropped] = event.dataTransfer?.files ?? [];
  if (dropped && !file.disabled) open(dropped);
});
byId('paste')
  .querySelector('form')
  ?.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = byId<HTMLTextAreaElement>('pasted');
    void take('', () => new TextEncoder().encode(value).buffer as ArrayBuffer);
  });
atFirstSign(() => void load().catch(() => {}));
close(false);
say(script.ready);
