/**
 * What the readers say of a file, in English, by its code; `{name}` is filled in. Other languages have sentences of their own
 * for the same codes.
 */
export const SENTENCES = {
  // Notices
  menus: 'Menus, forms and other parts of the page around the text were left out.',
  hiddenByPage: 'Words that the page hides were left out.',
  media: 'Words inside pictures and other embedded things were left out.',
  scripts: 'Scripts and style sheets were left out.',
  rubyOfPage: 'Reading aids above characters were left out.',
  markedDeleted: 'Words marked as deleted were left out.',
  pageTitle: 'The title of the page is given apart.',
  noteMarks: 'Marks of notes are not part of the text.',
  table: 'A table of {columns} columns was read row by row, cell by cell.',
  furniture: 'Page heads and page numbers are not part of the text.',
  headsAndFeet: 'Page heads and feet are not part of the text.',
  hyphens: 'Words hyphenated at line ends were joined.',
  normalised: '{count} paragraphs were not in Unicode normal form C and are now.',
  normalisedOne: '1 paragraph was not in Unicode normal form C and is now.',
  invisible:
    '{count} characters that print nothing were taken out (soft hyphens, zero-width spaces, control characters).',
  gap: 'The source declares a gap.',
  gapBecause: 'The source declares a gap ({reason}).',
  omissions: 'The source marks words as left out or remarked on.',
  otherForms: 'Other forms of the same words (corrections, expansions, readings) were left out.',
  remarks: 'Remarks of the editors are not part of the text.',
  deleted: 'Deleted words are not part of the text.',
  surplus: 'Words marked as surplus are not part of the text.',
  figures: 'Descriptions of figures are not part of the text.',
  innerHeader: 'A header inside the text was left out.',
  readings: 'Other readings of the apparatus are not part of the text.',
  standOff: 'Stand-off annotation was left out.',
  indexTerms: 'Index terms were left out.',
  interpretations: 'Interpretations were left out.',
  outsideSegments: 'Words outside the segments were left out.',
  unitNotes: 'Notes of translation units are not part of the text.',
  nativeCodes: 'Formatting codes of the program that made the file were left out.',
  comments: 'Comments are not part of the text.',
  trackedDeleted: 'Words deleted with tracked changes are not part of the text.',
  trackedInserted: 'Words inserted with tracked changes are read as part of the text.',
  hidden: 'Hidden words are not part of the text.',
  ruby: 'Reading aids above characters are not part of the text.',
  embedded: 'The file embeds another file, which was not read.',
  symbol: 'A symbol of the font {font} has no Unicode letter; it is shown as \ufffd.',
  nestedLists: 'Lists or quotations are nested so deeply that the file was read as plain text.',
  manyMarks:
    'A paragraph with more than {count} marks of Markdown was read as it stands, marks and all.',
  frontMatter: 'The lines about the file at its head are not part of the text.',
  linkTargets: 'Targets of links are not part of the text.',
  pictures: 'Descriptions of pictures are not part of the text.',
  encodingGuessed: 'The file does not say its encoding; it was read as {label}.',
  encodingDoubtful:
    'The encoding could not be told; read as {label}, the words look wrong. Choose another.',
  undecodable: '{count} characters mean nothing in {label}; each is shown as \ufffd.',
  misnamed: '{name} is not what its name says; it was read as {format}.',
  noTextLayer: 'Pages without a text layer were not read.',
  turned: 'Text that is turned against the lines of the page was left out.',
  interwoven:
    'Letters of two fonts are drawn into each other; they were put together by their places, which may be wrong.',
  // Faults
  empty: '{name} is empty.',
  noText: '{name} holds no text.',
  tooLarge: '{name} has {has} MB; at most {most} MB are read. Cut it into parts.',
  notOpened: '{name} could not be opened; it may be a folder, or no longer be there.',
  noPdf: '{name} is a PDF, which cannot be opened here.',
  emptyZip: '{name} is an empty zip archive.',
  oldWord:
    '{name} is a Word file of before 2007 or one with a password; save it as DOCX without a password.',
  rtf: '{name} is an RTF file; save it as DOCX or ODT.',
  binary: '{name} is a binary file, not a text.',
  noXml: '{name} is no XML: it does not begin with an element.',
  otherXml:
    '{name} is XML of a kind that is not read here (its root is <{root}>); TEI, TMX, Akoma Ntoso and XHTML are.',
  noEncoding: '"{label}" is no encoding known here; use one like utf-8, windows-1251 or koi8-r.',
  otherOffice: '{name} is no text document but {type}; save its text as ODT or DOCX.',
  otherZip: '{name} is a zip archive, not a text; unpack it and drop the files in it.',
  password: '{name} is protected by a password; save it without one.',
  zipParts: '{name} is a zip of {count} parts, which no text has.',
  zipSwells: '{name} swells to more than {megabytes} MB when it is unpacked; it is not opened.',
  manyElements: '{name} has more than {most} elements and texts.',
  deepElements: '{name} has more than {most} elements inside one another.',
  nested: '{name} is nested so deeply that it cannot be read.',
} as const;

export type SentenceCode = keyof typeof SENTENCES;

/** A sentence by its code, with what is filled in. */
export interface Said {
  readonly code: SentenceCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Names a sentence of the readers. */
export function say(code: SentenceCode, values: Said['values'] = {}): Said {
  return { code, values };
}

/** A template with its values filled in; a name without a value stays as it is written. */
export function fill(template: string, values: Said['values']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The sentence in English. */
export function inEnglish({ code, values }: Said): string {
  return fill(SENTENCES[code], values);
}

const CODES: ReadonlyMap<string, SentenceCode> = new Map(
  (Object.keys(SENTENCES) as SentenceCode[]).map((code) => [SENTENCES[code], code]),
);

/** The code of a sentence that has nothing to fill in; undefined for one that is not listed. */
export function saidAs(sentence: string): Said | undefined {
  const code = CODES.get(sentence);
  return code && { code, values: {} };
}
