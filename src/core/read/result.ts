import type { Block } from '../model/index.ts';
import type { Said } from './sentences.ts';

/** The formats a text can be read from. */
export type Format =
  'text' | 'markdown' | 'html' | 'tei' | 'tmx' | 'akoma-ntoso' | 'docx' | 'odt' | 'pdf';

/** Where a statement about a file comes from. */
export type Ground = 'given' | 'declared' | 'recognised' | 'guessed';

export interface ReadEncoding {
  /** WHATWG Encoding Standard label: `utf-8`, `windows-1251`. */
  readonly label: string;
  /** `recognised`: told by a byte order mark or by the bytes being valid; `guessed`: may be wrong. */
  readonly ground: Ground;
}

/** One text of a file: a file has one, or one for each language it holds. */
export interface ReadText {
  /** BCP 47, where the file declares it or it could be guessed. */
  readonly language?: string;
  readonly languageGround?: Ground;
  /** Where the file names the version: a TEI or Akoma Ntoso id, a witness of a TMX made here. */
  readonly name?: string;
  /** True where the blocks are segments that the file itself has cut, not paragraphs. */
  readonly segmented: boolean;
  readonly blocks: readonly Block[];
}

export type NoticeKind =
  | 'encoding'
  | 'undecodable'
  | 'normalised'
  | 'invisible-characters'
  | 'name-mismatch'
  | 'left-out'
  | 'note-marks'
  | 'page-furniture'
  | 'hyphens'
  | 'table'
  | 'tracked-changes'
  | 'gap'
  | 'no-text-layer'
  | 'incomplete';

/** Something the reader of the text should know. Words of the source that are in no block stand in `text`. */
export interface Notice {
  readonly kind: NoticeKind;
  /** In English. */
  readonly message: string;
  /** The same by its code, to be said in other languages. */
  readonly said?: Said;
  /** What is not in the blocks, or what was decided, piece by piece. */
  readonly text?: readonly string[];
  /** Pages concerned, from 1. */
  readonly pages?: readonly number[];
}

export type FaultKind =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unsupported'
  | 'not-what-it-says'
  | 'encoding'
  | 'xml'
  | 'doctype'
  | 'bomb'
  | 'zip'
  | 'encrypted'
  | 'damaged'
  | 'slow'
  | 'no-text';

/** Why a file could not be read: one sentence, and the place where there is one. */
export interface Fault {
  readonly kind: FaultKind;
  /** In English. */
  readonly message: string;
  /** The same by its code, to be said in other languages. */
  readonly said?: Said;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly encoding?: ReadEncoding;
      readonly title?: string;
      /** True where blocks of the same id in different texts correspond (TMX). */
      readonly aligned: boolean;
      readonly texts: readonly ReadText[];
      readonly notices: readonly Notice[];
    }
  | { readonly ok: false; readonly fault: Fault };
