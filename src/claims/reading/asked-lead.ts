import { isQuestion } from './told.ts';

/** "Which certifications do you hold today": what is asked for, the verb, and whom it is asked of. */
const ASKED = /^(?:which|what)( [\w/ -]{1,60}?)?? (do|does|did|are|is|have|has|should|can|must|will) (.{2,90})$/i;

/** A question that the company is asked as the statement its answer ends: "Which certifications do you hold?" → "We hold certifications"; null for others. */
export function statementAsked(question: string): string | null {
  if (!isQuestion(question)) return null;
  const [, noun = '', verb = '', rest = ''] = ASKED.exec(question.replace(/[^\p{L}\p{N}]+$/u, '')) ?? [];
  const isYou = /^you\b/i.test(rest);
  if (verb === '' || !(isYou || /^\p{Lu}/u.test(rest))) return null;
  const said = isYou ? rest.slice('you'.length).trimStart() : rest;
  const aux = /^d/i.test(verb) ? '' : `${verb} `;
  return isYou ? `We ${aux}${said}${noun}` : `${aux}${said}${noun}`;
}
