/** What one face of a built site says: subject ("framework:soc-2") → fact ("status") → value in a common form. */
export class Facts {
  readonly subjects = new Map<string, Map<string, string>>();
  /** Places where one face says two different things of one fact. */
  readonly conflicts: string[] = [];

  /** Notes a fact; saying the same twice is fine, saying two things is a conflict. */
  put(subject: string, fact: string, value: string): void {
    const known = this.subjects.get(subject) ?? new Map<string, string>();
    const before = known.get(fact);
    if (before !== undefined && before !== value) this.conflicts.push(`${subject} ${fact}: "${before}" and "${value}"`);
    known.set(fact, value);
    this.subjects.set(subject, known);
  }

  all(subject: string, facts: Record<string, string>): void {
    for (const [fact, value] of Object.entries(facts)) this.put(subject, fact, value);
  }

  get(subject: string, fact: string): string | undefined {
    return this.subjects.get(subject)?.get(fact);
  }
}
