import type { Block } from '../model/index.ts';
import type { NoticeLog } from './notice-log.ts';

/** A block as a reader found it: its text is not yet NFC and its white space not yet collapsed. */
export type RawBlock = Block & {
  /** BCP 47, where the file declares the language of this piece. */
  readonly language?: string;
};

/** What a reader of one format yields. */
export interface RawText {
  readonly language?: string;
  /** What a page says of its language: often a template's default, so believed only where the words agree. */
  readonly claimedLanguage?: string;
  readonly name?: string;
  readonly segmented?: boolean;
  readonly blocks: readonly RawBlock[];
}

export interface RawResult {
  readonly title?: string;
  readonly aligned?: boolean;
  readonly texts: readonly RawText[];
}

/** A reader of one format over decoded text. Throws `ReadError`. */
export type TextReader<Settings = object> = (
  source: string,
  log: NoticeLog,
  settings: Settings,
) => RawResult;
