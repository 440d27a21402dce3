import alignment from '../../sources/schema/alignment.schema.json' with { type: 'json' };
import apparatus from '../../sources/schema/apparatus.schema.json' with { type: 'json' };
import bibliography from '../../sources/schema/bibliography.schema.json' with { type: 'json' };
import common from '../../sources/schema/common.schema.json' with { type: 'json' };
import edition from '../../sources/schema/edition.schema.json' with { type: 'json' };
import facsimiles from '../../sources/schema/facsimiles.schema.json' with { type: 'json' };
import history from '../../sources/schema/history.schema.json' with { type: 'json' };
import note from '../../sources/schema/note.schema.json' with { type: 'json' };
import rendering from '../../sources/schema/rendering.schema.json' with { type: 'json' };
import rulings from '../../sources/schema/rulings.schema.json' with { type: 'json' };
import terms from '../../sources/schema/terms.schema.json' with { type: 'json' };
import type {
  RawAlignment,
  RawApparatus,
  RawBibliography,
  RawEdition,
  RawFacsimiles,
  RawHistory,
  RawNote,
  RawRendering,
  RawRulings,
  RawTerms,
} from './raw.ts';
import type { FaultList } from './fault.ts';
import { JsonSource, readJson } from './json-tree.ts';
import { checkShape } from './schema.ts';
import type { Schema, SchemaFiles } from './schema.ts';
import { readSourceText } from './source-text.ts';

/** What each kind of JSON source holds once its shape is checked. */
export interface Shapes {
  readonly edition: RawEdition;
  readonly alignment: RawAlignment;
  readonly terms: RawTerms;
  readonly apparatus: RawApparatus;
  readonly rendering: RawRendering;
  readonly note: RawNote;
  readonly bibliography: RawBibliography;
  readonly rulings: RawRulings;
  readonly history: RawHistory;
  readonly facsimiles: RawFacsimiles;
}

const SCHEMAS = {
  edition,
  alignment,
  terms,
  apparatus,
  rendering,
  note,
  bibliography,
  rulings,
  history,
  facsimiles,
} as Readonly<Record<keyof Shapes, Schema>>;

const FILES = {
  'common.schema.json': common,
  'bibliography.schema.json': bibliography,
} as SchemaFiles;

/** Reads a JSON source and checks its shape; `undefined` after faults. */
export function readShaped<K extends keyof Shapes>(
  kind: K,
  path: string,
  bytes: Uint8Array,
  faults: FaultList,
): JsonSource<Shapes[K]> | undefined {
  const source = readSourceText(path, bytes, faults);
  const json = source && readJson(source, faults);
  if (!json || !checkShape(json, SCHEMAS[kind], FILES, faults)) return undefined;
  return new JsonSource(json.source, json.root, json.value as Shapes[K]);
}
