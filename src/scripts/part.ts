import type { makeEveryday } from '../answers/everyday.ts';
import type { GlossaryData } from '../answers/languages/glossary.ts';
import type { mending } from '../answers/mending.ts';
import type { OpenOptions } from '../answers/open-search.ts';
import type { PackedAnswers } from '../answers/packed/unpack.ts';
import type { Steps } from '../answers/steps.ts';
import type { Outcome, Search } from '../answers/types.ts';
import type { Filling, LoadedAnswers } from './questionnaire/protocol.ts';

/** What parts hand over, by their names. */
interface Parts {
  answering: (packed: PackedAnswers, options: OpenOptions) => Steps<Search>;
  mending: { mending: typeof mending; makeEveryday: typeof makeEveryday };
  filling: (loaded: LoadedAnswers) => Filling;
  languages: {
    mayBeForeign: (query: string, outcome: Outcome) => boolean;
    askIn: (ask: Search['ask'], glossaries: readonly GlossaryData[]) => Search['ask'];
  };
}
type Name = keyof Parts;

const eventOf = (name: Name): string => `part:${name}`;

/** Called by a part once it is there. */
export function handOver<Which extends Name>(name: Which, part: Parts[Which]): void {
  dispatchEvent(new CustomEvent(eventOf(name), { detail: part }));
}

const parts = new Map<Name, Promise<unknown>>();

function load(name: Name): Promise<unknown> {
  return new Promise((done, fail) => {
    const { content } = document.querySelector<HTMLTemplateElement>(`template[data-part=${name}]`) ?? {};
    const kept = content?.querySelector('script');
    if (!kept) return fail(new Error(name));
    const script = document.importNode(kept);
    addEventListener(eventOf(name), (event) => done((event as CustomEvent<unknown>).detail), { once: true });
    script.addEventListener('error', fail);
    // By now it has run: a part that broke off hands nothing over.
    script.addEventListener('load', fail);
    document.head.append(script);
  });
}

/**
 * Loads a part of a tool that is needed only once the tool is used; after a failure it's tried again. Its script is kept in a template,
 * so that it comes with its digest; `import()` knows none. As published it is no module: a browser keeps a module that failed.
 */
export function loadPart<Which extends Name>(name: Which): Promise<Parts[Which]> {
  let part = parts.get(name);
  if (!part) {
    part = load(name);
    parts.set(name, part);
    part.catch(() => parts.delete(name));
  }
  return part as Promise<Parts[Which]>;
}
