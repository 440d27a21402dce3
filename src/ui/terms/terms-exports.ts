import { xml } from '../../app/compare/export-tei.ts';
import {
  findDocument,
  findWitness,
  formatAddress,
  type Edition,
  type TermOccurrence,
} from '../../core/model/index.ts';
import { BYTE_ORDER_MARK, csvOf } from '../../core/write/index.ts';
import { termsTable } from './terms-table.ts';

/** The whole rendering table, an occurrence a line, with the rules that warn of it. UTF-8 with a byte order mark. */
export function termsCsv(edition: Edition): string {
  const { rows } = termsTable(edition, 'en');
  const warned = new Map(
    rows.flatMap(({ concept, cells }) =>
      cells.map(({ column, warnings }) => [
        `${concept.id}@${column.id}`,
        [...new Set(warnings.map(({ rule }) => rule))].join(' '),
      ]),
    ),
  );
  const head = [
    'concept',
    'name',
    'language',
    'authority',
    'version',
    'address',
    'words',
    'warnings',
  ];
  const lines = edition.concepts.flatMap((concept) =>
    concept.occurrences.map((occurrence) => {
      const witness = witnessOf(edition, occurrence);
      return [
        concept.id,
        concept.label.en,
        witness.language,
        witness.authority,
        witness.name.en,
        addressOf(edition, occurrence),
        occurrence.text,
        warned.get(`${concept.id}@${occurrence.witness}`) ?? '',
      ];
    }),
  );
  return BYTE_ORDER_MARK + csvOf([head, ...lines]);
}

/**
 * The rendering table as a termbase. Source: ISO 30042:2019, dialect TBX-Basic, style DCA. A language section has each
 * wording once, with its clause as context and its address as source.
 */
export function termsTbx(edition: Edition): string {
  const entries = edition.concepts.map((concept) => {
    const tags = [...new Set(concept.occurrences.map((one) => witnessOf(edition, one).language))];
    const names = Object.entries(concept.label)
      .map(([tag, name]) => `${tag}: ${name}`)
      .join('; ');
    const sections = tags.map((tag) => {
      const own = concept.occurrences.filter((one) => witnessOf(edition, one).language === tag);
      return `<langSec xml:lang="${xml(tag)}">${termSections(edition, own)}</langSec>`;
    });
    return `<conceptEntry id="${xml(concept.id)}"><note>${xml(names)}</note>${sections.join('')}</conceptEntry>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc>',
    `<titleStmt><title>${xml(edition.title.en)}</title></titleStmt>`,
    `<sourceDesc><p>${xml(`Edition ${edition.id}, state ${edition.state}, text ${edition.hash}`)}</p></sourceDesc>`,
    '</fileDesc></tbxHeader>',
    '<text><body>',
    ...entries,
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function termSections(edition: Edition, occurrences: readonly TermOccurrence[]): string {
  const wordings = [...new Set(occurrences.map(({ text }) => text))];
  return wordings
    .map((text) => {
      const groups = occurrences
        .filter((one) => one.text === text)
        .map((one) => {
          const segment = witnessOf(edition, one).segments.find(({ id }) => id === one.segment);
          return `<descripGrp><descrip type="context">${xml(segment?.text ?? '')}</descrip><admin type="source">${xml(addressOf(edition, one))}</admin></descripGrp>`;
        });
      return `<termSec><term>${xml(text)}</term>${groups.join('')}</termSec>`;
    })
    .join('');
}

function witnessOf(edition: Edition, { document, witness }: TermOccurrence) {
  const found = findWitness(findDocument(edition, document)!, witness);
  if (!found) throw new Error(`${document} has no version "${witness}", which a term stands in.`);
  return found;
}

function addressOf(edition: Edition, { document, segment, witness, span }: TermOccurrence): string {
  return formatAddress({ edition: edition.id, document, segment, witness, span });
}
