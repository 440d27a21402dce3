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
 * segment, `art-2.1`; what else a version has for it from another place gets a letter, `art-2.1-b`. The
 * date is empty where the reader has stated none.
 */
export function workToEdition(work: Work): Edition {
  const places = placesOf(work);
  const witnesses = work.versions.map((version, at) => witnessOf(work, version, at, places));
  const document: EditionDocument = {
    id: WORK_DOCUMENT,
    kind: 'treaty',
    title: same(work.title || work.id),
    shortTitle: same(work.title || work.id),
    date: work.date ?? '',
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
    title: same(work.title || work.id),
    description: OWN_TEXT,
    rights: stated(
      [...new Set(work.versions.map(({ rights }) => rights))].filter(Boolean).join('; '),
      NO_RIGHTS,
    ),
    state: stateOf(work.modified),
    hash,
    documents: [document],
    alignments: [],
    copies: [],
    concepts: [],
    renderings: [],
    notes: [],
    bibliography: [],
    rulings: [],
    history: [],
  };
}

/** The canonical segment id of each row. */
function placesOf(work: Work): ReadonlyMap<WorkRow, string> {
  const counts = new Map<string, number>();
  const labelled = new Set<string>();
  return new Map(
    work.rows.map((row) => {
      const isLabel = row.isLabel && !labelled.has(row.unit);
      if (isLabel) {
        labelled.add(row.unit);
        return [row, `${row.unit}.label`];
      }
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

/**
 * The segments of a version in its own order. Neighbours in one cell are one segment, their words and the space between
 * them as they were; what comes into the cell from elsewhere is one of its own, with a remark that says so.
 */
function segmentsOf(
  work: Work,
  { segments }: WorkVersion,
  at: number,
  places: ReadonlyMap<WorkRow, string>,
): readonly Segment[] {
  const rowOf = new Map(work.rows.flatMap((row) => row.cells[at]!.map((id) => [id, row] as const)));
  const runs: { row: WorkRow; text: string; after: string }[] = [];
  for (const { id, text, after } of segments) {
    const row = rowOf.get(id);
    const last = runs.at(-1);
    if (row && last?.row === row) {
      last.text += last.after + text;
      last.after = after;
    } else if (row) runs.push({ row, text, after });
  }
  const counts = new Map<string, number>();
  return runs.map(({ row, text }): Segment => {
    const place = places.get(row)!;
    const nth = counts.get(place) ?? 0;
    counts.set(place, nth + 1);
    return {
      id: nth === 0 ? place : `${place}-${letter(nth)}`,
      covers: [place],
      text,
      status: 'u',
      ...(nth === 0 ? {} : { remark: FROM_ELSEWHERE }),
      hash: textHash(text),
    };
  });
}

const FROM_ELSEWHERE: Localized = {
  en: 'These words stand elsewhere in this version; they were linked here by hand or by the alignment.',
  vi: 'Những chữ này đứng ở chỗ khác trong phiên bản; chúng được nối vào đây bằng tay hoặc khi ghép.',
  de: 'Diese Worte stehen in der Fassung an anderer Stelle; von Hand oder durch die Zuordnung gehören sie hierher.',
  ru: 'Эти слова стоят в версии в другом месте; сюда они отнесены вручную или при сопоставлении.',
};

function witnessOf(
  work: Work,
  version: WorkVersion,
  at: number,
  places: ReadonlyMap<WorkRow, string>,
): Witness {
  const segments = segmentsOf(work, version, at, places);
  const lacking = work.rows
    .filter((row) => row.cells[at]!.length === 0)
    .map((row) => places.get(row)!);
  const gaps: Gap[] =
    lacking.length === 0 ? [] : [{ segments: lacking, reason: 'absent', remark: NO_COUNTERPART }];
  return {
    id: version.id,
    language: version.language,
    authority: version.authority,
    name: same(version.title || version.id),
    date: work.date ?? '',
    source: stated(version.source, NO_SOURCE),
    standing: AS_STATED,
    collation: NOT_COLLATED,
    extent: AS_BROUGHT,
    derivations: [],
    rights: stated(version.rights, NO_RIGHTS),
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

const NO_RIGHTS: Localized = {
  en: 'Rights not stated.',
  vi: 'Không nêu bản quyền.',
  de: 'Rechte nicht angegeben.',
  ru: 'Права не указаны.',
};

const NO_SOURCE: Localized = {
  en: 'Source not stated.',
  vi: 'Không nêu nguồn.',
  de: 'Quelle nicht angegeben.',
  ru: 'Источник не указан.',
};

const NO_COUNTERPART: Localized = {
  en: 'No clause of this version is linked here.',
  vi: 'Chưa có câu nào của phiên bản này được nối vào đây.',
  de: 'Hier ist kein Satz dieser Fassung zugeordnet.',
  ru: 'Ни один пункт этой версии сюда не отнесён.',
};

/** What the reader has stated, or that nothing is. */
function stated(text: string, otherwise: Localized): Localized {
  return text === '' ? otherwise : same(text);
}

/** `2026.1123`: the day of the last change, in the form that states of editions have. */
function stateOf(modified: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(modified) ?? [];
  return `${year ?? '0'}.${Number(`${month ?? ''}${day ?? ''}`)}`;
}

function same(text: string): Localized {
  return { en: text, vi: text, de: text, ru: text };
}

/** b, c, ... z, then aa, ab, ... */
function letter(nth: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  return nth < 26 ? alphabet[nth]! : letter(Math.floor(nth / 26) - 1) + alphabet[nth % 26]!;
}
