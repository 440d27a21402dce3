import type { Subject } from '../../core/cite/index.ts';
import {
  findDocument,
  findUnit,
  findWitness,
  type Column,
  type EditionDocument,
} from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { formatPlace, viewToUrl } from '../../app/view.ts';
import { versionName } from '../names.ts';
import type { CitePointer } from './cite-request.ts';
import type { CiteWords } from './words.ts';

/** One thing that can be cited of what the reader pointed at. */
export interface Scope {
  readonly name: string;
  readonly subject: Subject;
  /** Path of the page that shows it, with query and fragment, without the hash of the text. */
  readonly path: string;
}

/** What of the room the scopes depend on. */
export interface ScopeSetting extends EditionSetting {
  readonly w: CiteWords;
  readonly document: EditionDocument;
  readonly columns: readonly Column[];
}

/** All that can be cited of what the reader pointed at, the nearest first. */
export function scopesOf(setting: ScopeSetting, pointer: CitePointer): readonly Scope[] {
  if ('note' in pointer) return [noteScope(setting, pointer.note)];
  if ('unit' in pointer) return unitScopes(setting, setting.document, pointer.unit);
  const document = findDocument(setting.edition, pointer.document);
  const witness = document && findWitness(document, pointer.witness);
  const segment = witness?.segments.find(({ id }) => id === pointer.segment);
  if (!document || !witness || !segment) return [];
  const unit = findUnit(document, segment.covers[0] ?? segment.id)?.id;
  const { w, edition } = setting;
  const place = {
    edition: edition.id,
    document: document.id,
    segment: segment.id,
    witness: witness.id,
  };
  const page = pageOf(setting, document, unit);
  const clause: Scope = {
    name: w.scopes.clause,
    subject: { kind: 'text', address: place },
    path: at(page, formatPlace(place)),
  };
  const { span } = pointer;
  const words: readonly Scope[] = span
    ? [
        {
          name: w.scopes.words,
          subject: { kind: 'text', address: { ...place, span } },
          path: at(page, formatPlace({ ...place, span })),
        },
      ]
    : [];
  const wider = unit === undefined ? [] : unitScopes(setting, document, unit);
  return [...words, clause, ...wider];
}

function noteScope(setting: ScopeSetting, note: string): Scope {
  return {
    name: setting.w.scopes.note,
    subject: { kind: 'note', note },
    path: link(setting, { kind: 'note', edition: setting.edition.id, note }),
  };
}

/** A unit in every version, the versions shown compared, each version, and the document around it. */
function unitScopes(
  setting: ScopeSetting,
  document: EditionDocument,
  unit: string,
): readonly Scope[] {
  const { w, m, edition, columns } = setting;
  const address = { edition: edition.id, document: document.id, segment: unit };
  const page = pageOf(setting, document, unit);
  const shown = columns.filter((column) => column.document === document.id);
  const witnesses = shown.map(({ witness }) => witness);
  const compared = viewToUrl({ columns: shown }, document.id);
  return [
    { name: w.scopes.unit, subject: { kind: 'text', address }, path: page },
    ...(witnesses.length > 1
      ? [
          {
            name: w.scopes.comparison,
            subject: { kind: 'comparison', address, witnesses } as const,
            path: withQuery(page, compared),
          },
        ]
      : []),
    ...document.witnesses
      .filter((witness) => witnesses.includes(witness.id))
      .map((witness): Scope => ({
        name: w.scopes.version(versionName(m, witness)),
        subject: { kind: 'text', address: { ...address, witness: witness.id } },
        path: at(page, formatPlace({ segment: unit, witness: witness.id })),
      })),
    {
      name: w.scopes.document,
      subject: { kind: 'text', address: { edition: edition.id, document: document.id } },
      path: pageOf(setting, document, undefined),
    },
  ];
}

/** A place on a page; the page of a unit in a text of the reader's own has a fragment already. */
function at(page: string, place: string): string {
  return `${page.split('#')[0]}#${place}`;
}

function withQuery(page: string, query: string): string {
  const [path = '', fragment] = page.split('#');
  const more = path.includes('?') ? query.replace('?', '&') : query;
  return `${path}${more}${fragment === undefined ? '' : `#${fragment}`}`;
}

function pageOf(
  setting: EditionSetting,
  document: EditionDocument,
  unit: string | undefined,
): string {
  const at = { edition: setting.edition.id, document: document.id };
  return link(
    setting,
    unit === undefined ? { kind: 'document', ...at } : { kind: 'unit', ...at, unit },
  );
}
