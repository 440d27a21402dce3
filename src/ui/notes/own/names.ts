import {
  markdownText,
  parseMarkdown,
  type OwnNote,
  type OwnTarget,
} from '../../../core/annotate/index.ts';
import { findDocument, findUnit, findWitness } from '../../../core/model/index.ts';
import { clauseName, versionName } from '../../names.ts';
import type { NotesSetting } from '../note-article.ts';
import type { OwnWords } from './words.ts';

/** What the reader's own notes are shown with. */
export interface OwnSetting extends NotesSetting {
  readonly o: OwnWords;
}

const TITLE_LENGTH = 80;

/** The first words of a note, for a line that stands for it. */
export function firstWords(note: OwnNote): string {
  const text = markdownText(parseMarkdown(note.body)).replace(/\s+/g, ' ').trim();
  if (text === '') return note.tags.map((tag) => `#${tag}`).join(' ');
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH).trimEnd()} …`;
}

/** "Treaty, Article II, 1 · Deutsch, signed text": a place of a note in words. */
export function targetName({ m, o, edition }: OwnSetting, target: OwnTarget): string {
  if (target.kind === 'loose') return target.source;
  const { place } = target;
  const document = findDocument(edition, place.document);
  if (!document) return `${place.document} ${place.segment ?? ''}`.trim();
  const witness = place.witness === undefined ? undefined : findWitness(document, place.witness);
  const version = witness ? versionName(m, witness) : (place.witness ?? o.allVersions);
  return `${document.shortTitle[m.language]}, ${clauseIn(m, document, target)} · ${version}`;
}

function clauseIn(
  m: OwnSetting['m'],
  document: NonNullable<ReturnType<typeof findDocument>>,
  target: Extract<OwnTarget, { kind: 'placed' }>,
): string {
  const { segment = '', witness } = target.place;
  const covered = document.witnesses
    .find(({ id }) => id === witness)
    ?.segments.find(({ id }) => id === segment)?.covers[0];
  const place = covered ?? segment;
  const unit = findUnit(document, place);
  return unit ? clauseName(m, unit, place) : segment;
}
