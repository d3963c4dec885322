/**
 * Wordings of the lexicons as one expression. They're written to be read and added to without knowing expressions:
 *
 * - `report covers`: these words, in small letters or capitals; `'` stands for either apostrophe;
 * - `(audit|type 1 report)`: one of these;
 * - `[formal] audit`, `report[s]`: may be left out, with the blank that follows it;
 * - `{2}`: up to two words, with the blanks between them; `{30 characters}`: so much of the same sentence;
 * - `certif*`: a word that begins so;
 * - `20##`: digits;
 * - `^audit`: at the beginning, behind whatever punctuation; `audit$`: at the end, before it; `by $`: at the end, and the blank is the last.
 *
 * @throws where a bracket isn't closed
 */
export const anyOf = (wordings: readonly string[]): RegExp => new RegExp(wordings.map(sourceOf).join('|'), 'i');

/** A number of words or characters, a bracket, a mark, a blank, or what stands as it is. */
const TOKEN = /\{(\d+)( characters)?\}( ?)|(\[)|(\])( ?)|[()|*^$# ]|[^{[\]()|*^$# ]+/g;
const BEFORE_WORD = /[ (|^[]$/;
const PLAIN: Readonly<Record<string, string>> = { '|': '|', '*': '\\w*', '^': '^\\W*', $: '$', '#': '\\d', ' ': ' ' };

function sourceOf(wording: string): string {
  const open: Opened[] = [];
  let source = '';
  let last = ' ';
  for (const [text, count, characters, blank, opens, closes, behind = ''] of wording.matchAll(TOKEN)) {
    if (opens !== undefined || text === '(') {
      open.push({ close: text === '(' ? ')' : ']', isWord: BEFORE_WORD.test(last), before: source });
      source = '';
    } else if (closes !== undefined || text === ')') {
      const opened = open.pop();
      if (opened?.close !== text.trimEnd()) throw new Error(`a bracket isn’t opened in “${wording}”`);
      source = withGroup(opened, source, behind);
    } else if (count === undefined) source += PLAIN[text] ?? escaped(text);
    else if (characters === undefined) source += `(?:[\\w-]+ ){0,${count}}`;
    else source = `${source.trimEnd()}\\b[^.;]{0,${count}}${blank}`;
    last = text;
  }
  if (open.length > 0) throw new Error(`a bracket isn’t closed in “${wording}”`);
  const bounded = (edge: RegExp): string => (edge.test(wording) ? '\\b' : '');
  return `${bounded(/^[([]*[\w#]/)}${source.replace(/(?<! )\$$/, '\\W*$')}${bounded(/[\w*#)\]]$/)}`;
}

/** A bracket that is open: what closes it, whether a word may be left out or only an ending, and what stands before it. */
interface Opened {
  close: string;
  isWord: boolean;
  before: string;
}
/** A blank goes with a word that may be left out: the one behind it, or at an end the one before it. */
function withGroup({ close, isWord, before }: Opened, inside: string, behind: string): string {
  if (close === ')') return `${before}(?:${inside})`;
  if (!isWord) return `${before}(?:${inside})?${behind}`;
  if (behind !== '') return `${before}(?:(?:${inside}) )?`;
  return `${before.replace(/ $/, '')}(?:${before.endsWith(' ') ? ' ' : ''}(?:${inside}))?`;
}
const escaped = (text: string): string => text.replace(/[.+?\\/]/g, '\\$&').replace(/['’]/g, "['’]");
