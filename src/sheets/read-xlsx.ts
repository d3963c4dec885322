import { type Sheet, SheetFault } from './sheet.ts';
import { attribute, openPackage, type Package, readXml } from './xlsx-parts.ts';
import { type Book, readSheetXml } from './xlsx-sheet.ts';
import { type NumberKind, numberKind, unescaped } from './xlsx-values.ts';

type Parts = Pick<Package, 'part'>;

/** Each entry's text; phonetic guides of Japanese and Chinese are no part of it (ECMA-376 part 1, 18.4.6). */
function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let isText = false;
  let phonetic = false;
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') isText = !phonetic;
    },
    text(more) {
      if (isText) text += more;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

function numberKinds(part: Uint8Array | undefined): NumberKind[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let within = false;
  if (!part) return [];
  readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') within = true;
      else if (name === 'xf' && within) formats.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return formats.map((id) => numberKind(id, codes.get(id)));
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
/** A target of a relation, from the root or from the part that names it. */
const resolved = (from: string, target: string): string =>
  new URL(target.replaceAll('\\', '/'), `file:///${folderOf(from)}`).pathname.slice(1).toLowerCase();

function relations(parts: Parts, path: string): Map<string, { type: string; target: string }> {
  const file = `${folderOf(path)}_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`;
  const found = new Map<string, { type: string; target: string }>();
  const part = parts.part(file);
  if (part)
    readXml(part, {
      open(name, attributes) {
        const { Id, Type = '', Target } = attributes;
        if (
          name.toLowerCase() === 'relationship' &&
          Id &&
          Target &&
          attributes.TargetMode?.toLowerCase() !== 'external'
        )
          found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(path, Target) });
      },
    });
  return found;
}

/** A workbook as it was read, and what is needed to write in it. */
export interface Workbook extends Package {
  sheets: Sheet[];
  /** The part of each sheet, by its name. */
  places: string[];
  styles: Uint8Array | undefined;
  /** Names that stand for ranges, in lower case: `countries` → `Lists!$A$1:$A$9`. */
  names: ReadonlyMap<string, string>;
}

/** The sheets of a workbook (ECMA-376), in its own order. @throws SheetFault */
export function openXlsx(bytes: Uint8Array): Workbook {
  const opened = openPackage(bytes);
  const root = [...relations(opened, '').values()].find(({ type }) => type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  const workbook = opened.part(path);
  if (!workbook) throw new SheetFault('not-a-workbook');
  const related = relations(opened, path);
  const partOf = (type: string): Uint8Array | undefined =>
    opened.part([...related.values()].find((one) => one.type === type)?.target ?? '');
  const listed: { name: string; hidden: boolean; relation: string }[] = [];
  const names = new Map<string, string>();
  let defined: string | null = null;
  let is1904 = false;
  readXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      else if (name === 'definedName') defined = attribute(attributes, 'name')?.toLowerCase() ?? null;
      else if (name === 'sheet')
        listed.push({
          name: attributes.name ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
          relation: Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '',
        });
    },
    text(text) {
      if (defined !== null) names.set(defined, (names.get(defined) ?? '') + text);
    },
    close(name) {
      if (name === 'definedName') defined = null;
    },
  });
  const styles = partOf('styles');
  const book: Book = { strings: sharedStrings(partOf('sharedStrings')), kinds: numberKinds(styles), is1904 };
  const read = listed.flatMap(({ name, hidden, relation }) => {
    const found = related.get(relation);
    const part = found?.type === 'worksheet' ? opened.part(found.target) : undefined;
    return part && found ? [{ place: found.target, sheet: { name, hidden, ...readSheetXml(part, book) } }] : [];
  });
  return { ...opened, sheets: read.map(({ sheet }) => sheet), places: read.map(({ place }) => place), styles, names };
}

export const readXlsx = (bytes: Uint8Array): Sheet[] => openXlsx(bytes).sheets;
