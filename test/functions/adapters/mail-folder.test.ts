import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mailFolder } from '../../../functions/adapters/mail-folder.ts';

test('every message is an .eml file and can be read in the mailbox', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mail-'));
  try {
    const mail = mailFolder(path.join(folder, 'mail'), { name: 'Northwind', address: 'trust@northwind.example' });
    expect(await mail.list()).toEqual([]);
    await mail.send({
      to: 'ada@buyer.example',
      subject: 'Hello – you',
      text: 'Text\nhttps://x.example/',
      html: '<p>Text</p>',
      messageId: 'abcdef0123456789@x.example',
    });
    const [listed] = await mail.list();
    expect(listed).toMatchObject({ to: 'ada@buyer.example', subject: 'Hello – you' });
    expect(await mail.read(listed?.id ?? '')).toMatchObject({ text: 'Text\nhttps://x.example/' });
    const eml = (await readdir(path.join(folder, 'mail'))).filter((name) => name.endsWith('.eml'));
    expect(eml).toHaveLength(1);
    const parsed = await PostalMime.parse(await readFile(path.join(folder, 'mail', eml[0] ?? '')));
    expect(parsed).toMatchObject({
      subject: 'Hello – you',
      to: [{ address: 'ada@buyer.example' }],
      messageId: '<abcdef0123456789@x.example>',
    });
    for (const id of ['../../etc/passwd', '', listed?.id.replace(/.$/, 'z') ?? ''])
      expect(await mail.read(id)).toBeNull();
  } finally {
    await rm(folder, { recursive: true });
  }
});
