/**
 * A place where a sentence says what a report or a certificate is about. `from` and `to` are the words that name it, `at` is the word
 * by which it is said. `name`: said as "the SOC 2 report for Tallyfox Pay", where only a product's name tells anything; `holder`: the
 * same of the subject in "Tallyfox Pay is SOC 2 attested".
 */
export interface ScopeSaid {
  from: number;
  to: number;
  at: number;
  how: 'in' | 'out' | 'name' | 'holder';
  /** The scheme of which it is said, where the words themselves tell that. */
  key?: string;
  /** What is covered bears the company's own name, whoever else it names: "Tallyfox Redis". */
  isOwn?: boolean;
}
