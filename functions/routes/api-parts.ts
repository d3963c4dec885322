import type { GATE } from '../../src/schemas/addresses.ts';
import type { ShapeName } from './api-shapes.ts';

export type Json = Record<string, unknown>;
export const shape = (name: ShapeName): Json => ({ $ref: `#/components/schemas/${name}` });
export const content = (type: string, schema: Json): Json => ({ content: { [type]: { schema } } });
export const json = (name: ShapeName): Json => content('application/json', shape(name));
export const answer = (description: string, rest: Json = {}): Json => ({ description, ...rest });
export const problem = { default: { $ref: '#/components/responses/problem' } };
export const tooMany = { '429': { $ref: '#/components/responses/tooMany' } };

/** One thing that the gate does for programs. */
export interface Operation {
  address: keyof typeof GATE;
  method: 'get' | 'post' | 'put' | 'delete';
  is: Json;
}
