import { createInterface } from 'node:readline/promises';

export interface Asker {
  /** What was typed; empty once there is nothing more to read. */
  ask(question: string): Promise<string>;
  close(): void;
}

/** Asks on the terminal. Lines that are pasted before their question is put are kept for it. */
export function asker(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Asker {
  const terminal = createInterface({ input, output });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    async ask(question) {
      terminal.setPrompt(question);
      terminal.prompt();
      const { value, done } = await lines.next();
      return done ? '' : value;
    },
    close: () => terminal.close(),
  };
}
