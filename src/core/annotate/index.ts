export { anchor } from './anchor.ts';
export type { Anchoring, OrphanReason, QuoteSelector } from './anchor.ts';
export { readAnnotations } from './import-annotations.ts';
export type { Imported } from './import-annotations.ts';
export { FILE_LIMITS, ImportError, readJson } from './json-place.ts';
export type { JsonPlace } from './json-place.ts';
export { escapeMarkdown, markdownText, parseMarkdown } from './markdown.ts';
export type { MarkdownBlock, MarkdownInline } from './markdown.ts';
export { applyMerge, planMerge } from './merge.ts';
export type { MergeEntry } from './merge.ts';
export { notesFromMarkdown, notesToMarkdown } from './notes-markdown.ts';
export { createNote, isSameNote, MOTIVATIONS, NOTE_LIMITS, updateNote } from './own-note.ts';
export type {
  LooseTarget,
  Motivation,
  NoteContent,
  OwnNote,
  OwnTarget,
  PlacedTarget,
} from './own-note.ts';
export { carryTarget, findLoose, placeTarget, targetAt } from './place.ts';
export type { Carried, Placement } from './place.ts';
export { quote } from './quote.ts';
export type { Quote } from './quote.ts';
export { conceptsOf, notesOfConcepts, standsWhole, TERM_MOTIVATION } from './terms.ts';
export { curatedAnnotations, toAnnotations } from './web-annotation.ts';
export type { ExportOptions, JsonObject } from './web-annotation.ts';
