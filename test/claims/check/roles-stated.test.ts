import { expect, it } from 'vitest';
import { rolesStated } from '../../../src/claims/check/law-roles.ts';

/** As a framework's file states the role, with the roles that it has and those that it denies. */
it.each([
  ['Processor', ['processor'], []],
  ['Processor, not a controller', ['processor'], ['controller']],
  ['Not a controller, but a processor', ['processor'], ['controller']],
  ['Not a covered entity; a business associate', ['associate'], ['entity']],
  ['Neither a covered entity nor a business associate', [], ['entity', 'associate']],
])('reads %j', (field, has, denies) => {
  expect(rolesStated(field)).toEqual({ has: new Set(has), denies: new Set(denies) });
});
