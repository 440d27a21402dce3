import {
  textHash,
  witnessHash,
  type Edition,
  type EditionDocument,
  type Gap,
  type Localized,
  type Segment,
  type Unit,
  type Witness,
} from '../model/index.ts';
import type { Work, WorkRow, WorkVersion } from './work.ts';

/** The one document of an edition made from a work. */
export const WORK_DOCUMENT = 'text';

/**
 * A work as an edition, so that reading, comparing, citing and searching work on it as on any other: each row is a canonical
 * segment, `art-2.1`; of several segments in a cell the further ones get a letter, `art-2.1-b`.
 */
export function workToEdition(work: Work): Edition {
  const places = placesOf(work);
  const witnesses = work.versions.map((version, at) => witnessOf(work, version, at, places));
  const document: EditionDocument = {
    id: WORK_DOCUMENT,
    kind: 'treaty',
    title: same(work.title),
    shortTitle: same(work.title),
    date: work.created.slice(0, 10),
    description: OWN_TEXT,
    units: unitsOf(work, places),
    witnesses,
    defaultWitnesses: witnesses.slice(0, 4).map(({ id }) => id),
  };
  const hash = textHash(
    witnesses.map(({ id, hash }) => `${WORK_DOCUMENT}/${id}\t${hash}\n`).join(''),
  );
  return {
    id: work.id,
    title: same(work.title),
    description: OWN_TEXT,
    rights: same(
      work.versions
        .map(({ rights }) => rights)
        .filter(Boolean)
        .join('; '),
    ),
    state: work.modified,
    hash,
    documents: [document],
    alignments: [],
    copies: [],
    concepts: [],
    renderings: [],
    notes: [],
    bibliography: [],
    history: [],
  };
}

/** The canonical segment id of each row. */
function placesOf(work: Work): ReadonlyMap<WorkRow, string> {
  const counts = new Map<string, number>();
  return new Map(
    work.rows.map((row) => {
      if (row.isLabel) return [row, `${row.unit}.label`];
      const count = (counts.get(row.unit) ?? 0) + 1;
      counts.set(row.unit, count);
      return [row, `${row.unit}.${count}`];
    }),
  );
}

function unitsOf(work: Work, places: ReadonlyMap<WorkRow, string>): readonly Unit[] {
  return work.units.flatMap(({ id, kind, number, numeral }) => {
    const rows = work.rows.filter((row) => row.unit === id);
    if (rows.length === 0) return [];
    const label = rows.find((row) => row.isLabel);
    return [
      {
        id,
        kind,
        segments: rows.filter((row) => row !== label).map((row) => places.get(row)!),
        ...(number === undefined ? {} : { number }),
        ...(numeral === undefined ? {} : { numeral }),
        ...(label ? { label: places.get(label)! } : {}),
      },
    ];
  });
}

function witnessOf(
  work: Work,
  version: WorkVersion,
  at: number,
  places: ReadonlyMap<WorkRow, string>,
): Witness {
  const rowOf = new Map(work.rows.flatMap((row) => row.cells[at]!.map((id) => [id, row] as const)));
  const segments = version.segments.flatMap(({ id, text }): Segment[] => {
    const row = rowOf.get(id);
    if (!row) return [];
    const place = places.get(row)!;
    const nth = row.cells[at]!.indexOf(id);
    const own = nth === 0 ? place : `${place}-${letter(nth)}`;
    return [{ id: own, covers: [place], text, status: 'u', hash: textHash(text) }];
  });
  const lacking = work.rows
    .filter((row) => row.cells[at]!.length === 0)
    .map((row) => places.get(row)!);
  const gaps: Gap[] =
    lacking.length === 0 ? [] : [{ segments: lacking, reason: 'absent', remark: NO_COUNTERPART }];
  return {
    id: version.id,
    language: version.language,
    authority: version.authority,
    name: same(version.title),
    date: work.created.slice(0, 10),
    source: same(version.source),
    standing: AS_STATED,
    collation: NOT_COLLATED,
    extent: AS_BROUGHT,
    derivations: [],
    rights: same(version.rights),
    licence: version.rights || 'not stated',
    references: [],
    segments,
    gaps,
    variants: [],
    hash: witnessHash(segments),
  };
}

const OWN_TEXT: Localized = {
  en: 'A text of the reader’s own: brought and aligned by the reader, collated by nobody.',
  vi: 'Văn bản riêng của người đọc: do người đọc đưa vào và ghép, chưa ai đối chiếu.',
  de: 'Ein eigener Text: vom Leser mitgebracht und zugeordnet, von niemandem kollationiert.',
  ru: 'Собственный текст читателя: принесён и сопоставлен читателем, никем не сверен.',
};

const AS_STATED: Localized = {
  en: 'The authority is as the reader who brought the text has stated it.',
  vi: 'Giá trị là theo lời người đã đưa văn bản vào.',
  de: 'Die Geltung ist, wie der Leser sie angegeben hat, der den Text mitgebracht hat.',
  ru: 'Сила текста указана читателем, который его принёс.',
};

const NOT_COLLATED: Localized = {
  en: 'Not collated.',
  vi: 'Chưa đối chiếu.',
  de: 'Nicht kollationiert.',
  ru: 'Не сверено.',
};

const AS_BROUGHT: Localized = {
  en: 'As it was brought; nobody has checked whether it is complete.',
  vi: 'Như khi được đưa vào; chưa ai kiểm tra có đầy đủ hay không.',
  de: 'Wie mitgebracht; niemand hat geprüft, ob der Text vollständig ist.',
  ru: 'Как принесено; полноту никто не проверял.',
};

const NO_COUNTERPART: Localized = {
  en: 'No clause of this version is linked here.',
  vi: 'Chưa có câu nào của phiên bản này được nối vào đây.',
  de: 'Hier ist kein Satz dieser Fassung zugeordnet.',
  ru: 'Ни один пункт этой версии сюда не отнесён.',
};

function same(text: string): Localized {
  return { en: text, vi: text, de: text, ru: text };
}

/** b, c, ... z, then aa, ab, ... */
function letter(nth: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  return nth < 26 ? alphabet[nth]! : letter(Math.floor(nth / 26) - 1) + alphabet[nth % 26]!;
}
