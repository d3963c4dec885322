// Loaded into the server before anything else (`--import`): its clock runs on from `CLOCK_STARTS_AT`, so that pictures of the gate show
// the day that the demo was written for.
const { CLOCK_STARTS_AT = '' } = process.env;
const ahead = Date.parse(CLOCK_STARTS_AT) - Date.now();
const Machine = Date;

globalThis.Date = new Proxy(Machine, {
  construct: (target, given: [], self) =>
    Reflect.construct(target, given.length > 0 ? given : [Machine.now() + ahead], self),
  get: (target, name, self) => (name === 'now' ? () => Machine.now() + ahead : Reflect.get(target, name, self)),
});
