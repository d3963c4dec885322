import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mailbox, Mailer } from '../ports/mail.ts';
import { type Sender, toMime } from './mime.ts';

const ID = /^[0-9TZ]{19}-[0-9a-f]{8}$/;
const LIST_MAX_MAILS = 200;

const idOf = (name: string): string => name.replace(/\..*$/, '');
/** `ada@buyer.example` is not in `linda@buyer.example` nor in `ada@buyer.example.com`. */
const asWhole = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}._%+-])${RegExp.escape(word)}(?!\\.?[\\p{L}\\p{N}-])`, 'iu');

interface Kept {
  to: string;
  subject: string;
  text: string;
  at: string;
}

/** Keeps every message in a folder as an `.eml` file, for the demo; beside it what `/mailbox/` shows, so that nothing parses mail. */
export function mailFolder(folder: string, from: Sender): Mailer & Mailbox {
  const put = async (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    await writeFile(`${file}.part`, content, { mode: 0o600 });
    await rename(`${file}.part`, file);
  };
  const read = async (id: string): Promise<Kept | null> => {
    if (!ID.test(id)) return null;
    const text = await readFile(path.join(folder, `${id}.json`), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Kept);
  };
  return {
    async send(message) {
      // Loaded by the first mail: whoever only takes requests starts without it.
      const { default: nodemailer } = await import('nodemailer');
      const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
      const { message: eml } = await transport.sendMail(toMime(message, from));
      const at = new Date().toISOString();
      const id = `${at.replace(/[-:.]/g, '')}-${message.messageId.slice(0, 8)}`;
      const { to, subject, text } = message;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await put(`${id}.eml`, eml as Buffer);
      await put(`${id}.json`, JSON.stringify({ to, subject, text, at } satisfies Kept));
    },
    async forget(words) {
      const names = await readdir(folder).catch(() => []);
      const patterns = words.map(asWhole);
      const holding = new Set<string>();
      for (const name of names) {
        const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
        if (patterns.some((one) => one.test(text))) holding.add(idOf(name));
      }
      // The encoded message and the plain one stand or fall together; so do the remains of a write that was cut off.
      for (const name of names) if (holding.has(idOf(name))) await rm(path.join(folder, name), { force: true });
    },
    async list() {
      const names = await readdir(folder).catch(() => []);
      const ids = names
        .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
        .sort()
        .reverse();
      const mails = await Promise.all(ids.slice(0, LIST_MAX_MAILS).map(async (id) => ({ id, mail: await read(id) })));
      return mails.flatMap(({ id, mail }) => (mail ? [{ id, to: mail.to, subject: mail.subject, at: mail.at }] : []));
    },
    read,
  };
}
