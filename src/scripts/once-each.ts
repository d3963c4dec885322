/** Done once for each address, however many wait for it; what fails is done again by the next one who asks. */
export function onceEach<Result>(make: (address: string) => Promise<Result>): (address?: string) => Promise<Result> {
  const made = new Map<string, Promise<Result>>();
  return (address = '') => {
    const known = made.get(address);
    if (known) return known;
    const one = make(address);
    made.set(address, one);
    // Once for each: a second handler would run after somebody has asked again, and forget what was made for them.
    one.catch(() => made.delete(address));
    return one;
  };
}
