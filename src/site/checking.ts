import { type Checkable, checkables } from '../claims/checkable.ts';
import type { Register } from '../claims/registers.ts';
import type { DocumentView } from './documents.ts';
import type { FrameworkView } from './frameworks.ts';
import { type Item, type Paragraph, paragraph, type Section } from './page-model.ts';
import { fill, type Piece, type Said } from './said.ts';
import type { Site } from './site.ts';

/** What the hash of a file is made with, on the systems that people have; the words say which is whose. */
const COMMANDS = ['sha256sum file.pdf', 'shasum -a 256 file.pdf', 'Get-FileHash file.pdf'];

export const CHECK_ID = 'check';

const link = ({ name, url }: Register): Piece => ({ text: name, href: url });
const named = (text: string): Said => [{ text, isStrong: true }];
const told = (...said: Said[]): Omit<Paragraph, 'kind'>[] => said.map((one) => paragraph(undefined, ...one));

function itemOf({ words }: Site, one: Checkable): Item {
  const { checking, claims } = words;
  switch (one.kind) {
    case 'license': {
      const { name, lookUp, elsewhere, notStated, notStatedElsewhere } = checking.license;
      const { firm, license, register } = one;
      const stated = license && claims.facts.licenseOf(license.number, license.jurisdiction);
      const sentence =
        stated === null
          ? (register ? notStated : notStatedElsewhere)(firm)
          : (register ? lookUp : elsewhere)(firm, stated);
      return { said: named(name), told: told(fill(sentence, ...(register ? [link(register)] : []))) };
    }
    case 'peer-review': {
      const { review } = checking;
      const { firm, stated, isSure, register } = one;
      const said =
        stated === null
          ? fill((isSure ? review.notStated : review.unsure)(firm), link(register))
          : URL.canParse(stated)
            ? fill(review.entry, { text: review.entryLink(firm), href: stated }, link(register))
            : fill(review.stated(firm, stated), link(register));
      return { said: named(review.name), told: told([review.every, ' ', ...said]) };
    }
    case 'report':
      return { said: named(checking.report.name), told: told([checking.report.ask(one.firm)]) };
    case 'certificate': {
      const { name, lookUp, own } = checking.certificate;
      const links = [...(one.entry ? [{ text: own, href: one.entry }] : []), ...one.registers.map(link)];
      return { said: named(name), told: told(fill(lookUp(one.number, links.length), ...links)) };
    }
    case 'accreditation': {
      const { name, check, notStated } = checking.accreditation;
      return {
        said: named(name),
        told: told([one.accreditor === null ? notStated(one.body) : check(one.body, one.accreditor)]),
      };
    }
  }
}

/** What is known of the file of a report or certificate, a paragraph each. */
function fileOf({ words }: Site, { title, pages, sha256, access }: DocumentView): Said[] {
  const { file } = words.checking;
  const hash = sha256 === null ? [] : fill(file.hash(pages === null ? title : null), { text: sha256, isCode: true });
  const counted = pages === null ? [] : [file.pages(title, pages), ...(sha256 === null ? [] : [' '])];
  const known: Said[] = hash.length + counted.length === 0 ? [] : [[...counted, ...hash]];
  const isStamped = known.length > 0 && access !== 'public';
  return [...known, ...(isStamped ? [[sha256 === null ? file.samePages : file.stamped]] : [])];
}

/** Where a reader can check what a framework states; none where nobody but the company speaks of it, or nothing is held. */
export function checkSection(site: Site, { products }: FrameworkView): Section[] {
  const { checking } = site.words;
  const items = products.flatMap(({ standing }) => checkables(standing).map((one) => itemOf(site, one)));
  if (items.length === 0) return [];
  const documents = new Map(products.flatMap(({ document }) => (document ? [[document.id, document]] : [])));
  const files = [...documents.values()].flatMap((one) => fileOf(site, one));
  const hasHash = [...documents.values()].some(({ sha256 }) => sha256 !== null);
  const commands = COMMANDS.map((text): Piece => ({ text, isCode: true }));
  const compare = hasHash ? [paragraph('meta', ...fill(checking.file.compare, ...commands))] : [];
  const ofFiles: Item[] =
    files.length === 0 ? [] : [{ said: named(checking.file.name), told: [...told(...files), ...compare] }];
  const twin: Item = {
    said: named(checking.data.name),
    told: told(fill(checking.data.twin, { text: 'trust.json', href: site.to('trust') })),
  };
  // Several products may have one auditor.
  const seen = new Set<string>();
  const unlike = [...items, ...ofFiles, twin].filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
  return [{ id: CHECK_ID, title: checking.title, blocks: [{ kind: 'list', look: 'rows rows--wide', items: unlike }] }];
}
