import { html, nothing, type TemplateResult } from 'lit';
import {
  findDocument,
  findUnit,
  type EditionDocument,
  type Note,
  type NoteTarget,
} from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { clauseNumber, unitName, versionName } from '../names.ts';
import { locatorIn } from './locator.ts';
import { markdownBody, referenceLink, referenceName } from './markdown.ts';
import { lineOf, unitsOf, wordsByVersion, type WordsOfVersion } from './note-targets.ts';
import type { NoteWords } from './words.ts';

/** What notes are shown with: the room's words and the notes' own. */
export interface NotesSetting extends EditionSetting {
  readonly n: NoteWords;
}

/** A note's title in the interface's language, or in English. */
export function noteTitle({ m }: EditionSetting, note: Note): string {
  return note.title[m.language] ?? note.title.en;
}

/** "translation error, contested": what kind of note it is. */
export function noteKind({ n }: NotesSetting, note: Note): string {
  const kinds = note.kinds.map((kind) => n.kinds[kind]);
  return [...kinds, ...(note.contested ? [n.contested] : [])].join(', ');
}

/** The line of a note that says its kind, underlined as its words are. */
export function kindLine(setting: NotesSetting, note: Note): TemplateResult {
  return html`<span class="kind"
    ><span class="note ${lineOf(note)}">${noteKind(setting, note)}</span></span
  >`;
}

/** Which words a note lists: those of all its targets, or of some versions and clauses of one document. */
export type WordsShown =
  | 'all'
  | {
      readonly document: string;
      readonly witnesses: readonly string[];
      readonly places: readonly string[];
    };

/** Body, the words in every version, sources. */
export function noteContent(setting: NotesSetting, note: Note, words: WordsShown): TemplateResult {
  const { m, n } = setting;
  const own = note.body[m.language];
  const language = own === undefined ? 'en' : m.language;
  return html`${own === undefined ? html`<p class="remark">${n.inEnglish}</p>` : nothing}
    <div class="body" lang=${language === m.language ? nothing : language}>
      ${markdownBody({ ...setting, bodyLanguage: language }, own ?? note.body.en)}
    </div>
    ${wordsList(setting, note, words)} ${sourceList(setting, note)}`;
}

/** The words that the note is about in each version; a version that lacks them is named with what it lacks. */
function wordsList(setting: NotesSetting, note: Note, shown: WordsShown): unknown {
  const targets =
    shown === 'all' ? note.targets : note.targets.flatMap((target) => narrowed(target, shown));
  const lines = targets.flatMap((target) => {
    const document = findDocument(setting.edition, target.document);
    if (!document) return [];
    return wordsByVersion(setting.edition, target).map((words) =>
      wordsLine(setting, document, words, shown === 'all'),
    );
  });
  if (lines.length === 0) return nothing;
  return html`<dl class="note-words" aria-label=${setting.n.wordsInVersions}>${lines}</dl>`;
}

/** A target as far as it concerns some clauses and versions of a document; nothing where it does not. */
function narrowed(
  target: NoteTarget,
  { document, witnesses, places }: Exclude<WordsShown, 'all'>,
): readonly NoteTarget[] {
  const segments = target.segments.filter((id) => places.includes(id));
  if (target.document !== document || segments.length === 0) return [];
  const named = witnesses.filter((id) => target.witnesses?.includes(id) ?? true);
  const spans = target.spans.filter(({ segment }) => !isElsewhere(segment, target, places));
  return [{ document, segments, witnesses: named, spans }];
}

/** A span's segment bears the id of one of the target's clauses, unless its version divides the text in another way. */
function isElsewhere(segment: string, target: NoteTarget, places: readonly string[]): boolean {
  return target.segments.includes(segment) && !places.includes(segment);
}

function wordsLine(
  setting: NotesSetting,
  document: EditionDocument,
  words: WordsOfVersion,
  named: boolean,
): TemplateResult {
  const { m, n, edition } = setting;
  const { witness } = words;
  const version = versionName(m, witness);
  const name = named ? `${document.shortTitle[m.language]}: ${version}` : version;
  if (words.kind !== 'words') {
    const lacks = words.kind === 'gap' ? n.lacks[words.gap.reason] : n.noWords;
    return html`<div class="lacks">
      <dt>${name}</dt>
      <dd>${lacks}</dd>
    </div>`;
  }
  const page = (segment: string) => {
    const unit = findUnit(document, canonical(document, witness.id, segment));
    const at = link(setting, unitOrDocument(edition.id, document.id, unit?.id));
    return `${at}#${segment}@${witness.id}`;
  };
  return html`<div>
    <dt>${name}</dt>
    <dd>
      ${words.spans.map(
        ({ segment, span, text }, at) =>
          html`${at > 0 ? ' · ' : nothing}<a
              class="words"
              lang=${witness.language}
              href=${`${page(segment)}:${span.start}-${span.end}`}
              >${text}</a
            >`,
      )}
    </dd>
  </div>`;
}

function canonical(document: EditionDocument, witness: string, segment: string): string {
  const found = document.witnesses
    .find(({ id }) => id === witness)
    ?.segments.find(({ id }) => id === segment);
  return found?.covers[0] ?? segment;
}

function unitOrDocument(edition: string, document: string, unit: string | undefined) {
  return unit === undefined
    ? ({ kind: 'document', edition, document } as const)
    : ({ kind: 'unit', edition, document, unit } as const);
}

function sourceList(setting: NotesSetting, note: Note): unknown {
  if (note.sources.length === 0) return nothing;
  return html`<p class="note-sources">
    <b>${setting.n.sources}:</b>
    ${note.sources.map(({ reference, locator }, at) => {
      const place =
        locator === undefined ? '' : `, ${locatorIn(setting.m.language, note, reference, locator)}`;
      const name = `${referenceName(setting.edition, reference)}${place}`;
      const page = referenceLink(setting, reference);
      return html`${at > 0 ? '; ' : nothing}${page ? html`<a href=${page}>${name}</a>` : name}`;
    })}
  </p>`;
}

/** Links to the clauses a target is about: "Treaty: Article II, clauses II.1, II.2". */
export function targetLinks(setting: NotesSetting, target: NoteTarget): unknown {
  const { m, edition } = setting;
  const document = findDocument(edition, target.document);
  if (!document) return nothing;
  return html`${document.shortTitle[m.language]}:
  ${unitsOf(document, target).map((unit, at) => {
    const page = link(setting, unitOrDocument(edition.id, document.id, unit.id));
    const clauses = target.segments
      .filter((id) => unit.segments.includes(id))
      .map((id) => clauseNumber(unit, id))
      .filter((number) => number !== '' && unit.segments.length > 1);
    return html`${at > 0 ? '; ' : nothing}<a href=${page}
        >${unitName(m, unit)}${clauses.length > 0 && clauses.length < unit.segments.length ? ` (${clauses.join(', ')})` : nothing}</a
      >`;
  })}`;
}

/** The page of a note. */
export function notePageLink(setting: EditionSetting, note: Note): string {
  return link(setting, { kind: 'note', edition: setting.edition.id, note: note.id });
}
