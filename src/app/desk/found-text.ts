import type {
  Authority,
  Block,
  EditionDocument,
  InterfaceLanguage,
  Witness,
} from '../../core/model/index.ts';
import type { Format, Ground, Notice, ReadEncoding, ReadText } from '../../core/read/index.ts';
import {
  cut,
  structure,
  type FoundUnit,
  type Level,
  type Structure,
} from '../../core/segment/index.ts';
import type { CutVersion } from '../../core/work/index.ts';

/** What a reader says of a version. */
export interface Described {
  readonly title: string;
  readonly language: string;
  readonly authority: Authority;
  readonly source: string;
  readonly rights: string;
}

/** A text that was found in a file, with what the reader may change of it; its words stay where the file was read. */
export interface FoundText extends Described {
  readonly languageGround: Ground;
  /** The title that the text itself begins with, where it has one. */
  readonly heading?: string;
  readonly articles: readonly FoundUnit[];
  readonly articleCount: number;
  /** Texts of one name are linked by their file, which says what belongs together. */
  readonly linked?: string;
}

/** What was found in a file. */
export interface FoundFile {
  readonly format: Format | 'edition';
  readonly encoding?: ReadEncoding;
  readonly notices: readonly Notice[];
  readonly texts: readonly FoundText[];
}

/** A text as it is kept to be cut: its structure, and for each block its page and the names that link it. */
export interface HeldText {
  readonly found: FoundText;
  readonly structure: Structure;
  readonly pages: readonly (number | undefined)[];
  readonly links?: readonly (readonly string[])[];
  readonly isSegmented: boolean;
}

/** Articles that are listed for the reader; a book of laws has thousands. */
export const MOST_LISTED = 200;

/** A text of a file, with its articles looked for. `linked`: the file says what of its texts belongs together. */
export function holdText(
  file: string,
  text: ReadText,
  title: string | undefined,
  linked: boolean,
): HeldText {
  const { blocks, segmented, language = 'und', languageGround = 'guessed', name } = text;
  const links = linked ? blocks.map(({ id }) => (id === undefined ? [] : [id])) : undefined;
  return held(blocks, segmented, links, {
    language,
    languageGround,
    title: name ?? title ?? file.replace(/\.[^.]+$/, ''),
    authority: 'translation',
    source: file,
    rights: '',
    ...(linked ? { linked: 'file' } : {}),
  });
}

/** A witness of an edition folder, in the words of one language of the interface. */
export function holdWitness(
  document: EditionDocument,
  witness: Witness,
  spoken: InterfaceLanguage,
): HeldText {
  const headings = new Set(document.units.map(({ label }) => label));
  const titles = new Set(
    document.units.flatMap(({ kind, segments }) => (kind === 'title' ? segments : [])),
  );
  const blocks = witness.segments.map(({ text, covers, page }): Block => ({
    kind: covers.some((id) => headings.has(id) || titles.has(id)) ? 'heading' : 'paragraph',
    text,
    ...(page === undefined ? {} : { page }),
  }));
  const links = witness.segments.map(({ covers }) => covers);
  return held(blocks, true, links, {
    language: witness.language,
    languageGround: 'declared',
    title: `${document.shortTitle[spoken]}: ${witness.name[spoken]}`,
    authority: witness.authority,
    source: witness.source[spoken],
    rights: witness.rights[spoken],
    linked: document.id,
  });
}

function held(
  blocks: readonly Block[],
  isSegmented: boolean,
  links: readonly (readonly string[])[] | undefined,
  about: Omit<FoundText, 'heading' | 'articles' | 'articleCount'>,
): HeldText {
  const found = structure(blocks);
  const articles = found.units.filter(({ kind }) => kind === 'article');
  const heading = headingOf(found);
  return {
    found: {
      ...about,
      ...(heading === undefined ? {} : { heading }),
      articles: articles.slice(0, MOST_LISTED),
      articleCount: articles.length,
    },
    structure: found,
    pages: blocks.map(({ page }) => page),
    ...(links === undefined ? {} : { links }),
    isSegmented,
  };
}

/** The title lines that a text begins with. */
function headingOf({ units, pieces }: Structure): string | undefined {
  if (units[0]?.kind !== 'title') return undefined;
  const lines = pieces.filter(({ unit }) => unit === 0).map(({ text }) => text);
  return lines.join(' ').slice(0, 200);
}

/** Cuts a text into the clauses that are aligned. A file's own segments are left as they are. */
export function cutText(text: HeldText, about: Described, level: Level): CutVersion {
  const { structure: found, isSegmented } = text;
  const { language, title, authority, source, rights } = about;
  const clauses = cut(found, isSegmented ? 'paragraph' : level, language);
  const links = text.links;
  return {
    language,
    title,
    authority,
    source,
    rights,
    units: found.units,
    segments: clauses.map((segment) => ({
      ...segment,
      text: segment.text.replace(/\s*\n\s*/g, ' '), // a whole article is one line here
    })),
    pages: clauses.map(({ blocks }) => text.pages[blocks[0] ?? -1]),
    ...(links === undefined
      ? {}
      : { links: clauses.map(({ blocks }) => blocks.flatMap((block) => links[block] ?? [])) }),
  };
}
