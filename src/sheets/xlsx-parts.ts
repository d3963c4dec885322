import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SheetFault } from './sheet.ts';

/** What a workbook may unzip to, as its own directory states: a zip of some kilobytes can hold petabytes. */
const MAX_UNZIPPED_BYTES = 200_000_000;
/** Handed to the XML reader at once. */
const CHUNK_BYTES = 1 << 16;

/** Compound files (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb): `.xls`, and workbooks behind a password. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
const holds = (bytes: Uint8Array, text: string): boolean => {
  const wide = [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at !== -1; at = bytes.indexOf(wide[0] ?? 0, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/** The parts of a workbook that are looked at (ECMA-376 part 2); pictures, drawings and printer settings stay zipped. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  if (isCompound(bytes)) throw new SheetFault(holds(bytes, 'EncryptedPackage') ? 'protected' : 'old-format');
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (
          !/(^|\/)(workbook|sharedStrings|styles|sheet\d*|[^/]*)\.(xml|rels)$/i.test(name) ||
          /^(xl\/)?(media|drawings|printerSettings|theme|charts)\//.test(name)
        )
          return false;
        total += Math.max(originalSize, size);
        if (total > MAX_UNZIPPED_BYTES) throw new SheetFault('too-large');
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([name, part]) => [name.replace(/^\//, '').toLowerCase(), part]));
  } catch (fault) {
    throw fault instanceof SheetFault ? fault : new SheetFault('not-a-workbook');
  }
}

export interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as a stream. No entity is declared and none is looked up; names lose their prefix. */
export function readXml(part: Uint8Array, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault ??= error;
  });
  if (open)
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      open(localName(name), attributes);
    });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  const decoder = new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8');
  for (let at = 0; at < part.length && !fault; at += CHUNK_BYTES)
    parser.write(decoder.decode(part.subarray(at, at + CHUNK_BYTES), { stream: true }));
  if (!fault) parser.close();
  if (fault) throw new SheetFault('damaged');
}

/** An attribute by its name without prefix, as `r:id` is written with any prefix. */
export const attribute = (attributes: Record<string, string>, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
