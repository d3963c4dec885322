import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { asker } from '../../program/ask.ts';

it('keeps what is pasted before its question is put, and answers with nothing at the end', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const { ask, close } = asker(input, output);
  input.end('Tallyfox\nTallyfox Ltd\n');
  const typed = [await ask('Name: '), await ask('Legal name: '), await ask('Site: ')];
  close();
  expect(typed).toEqual(['Tallyfox', 'Tallyfox Ltd', '']);
  expect(output.read()?.toString()).toContain('Legal name: ');
});
