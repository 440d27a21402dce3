import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BibliographyEntry, Edition, Facsimile, Variant } from '../core/model/index.ts';
import { textHash } from '../core/model/index.ts';
import { checkEdition, reportTwice } from './check-edition.ts';
import type { Fault } from './fault.ts';
import { FaultList, quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import { Lookup } from './lookup.ts';
import type { WitnessText } from './lookup.ts';
import { didYouMean } from './near-miss.ts';
import type { RawDocument, RawEdition } from './raw.ts';
import { readAlignment } from './read-alignment.ts';
import { readApparatus } from './read-apparatus.ts';
import { readFacsimiles } from './read-facsimiles.ts';
import type { Digest } from './read-facsimiles.ts';
import { readHistory } from './read-history.ts';
import { readNote } from './read-note.ts';
import { readRendering } from './read-rendering.ts';
import { readRulings } from './read-rulings.ts';
import { readTerms } from './read-terms.ts';
import { checkUnclaimedText, readWitness } from './read-witness.ts';
import { readShaped } from './schemas.ts';
import type { Shapes } from './schemas.ts';
import type { SourceFiles } from './source-text.ts';

/** What compiling a folder of sources yields: an edition without a fault in it, or every fault that was found. */
export type CompileResult =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** How sources are compiled. */
export interface CompileOptions {
  /** While a text is being edited: its published state need not agree with it yet. */
  readonly isDraft?: boolean;
  /** Tells of large files that are not among the sources themselves. Absent: what is among them is what there is. */
  readonly digest?: Digest;
}

/** Compiles the sources of an edition, in the format that sources/README.md describes. Pure: the same files give the same result. */
export function compileSources(files: SourceFiles, options: CompileOptions = {}): CompileResult {
  const faults = new FaultList();
  const edition = new Compilation(files, faults, options).run();
  if (edition && faults.size === 0) return { ok: true, edition };
  return { ok: false, faults: faults.sorted() };
}

const EDITION_FILE = 'edition.json';
const TEXT_FILE = /^texts\/([^/]+)\.xml$/;
/** Files of the folder that are not compiled. */
const PASSED_OVER = /^(?:facsimiles\/.*|README\.md|annotations\.jsonld|(?:.*\/)?\.[^/]*)$/;
/** Each kind of JSON source, and how its files are named. */
const KINDS: Readonly<Record<keyof Shapes, RegExp>> = {
  edition: /^edition\.json$/,
  alignment: /^alignment\/([^/]+)\.json$/,
  terms: /^terms\/terms\.json$/,
  apparatus: /^apparatus\/([^/]+)\.json$/,
  rendering: /^renderings\/([^/]+)\.json$/,
  note: /^notes\/([^/]+)\.json$/,
  bibliography: /^bibliography\.json$/,
  rulings: /^rulings\.json$/,
  history: /^history\.json$/,
  facsimiles: /^facsimiles\/facsimiles\.json$/,
};

class Compilation {
  private readonly lookup: Lookup;

  constructor(
    private readonly files: SourceFiles,
    private readonly faults: FaultList,
    private readonly options: CompileOptions,
  ) {
    this.lookup = new Lookup(faults);
  }

  run(): Edition | undefined {
    this.reportUnknownFiles();
    const bibliography = this.readBibliography();
    const json = this.read('edition')[0];
    if (!json) {
      this.checkAlone();
      return undefined;
    }
    const texts = new Map(json.value.documents.map((raw) => [raw, this.readTexts(json, raw)]));
    for (const [raw, witnesses] of texts) this.lookup.addDocument(raw, witnesses);
    this.lookup.setCopies(json.value.copies.map(({ id }) => id));
    this.reportUnclaimed(json);
    checkEdition(json, this.lookup, this.faults);
    return this.assemble(json, texts, bibliography);
  }

  /** All readable sources of one kind, in the order of their names. */
  private read<K extends keyof Shapes>(kind: K): JsonSource<Shapes[K]>[] {
    const paths = [...this.files.keys()].filter((path) => KINDS[kind].test(path)).sort();
    if (kind === 'edition' && paths.length === 0) {
      const place = { file: EDITION_FILE, line: 1, column: 1 };
      const message = 'there is no edition.json: it names the documents and witnesses';
      this.faults.add(place, { found: 'nothing', expected: EDITION_FILE, message });
    }
    return paths.flatMap((path) => {
      const json = readShaped(kind, path, this.files.get(path)!, this.faults);
      return json ? [json] : [];
    });
  }

  private reportUnknownFiles(): void {
    for (const path of this.files.keys()) {
      const known = TEXT_FILE.test(path) || Object.values(KINDS).some((name) => name.test(path));
      if (known || PASSED_OVER.test(path)) continue;
      const message = `no source of an edition is named ${quoted(path)}; sources/README.md says which are`;
      const expected = 'a file that sources/README.md names';
      this.faults.add({ file: path, line: 1, column: 1 }, { found: path, expected, message });
    }
  }

  private readBibliography(): readonly BibliographyEntry[] {
    const before = this.faults.size;
    const [json] = this.read('bibliography');
    const entries = json?.value ?? [];
    const unreadable = !json && this.faults.size > before;
    this.lookup.setReferences(unreadable ? undefined : entries.map(({ id }) => id));
    const ids = entries.map(({ id }, index) => ({ id, place: json!.at(index, 'id') }));
    reportTwice(ids, 'entry', this.faults);
    return entries;
  }

  /** Without edition.json each file can still be checked for itself. */
  private checkAlone(): void {
    for (const kind of [
      'alignment',
      'terms',
      'apparatus',
      'rendering',
      'note',
      'rulings',
      'history',
    ] as const) {
      this.read(kind);
    }
    for (const [path, bytes] of this.files) {
      if (TEXT_FILE.test(path)) checkUnclaimedText(path, bytes, this.faults);
    }
  }

  private readTexts(
    json: JsonSource<RawEdition>,
    raw: RawDocument,
  ): Map<string, WitnessText | undefined> {
    const index = json.value.documents.indexOf(raw);
    return new Map(
      raw.witnesses.map((witness, position) => {
        const path = `texts/${raw.id}.${witness.id}.xml`;
        const bytes = this.files.get(path);
        if (bytes) return [witness.id, readWitness(path, bytes, raw, witness, this.faults)];
        const place = json.at('documents', index, 'witnesses', position, 'id');
        const message = `the witness ${quoted(`${raw.id}/${witness.id}`)} has no text: ${path} is missing`;
        this.faults.add(place, { found: 'nothing', expected: path, message });
        return [witness.id, undefined];
      }),
    );
  }

  private reportUnclaimed(json: JsonSource<RawEdition>): void {
    const claimed = json.value.documents.flatMap(({ id, witnesses }) =>
      witnesses.map((witness) => `${id}.${witness.id}`),
    );
    for (const [path, bytes] of this.files) {
      const name = TEXT_FILE.exec(path)?.[1];
      if (name === undefined || claimed.includes(name)) continue;
      const message = `edition.json has no witness for the text ${quoted(name)}${didYouMean(name, claimed)}`;
      const expected = 'DOCUMENT.WITNESS.xml';
      this.faults.add({ file: path, line: 1, column: 1 }, { found: name, expected, message });
      checkUnclaimedText(path, bytes, this.faults);
    }
  }

  private assemble(
    json: JsonSource<RawEdition>,
    texts: ReadonlyMap<RawDocument, ReadonlyMap<string, WitnessText | undefined>>,
    bibliography: readonly BibliographyEntry[],
  ): Edition {
    const { lookup, faults } = this;
    const { documents, ...head } = json.value;
    const variants = this.readVariants();
    const languages = documents.flatMap(({ witnesses }) => witnesses.map((each) => each.language));
    const lines = [...texts].flatMap(([{ id }, witnesses]) =>
      [...witnesses].map(([witness, text]) => `${id}/${witness}\t${text?.hash ?? ''}\n`),
    );
    const complete = [...texts.values()].every((witnesses) =>
      [...witnesses.values()].every(Boolean),
    );
    const hash = textHash(lines.join(''));
    const facsimiles = this.readFacsimiles(head.id);
    return {
      ...head,
      ...(facsimiles.length > 0 ? { facsimiles } : {}),
      hash,
      documents: documents.map((raw) => ({
        ...raw,
        witnesses: raw.witnesses.map((witness) => ({
          ...witness,
          ...(texts.get(raw)?.get(witness.id) ?? { segments: [], gaps: [], hash: '' }),
          variants: variants.get(`${raw.id}.${witness.id}`) ?? [],
        })),
      })),
      alignments: this.named('alignment', ({ from, to }) => `${from}--${to}`).flatMap(
        (source) => readAlignment(source, lookup, faults) ?? [],
      ),
      concepts: this.read('terms').flatMap((source) => readTerms(source, lookup, faults)),
      renderings: this.named(
        'rendering',
        ({ document, witness, language }) => `${document}.${witness}.${language}`,
      ).flatMap((source) => readRendering(source, lookup, faults) ?? []),
      notes: this.named('note', ({ id }) => id).map((source) => readNote(source, lookup, faults)),
      bibliography,
      rulings: this.read('rulings').flatMap((source) => readRulings(source, languages, faults)),
      history: this.read('history').flatMap((source) =>
        readHistory(
          source,
          head.state,
          complete && !this.options.isDraft ? hash : undefined,
          faults,
        ),
      ),
    };
  }

  private readFacsimiles(edition: string): readonly Facsimile[] {
    const { files, lookup, faults } = this;
    const digest = this.options.digest ?? ((path: string) => digestOf(files.get(path)));
    return this.read('facsimiles').flatMap((source) =>
      readFacsimiles(source, { edition, files, digest, lookup, faults }),
    );
  }

  private readVariants(): ReadonlyMap<string, readonly Variant[]> {
    const sources = this.named('apparatus', ({ document, witness }) => `${document}.${witness}`);
    return new Map(
      sources.map((source) => [
        `${source.value.document}.${source.value.witness}`,
        readApparatus(source, this.lookup, this.faults),
      ]),
    );
  }

  /** Sources whose file name repeats what they are about; the two must agree, which also makes their ids unique. */
  private named<K extends 'alignment' | 'apparatus' | 'rendering' | 'note'>(
    kind: K,
    nameOf: (value: Shapes[K]) => string,
  ): JsonSource<Shapes[K]>[] {
    const sources = this.read(kind);
    for (const { source, value } of sources) {
      const name = KINDS[kind].exec(source.path)?.[1] ?? '';
      const expected = nameOf(value);
      if (name === expected) continue;
      const message = `the file is named ${quoted(name)} and is about ${quoted(expected)}`;
      this.faults.add(source.placeOf(0), { found: name, expected, message });
    }
    return sources;
  }
}

function digestOf(bytes: Uint8Array | undefined): ReturnType<Digest> {
  return bytes && { sha256: bytesToHex(sha256(bytes)), bytes: bytes.length };
}
