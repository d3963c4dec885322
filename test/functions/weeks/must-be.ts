export function mustBe(what: string, is: unknown, wanted: unknown): void {
  const [found, expected] = [JSON.stringify(is), JSON.stringify(wanted)];
  if (found !== expected) throw new Error(`${what}: ${found}, not ${expected}`);
}
