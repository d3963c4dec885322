/** Words that a question begins with when it does not end with its mark. */
const INTERROGATIVE =
  /^(?:how|what|which|who|whom|whose|where|when|why|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|must|am)\b/i;
/** How a questionnaire asks without asking. */
const IMPERATIVE =
  /^(?:please\b|describe|explain|provide|list|state|specify|identify|indicate|outline|detail|confirm|attach|summari[sz]e|name\b|tell us|give\b|if (?:yes|no|so|not|applicable|any)\b)/i;
const MARK = /[?？؟;՞]["”’')\]*_\s]*$/;

export const endsAsQuestion = (text: string): boolean => MARK.test(text.replace(/;(?=\s*$)/, ''));

/** "How to reset a password" is a guide's title, "How do I reset it" asks. */
export const readsAsQuestion = (text: string): boolean =>
  endsAsQuestion(text) ||
  (INTERROGATIVE.test(text) && !/^(?:how to|how it|what['’]?s new)\b/i.test(text) && text.split(/\s+/).length >= 3);

/** A row of a questionnaire that wants an answer, as against the name of a section. */
export const wantsAnswer = (text: string): boolean =>
  readsAsQuestion(text) || IMPERATIVE.test(text) || text.length > 100 || /[.:]$/.test(text.trim());

/** What stands in a field that nobody has filled in. */
const PLACEHOLDER =
  /^(?:(?:please )?(?:choose|select|pick)(?: (?:an?|one|your|the)\b.*| from .*|\.*)?|(?:enter|type|insert|add|click)(?: .*)?(?:here|text|answer|response|comment)\b.*|yes ?\/ ?no(?: ?\/ ?(?:n\/?a|partial\w*|other))*|y ?\/ ?n(?: ?\/ ?n\/?a)?|-+|–+|—+|_+|\.{2,}|…|\?+|t\.?b\.?[dca]\.?|to ?do|\[ ?\]|<[^<>]*>|\[[^\]]*\]|pending|none selected|not answered|unanswered|nil|null|nan|undefined|#n\/a)$/i;

export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());

/** `1.2.3`, `Q4`, `4)` in front of a question, which the row's own id says as well. */
export const withoutNumber = (text: string): string =>
  text
    .replace(
      /^\s*(?:\(?(?:Q(?:uestion)?\s?)?#?\d{1,3}(?:\.\d{1,3})*(?:[.):\]]|\s?[-–—:])\s+|Q(?:uestion)?\s?\d{0,3}\s?[.):-]\s*|Q\d{1,3}\s+)/i,
      '',
    )
    .trim() || text.trim();
