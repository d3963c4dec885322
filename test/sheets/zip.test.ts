import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/sheets/open-file.ts';
import { crc32, openZip, patchedZip, unzipped } from '../../src/sheets/zip.ts';
import { faultOf } from './fault-of.ts';
import { workbook } from './workbook.ts';

describe('an archive', () => {
  const zip = zipSync({ a: strToU8('one '.repeat(50)), b: strToU8('two') }, { mtime: '2020-02-03T04:05:06' });
  it('is patched with sizes and sums that its reader believes', () => {
    const archive = openZip(zip);
    const [first] = archive.entries;
    if (!first) throw new Error('no entry');
    const after = openZip(patchedZip(archive, new Map([[first, strToU8('other')]])));
    expect(after.entries.map((entry) => new TextDecoder().decode(unzipped(after, entry)))).toEqual(['other', 'two']);
    expect(after.entries[0]?.crc).toBe(crc32(strToU8('other')));
  });
  it('with 64-bit sizes stays one', () => {
    // As a program writes it that does not know beforehand how large a file will be.
    const [name, content] = [strToU8('a'), strToU8('text')];
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(26, 1, true);
    local.setUint32(14, crc32(content), true);
    local.setUint32(18, 4, true);
    local.setUint32(22, 4, true);
    const record = new DataView(new ArrayBuffer(46 + 1 + 28));
    record.setUint32(0, 0x02014b50, true);
    record.setUint32(16, crc32(content), true);
    for (const field of [20, 24, 42]) record.setUint32(field, 0xffffffff, true);
    record.setUint16(28, 1, true);
    record.setUint16(30, 28, true);
    record.setUint8(46, 97);
    record.setUint16(47, 1, true);
    record.setUint16(49, 24, true);
    record.setBigUint64(51, 4n, true);
    record.setBigUint64(59, 4n, true);
    const end64 = new DataView(new ArrayBuffer(56 + 20));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(4, 44n, true);
    end64.setBigUint64(24, 1n, true);
    end64.setBigUint64(32, 1n, true);
    end64.setBigUint64(40, BigInt(record.byteLength), true);
    end64.setBigUint64(48, 35n, true);
    end64.setUint32(56, 0x07064b50, true);
    end64.setBigUint64(64, BigInt(35 + record.byteLength), true);
    end64.setUint32(72, 1, true);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, 0xffff, true);
    end.setUint16(10, 0xffff, true);
    end.setUint32(12, 0xffffffff, true);
    end.setUint32(16, 0xffffffff, true);
    const bytes = new Uint8Array(
      [local, name, content, record, end64, end].flatMap((part) =>
        part instanceof DataView ? [...new Uint8Array(part.buffer)] : [...part],
      ),
    );
    const archive = openZip(bytes);
    const [entry] = archive.entries;
    if (!entry) throw new Error('no entry');
    const after = openZip(patchedZip(archive, new Map([[entry, strToU8('longer than before')]])));
    expect(after.entries.map((one) => new TextDecoder().decode(unzipped(after, one)))).toEqual(['longer than before']);
  });
  it('is refused when its files share bytes, unzip to more than stated, or are encrypted', () => {
    const bent = (change: (view: DataView, record: number) => void): string | null => {
      const bytes = zip.slice();
      const archive = openZip(bytes);
      change(new DataView(bytes.buffer), archive.entries[1]?.record.start ?? 0);
      return faultOf(() => {
        const read = openZip(bytes);
        for (const entry of read.entries) unzipped(read, entry);
      });
    };
    expect(bent(() => undefined)).toBe(null);
    expect(bent((view, at) => view.setUint32(at + 42, 0, true))).toBe('damaged');
    expect(bent((view, at) => view.setUint32(at + 24, 2, true))).toBe('damaged');
    expect(bent((view, at) => view.setUint32(at + 16, 7, true))).toBe('damaged');
    expect(bent((view, at) => view.setUint16(at + 8, 1, true))).toBe('protected');
    // As much as a zip bomb states: it isn't unzipped at all.
    const bomb = workbook([{ name: 'One', rows: [['Q']] }]);
    const listed = openZip(bomb).entries.find(({ name }) => name.endsWith('sheet1.xml'));
    new DataView(bomb.buffer).setUint32((listed?.record.start ?? 0) + 24, 250_000_000, true);
    expect(faultOf(() => openFile('a.xlsx', bomb))).toBe('too-large');
  });
});
