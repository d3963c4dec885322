import { anyOf } from '../../reading/wordings.ts';
import lexicon from './lexicon/practices.json' with { type: 'json' };

/** Something that buyers ask whether it's done. */
export interface Practice {
  id: string;
  /** Companies usually say that they do it: the denial is what stands out. */
  usual: boolean;
  /** What must be named besides what is done. */
  about: readonly RegExp[];
  done: RegExp;
  /** What says by itself that it isn't done. */
  opposite: RegExp | null;
  /** What shows that something else is spoken of. */
  aside: RegExp;
  /** What limits nothing here, though such words mostly do. */
  despite: RegExp | null;
  /** "May" allows what it's about. */
  may: boolean;
}

const { source: _, ...GROUPS } = lexicon.groups;
/** "@staff" and the like, which may stand within one another. */
const spelledOut = (wording: string): string =>
  wording.replace(/@(\w+)/g, (_all, name: string) => GROUPS[name as keyof typeof GROUPS] ?? '');
const whole = (wordings: readonly string[]): RegExp =>
  anyOf(wordings.map((wording) => spelledOut(wording.replace(/(?<!\()@(\w+)/g, '(@$1)'))));

export const LIMITS = whole(lexicon.limits.wordings);
export const ASIDES = whole(lexicon.asides.wordings);
export const DEFENDED = whole(lexicon.defended.wordings);
export const HARMLESS = new RegExp(whole(lexicon.harmless.wordings), 'gi');
export const DENIALS = new RegExp(whole(lexicon.denials.words), 'gi');

const { source: __, ...practices } = lexicon.practices;
export const PRACTICES: readonly Practice[] = Object.entries(practices).map(
  ([id, { usual, about, opposite, aside, despite, may }]) => ({
    id,
    usual,
    about: about.slice(0, -1).map(whole),
    done: whole(about.at(-1) ?? []),
    opposite: opposite.length === 0 ? null : whole(opposite),
    aside: whole(aside),
    despite: despite.length === 0 ? null : whole(despite),
    may,
  }),
);
