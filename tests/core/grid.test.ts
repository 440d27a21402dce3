import { expect, test } from 'vitest';
import {
  findDocument,
  findUnit,
  linksBetween,
  unitRows,
  unmatchedRows,
  type Cell,
  type Column,
  type Row,
} from '../../src/core/model/index.ts';
import { firstEdition } from './first-edition.ts';

const edition = firstEdition();

/**
 * A cell in one word: the segments it shows, `*2` where it stands for two rows, `<x` where the version puts x before it,
 * `>x` after it; `gap(why)`, `none` for no counterpart, `unaligned`, `^` where the cell above reaches down.
 */
function word(cell: Cell): string {
  if (cell.kind === 'continued') return '^';
  const rows = cell.rows > 1 ? `*${cell.rows}` : '';
  if (cell.kind === 'gap') return `gap(${cell.gap.reason})${rows}`;
  if (cell.kind === 'no-counterpart') return `none${rows}`;
  if (cell.kind === 'not-aligned') return `unaligned${rows}`;
  const before = cell.before.map((id) => `>${id}`).join('');
  const after = cell.after.map((id) => `<${id}`).join('');
  return `${cell.segments.map(({ id }) => id).join('+')}${rows}${before}${after}`;
}

const lines = (rows: readonly Row[]) =>
  rows.map(({ place, cells }) => `${place}: ${cells.map(word).join(' | ')}`);

/** Columns as the URL writes them: `ru-signed,soviet-draft/ru-draft`. */
function columnsOf(document: string, text: string): readonly Column[] {
  return text.split(',').map((name) => {
    const [first, second] = name.split('/');
    return second === undefined
      ? { document, witness: first! }
      : { document: first!, witness: second };
  });
}

function grid(document: string, unit: string, columns: string): readonly string[] {
  const found = findDocument(edition, document)!;
  const { rows } = unitRows(edition, found, findUnit(found, unit)!, columnsOf(document, columns));
  return lines(rows);
}

test('a row is a clause, the label first; both authentic texts have every clause of Article II', () => {
  expect(grid('treaty', 'art-2', 'de-signed,ru-signed')).toEqual([
    'art-2.label: art-2.label | art-2.label',
    'art-2.1: art-2.1 | art-2.1',
    'art-2.2: art-2.2 | art-2.2',
  ]);
});

test('the label of a unit is told apart from its clauses', () => {
  const treaty = findDocument(edition, 'treaty')!;
  const { rows } = unitRows(edition, treaty, findUnit(treaty, 'art-2')!, []);
  expect(rows.map(({ isLabel }) => isLabel)).toEqual([true, false, false]);
});

test('a clause that a version gives as one with the next stands beside both rows', () => {
  expect(grid('protocol', 'p-3', 'de-signed,vi-wikipedia')).toEqual([
    'p-3.label: p-3.label | p-3.label',
    'p-3.1: p-3.1 | p-3.1-2*2',
    'p-3.2: p-3.2 | ^',
  ]);
});

test('two quotations of one clause stand in one cell', () => {
  expect(grid('treaty', 'art-2', 'vi-wikipedia')[1]).toBe('art-2.1: art-2.1+art-2.1-b');
});

test('the Russian texts have the signatures crossed: each says what stands before and after it there', () => {
  expect(grid('treaty', 'closing', 'de-signed,ru-signed').slice(2)).toEqual([
    'closing.3: closing.3 | closing.3<closing.4',
    'closing.4: closing.4 | closing.4>closing.3',
  ]);
  expect(grid('protocol', 'closing', 'ru-signed').slice(1)).toEqual([
    'closing.2: closing.2<closing.3',
    'closing.3: closing.3>closing.2',
  ]);
});

test('a gap goes on down the unit as long as its reason does, and names it', () => {
  expect(grid('protocol', 'p-2', 'vi-wikipedia,ru-backtranslation')).toEqual([
    'p-2.label: p-2.label | p-2.label',
    'p-2.1: p-2.1 | p-2.1',
    'p-2.2: gap(omitted)*2 | p-2.2',
    'p-2.3: ^ | gap(not-established)',
  ]);
  expect(grid('treaty', 'art-3', 'vi-wikipedia')).toEqual([
    'art-3.label: gap(not-quoted)*3',
    'art-3.1: ^',
    'art-3.2: ^',
  ]);
});

test('every gap of every version says why in each language', () => {
  const gaps = edition.documents.flatMap(({ witnesses }) => witnesses.flatMap(({ gaps }) => gaps));
  expect(gaps.length).toBeGreaterThan(8);
  for (const { remark } of gaps)
    for (const text of Object.values(remark)) expect(text).not.toBe('');
});

test('Article 3 of the Soviet draft stands beside both articles it became', () => {
  expect(grid('treaty', 'art-3', 'ru-signed,soviet-draft/ru-draft')).toEqual([
    'art-3.label: art-3.label | art-3.label',
    'art-3.1: art-3.1 | art-3.2*2',
    'art-3.2: art-3.2 | ^',
  ]);
  expect(grid('treaty', 'art-5', 'ru-signed,soviet-draft/ru-draft')).toEqual([
    'art-5.label: art-5.label | art-3.label',
    'art-5.1: art-5.1 | art-3.1',
    'art-5.2: art-5.2 | art-3.2',
  ]);
});

test('seen from the draft, the two articles stand beside the one', () => {
  expect(grid('soviet-draft', 'art-3', 'ru-draft,treaty/ru-signed')).toEqual([
    'art-3.label: art-3.label | art-3.label+art-5.label',
    'art-3.1: art-3.1 | art-5.1',
    'art-3.2: art-3.2 | art-3.1+art-3.2+art-5.2',
  ]);
});

test('a link says what changed, and what is new is said to be new', () => {
  const treaty = findDocument(edition, 'treaty')!;
  const draft = columnsOf('treaty', 'soviet-draft/ru-draft');
  const cellOf = (unit: string, row: number) =>
    unitRows(edition, treaty, findUnit(treaty, unit)!, draft).rows[row]!.cells[0]!;
  const disputes = cellOf('art-5', 1);
  expect(disputes.kind === 'text' && disputes.links.map(({ remark }) => remark?.en)).toEqual([
    expect.stringMatching(/split in two/),
  ]);
  const groupings = cellOf('art-4', 0);
  expect(groupings).toMatchObject({ kind: 'no-counterpart', rows: 3 });
  expect(groupings.kind === 'no-counterpart' && groupings.remark?.en).toMatch(/^New/);
});

test('a merged segment of another document stands beside both clauses it covers', () => {
  expect(grid('treaty', 'art-1', 'german-draft/ru-translation')).toEqual([
    'art-1.label: art-1.label',
    'art-1.1: art-1.1-2*2',
    'art-1.2: ^',
  ]);
});

test('documents that nobody has aligned are not aligned by number', () => {
  expect(linksBetween(edition, 'protocol', 'treaty')).toBeUndefined();
  expect(grid('treaty', 'art-2', 'protocol/de-signed')).toEqual([
    'art-2.label: unaligned*3',
    'art-2.1: ^',
    'art-2.2: ^',
  ]);
});

test('a version that the edition does not have leaves no hole in the table', () => {
  expect(grid('treaty', 'art-2', 'de-signed,nobody,nowhere/nobody')[1]).toBe(
    'art-2.1: art-2.1 | ^ | ^',
  );
});

test('the postscript of the draft, which became nothing, is listed after the treaty', () => {
  const treaty = findDocument(edition, 'treaty')!;
  const rows = unmatchedRows(
    edition,
    treaty,
    columnsOf('treaty', 'ru-signed,soviet-draft/ru-draft,soviet-draft/en-nsr'),
  );
  expect(lines(rows)).toEqual([
    'soviet-draft/postscript.label: none | postscript.label | postscript.label',
    'soviet-draft/postscript.1: none | postscript.1 | postscript.1',
    'soviet-draft/postscript.2: none | postscript.2 | postscript.2',
  ]);
  expect(unmatchedRows(edition, treaty, columnsOf('treaty', 'de-signed,ru-signed'))).toEqual([]);
});

test('law: every segment of every version stands in its document exactly once', () => {
  for (const document of edition.documents) {
    for (const { id, segments } of document.witnesses) {
      const columns = [{ document: document.id, witness: id }];
      const cells = document.units.flatMap((unit) =>
        unitRows(edition, document, unit, columns).rows.map((row) => row.cells[0]!),
      );
      const shown = cells.flatMap((cell) => (cell.kind === 'text' ? cell.segments : []));
      expect([...shown].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
        [...segments].sort((a, b) => a.id.localeCompare(b.id)),
      );
      expect(cells.filter((cell) => cell.kind === 'not-aligned')).toEqual([]);
    }
  }
});

test('law: the rows of a column, counted with what reaches down, are as many as the clauses', () => {
  const all = edition.documents.flatMap(({ id, witnesses }) =>
    witnesses.map((witness) => ({ document: id, witness: witness.id })),
  );
  for (const document of edition.documents) {
    for (const unit of document.units) {
      const { rows } = unitRows(edition, document, unit, all);
      for (const index of all.keys()) {
        const heights = rows.map(({ cells }) => cells[index]!);
        const covered = heights.reduce((sum, cell) => sum + ('rows' in cell ? cell.rows : 0), 0);
        expect(covered).toBe(rows.length);
      }
    }
  }
});

test('law: no clause of an aligned document is lost when it stands beside another', () => {
  for (const { from, to } of edition.alignments) {
    for (const [page, other] of [
      [from, to],
      [to, from],
    ]) {
      const document = findDocument(edition, page!)!;
      for (const { id, segments } of findDocument(edition, other!)!.witnesses) {
        const columns = [{ document: other!, witness: id }];
        const rows = [
          ...document.units.flatMap((unit) => unitRows(edition, document, unit, columns).rows),
          ...unmatchedRows(edition, document, columns),
        ];
        const shown = rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.kind === 'text' ? cell.segments : [])),
        );
        const clauses = segments.filter((segment) => !segment.id.endsWith('.label'));
        const lost = clauses.filter((segment) => !shown.includes(segment));
        expect([page, other, id, lost.map((segment) => segment.id)]).toEqual([page, other, id, []]);
      }
    }
  }
});
