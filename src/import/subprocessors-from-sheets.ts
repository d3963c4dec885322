import { plain } from '../sheets/headings.ts';
import { type Cell, type Row, type Sheet, textAt } from '../sheets/sheet.ts';
import { countriesIn } from './countries.ts';
import { dayIn } from './days.ts';
import type { Found, Refused, SubprocessorDraft } from './outcome.ts';

type Field =
  | 'name'
  | 'purpose'
  | 'data'
  | 'location'
  | 'transfer'
  | 'since'
  | 'until'
  | 'announced'
  | 'objectBy'
  | 'url'
  | 'id';

/**
 * What the heads of subprocessor lists say; the first pattern that fits tells the field, and of two columns for one field the one of the
 * greater weight is read. Where a firm has its seat is not where it handles data.
 */
const FIELDS: readonly [field: Field | null, weight: number, pattern: RegExp][] = [
  ['id', 1, /^id$/],
  ['announced', 1, /\b(?:announced|notice date|notified)\b/],
  ['objectBy', 1, /\b(?:object(?:ion)?s? ?(?:by|until|deadline)|objectby)\b/],
  ['until', 1, /\b(?:until|end date|removed|last day|terminated)\b/],
  [
    'since',
    1,
    /\b(?:since|date added|added(?: on)?|start date|effective(?: date| from)?|in use from|first used|onboarded|engaged)\b/,
  ],
  ['purpose', 3, /\bpurposes?\b/],
  [
    'purpose',
    2,
    /^(?:data )?processing (?:activit\w*|operations?|descriptions?)\b|^(?:nature|description|services?$|service (?:description|provided|type)|functions?$)/,
  ],
  [
    'data',
    2,
    /\b(?:data|information) (?:types?|categor\w+|elements?|processed|shared|involved|handled|accessed|collected|received|stored|subjects?)\b|\b(?:types?|categor\w+) of (?:personal |customer )?(?:data|information)\b|\bpersonal (?:data|information)\b/,
  ],
  ['transfer', 1, /\b(?:transfers?|safeguards?|sccs?|standard contractual|adequacy|legal basis|dpf|mechanism)\b/],
  [
    null,
    0,
    /\b(?:hq|headquarters?|headquartered|corporate|incorporat\w*|registered|seat|establish\w*|(?:entity|provider|vendor|company) (?:location|country|address)|address)\b/,
  ],
  [
    'location',
    2,
    /\b(?:processing|data|hosting|hosted|storage|server|services?) (?:locations?|countr(?:y|ies)|regions?)\b|\b(?:locations?|countr(?:y|ies)|place) of (?:the )?(?:data |personal data )?(?:processing|storage|hosting|data)\b|\bresidency\b/,
  ],
  [
    'location',
    1,
    /\b(?:locations?|located|countr(?:y|ies)|regions?|where|jurisdictions?|territor(?:y|ies)|standort|land|pays|sede|ubicacion|localisation)\b/,
  ],
  [
    'name',
    2,
    /^(?:(?:name of |the |our |list of )*(?:authori[sz]ed |current |third party |external )*(?:sub ?processors?|unterauftrag\w*|sous traitants?|subencargados?)(?: (?:names?|entity|entities|company))?)$/,
  ],
  [
    'name',
    1,
    /^(?:(?:legal |entity |vendor |company |provider |supplier |sub ?processor |third party |service |organi[sz]ation |partner |product |tool )*(?:names?|entity|entities|vendors?|company|companies|providers?|suppliers?|third part(?:y|ies)|organi[sz]ations?|partners?|processors?|tools?|products?|platforms?|anbieter|firma)|name of (?:the )?(?:entity|company|vendor|third party|provider|organi[sz]ation)|(?:entity|company|vendor) .*name|nombre(?: de la entidad)?|nom(?: de l entite)?|entidad|entite)$/,
  ],
  [
    'url',
    1,
    /\b(?:url|website|web site|links?|privacy (?:policy|notice)|dpa|gdpr|trust|terms|more information|contact)\b/,
  ],
  ['data', 1, /\b(?:data|information|pii|phi)\b/],
  [
    'purpose',
    1,
    /\b(?:services?|functions?|activit(?:y|ies)|descriptions?|uses?|used for|processing|role|what (?:they|it) do(?:es)?|category|type|task|actividad|activite|zweck|finalite|finalidad|proposito|details?|scope)\b/,
  ],
];
const MAX_HEAD_CHARS = 90;

function fieldOf(head: string): { field: Field; weight: number } | null {
  const text = plain(head).replace(/\bsub processor/g, 'subprocessor');
  if (text === '' || text.length > MAX_HEAD_CHARS) return null;
  const [field, weight = 0] = FIELDS.find(([, , pattern]) => pattern.test(text)) ?? [];
  return field ? { field, weight } : null;
}

type Columns = ReadonlyMap<Field, number>;
/** A table of subprocessors names them, and says of each what it does, where, or with which data. */
function columnsOf(head: Row): Columns | null {
  const best = new Map<Field, { column: number; weight: number }>();
  for (const [column, cell] of head.cells.entries()) {
    const found = cell ? fieldOf(cell.text) : null;
    if (found && found.weight > (best.get(found.field)?.weight ?? 0))
      best.set(found.field, { column, weight: found.weight });
  }
  const isList = best.has('name') && (['purpose', 'location', 'data'] as const).some((field) => best.has(field));
  return isList ? new Map([...best].map(([field, { column }]) => [field, column])) : null;
}

const HEAD_ROWS = 15;
const MAX_LINE_CHARS = 300;
const NOTHING = /^(?:-+|–|—|n\/?a|none|not applicable|tbd|unknown|\[.*\])$/i;
const oneLine = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '; ')
    .replace(/\s+/g, ' ')
    .trim();
const said = (text: string): string | null => (text === '' || NOTHING.test(text) ? null : text);
/** What fits one line; a longer text is cut at a word and marked. */
const line = (text: string): string | null => {
  const whole = oneLine(text);
  return said(whole.length <= MAX_LINE_CHARS ? whole : `${whole.slice(0, MAX_LINE_CHARS - 1).replace(/\s+\S*$/, '')}…`);
};

const httpsIn = (cell: Cell | undefined): string | null => {
  const written = cell?.href ?? /https:\/\/[^\s<>"')\]]+/.exec(cell?.text ?? '')?.[0];
  return written && URL.canParse(written) ? new URL(written).href : null;
};

function draftOf(row: Row, columns: Columns, file: string, sheet: string): SubprocessorDraft {
  const cell = (field: Field): Cell | undefined => {
    const column = columns.get(field);
    return column === undefined || row.cells[column]?.isFormula ? undefined : row.cells[column];
  };
  const text = (field: Field): string => cell(field)?.text ?? '';
  const place = oneLine(text('location'));
  const location = countriesIn(text('location'));
  return {
    collection: 'subprocessors',
    place: { file, sheet: sheet || null, row: row.number },
    id: said(text('id')),
    // Its address or a note often stands on the lines below the name.
    name: line((text('name').split('\n')[0] ?? '').replace(/\[\d+\]$|\s*[*†‡¹²³]+$/u, '')) ?? '',
    purpose: line(text('purpose')),
    data: line(text('data')),
    location,
    locationSaid: location.length === 0 ? said(place) : null,
    transfer: line(text('transfer')),
    since: dayIn(text('since')),
    until: dayIn(text('until')),
    announced: dayIn(text('announced')),
    objectBy: dayIn(text('objectBy')),
    url: httpsIn(cell('url')) ?? httpsIn(cell('name')),
  };
}

/** The subprocessors that the tables of one file list. */
export function subprocessorsFromSheets(file: string, all: readonly Sheet[], chosen: readonly string[]): Found {
  const drafts: SubprocessorDraft[] = [];
  const refused: Refused[] = [];
  for (const sheet of all) {
    const isChosen = chosen.some((name) => plain(name) === plain(sheet.name));
    if (chosen.length > 0 && !isChosen) continue;
    const index = sheet.rows.slice(0, HEAD_ROWS).findIndex((row) => columnsOf(row) !== null);
    const head = sheet.rows[index];
    const columns = head && columnsOf(head);
    if (!columns) continue;
    if (sheet.hidden && !isChosen) {
      refused.push({ place: { file, sheet: sheet.name || null, row: null }, what: '', reason: { is: 'hidden-sheet' } });
      continue;
    }
    for (const row of sheet.rows.slice(index + 1)) {
      const draft = draftOf(row, columns, file, sheet.name);
      // A row across the whole table is a heading between its parts.
      const texts = new Set(row.cells.flatMap((cell) => cell?.text || []));
      if (texts.size === 1 && row.cells.length > 1 && draft.purpose === null && draft.location.length === 0) continue;
      if (draft.name === '' || textAt(row, columns.get('name') ?? 0) === '')
        refused.push({ place: draft.place, what: [...texts][0] ?? '', reason: { is: 'no-name' } });
      else drafts.push(draft);
    }
  }
  if (drafts.length === 0 && refused.length === 0)
    refused.push({ place: { file, sheet: null, row: null }, what: '', reason: { is: 'no-subprocessors' } });
  return { drafts, refused };
}
