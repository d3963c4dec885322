import type { openingSearch } from '../answers/open-search.ts';

/** What parts hand over, by their names. */
interface Parts {
  answering: typeof openingSearch;
}
type Name = keyof Parts;

const eventOf = (name: Name): string => `part:${name}`;

/** Called by a part once it is there. */
export function handOver<Which extends Name>(name: Which, part: Parts[Which]): void {
  dispatchEvent(new CustomEvent(eventOf(name), { detail: part }));
}

/**
 * Loads a part of a tool that is needed only once the tool is used. Its script is kept in a template, so that it comes with its digest;
 * `import()` knows none. It is no module: what a browser keeps of a module that failed would fail again.
 */
export function loadPart<Which extends Name>(name: Which): Promise<Parts[Which]> {
  return new Promise((done, fail) => {
    const kept = document
      .querySelector<HTMLTemplateElement>(`template[data-part=${name}]`)
      ?.content.querySelector('script');
    if (!kept) return fail(new Error(name));
    const script = document.importNode(kept);
    addEventListener(eventOf(name), (event) => done((event as CustomEvent<Parts[Which]>).detail), { once: true });
    script.addEventListener('error', fail);
    document.head.append(script);
  });
}
