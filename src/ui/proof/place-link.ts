import { viewToUrl } from '../../app/view.ts';
import type { Edition, EditionDocument, Span, Witness } from '../../core/model/index.ts';
import { findDocument, findUnit, findWitness } from '../../core/model/index.ts';
import type { Difference, Match } from '../../core/proof/index.ts';
import { link } from '../context.ts';
import { clauseName } from '../names.ts';
import type { ProofSetting } from './proof-page.ts';

/** The text that a match is of. */
export function textOf(
  edition: Edition,
  match: Pick<Match, 'document' | 'witness'>,
): { readonly document: EditionDocument; readonly witness: Witness } {
  const document = findDocument(edition, match.document)!;
  return { document, witness: findWitness(document, match.witness)! };
}

/** Link into the reading room: to a clause of a version, and to words of it. */
export function clauseLink(
  setting: ProofSetting,
  match: Match,
  segment: string,
  span?: Span,
): string {
  const { document, witness } = textOf(setting.edition, match);
  const [canonical, ...more] = witness.segments.find(({ id }) => id === segment)?.covers ?? [];
  const place = canonical ?? segment;
  const unit = findUnit(document, place);
  const page = unit
    ? ({ kind: 'unit', edition: setting.edition.id, document: document.id, unit: unit.id } as const)
    : ({ kind: 'document', edition: setting.edition.id, document: document.id } as const);
  const exact = span && span.end > span.start && more.length === 0 && canonical === segment;
  const view = {
    columns: [{ document: document.id, witness: witness.id }],
    place: { segment: place, witness: witness.id, ...(exact ? { span } : {}) },
  };
  return link(setting, page) + viewToUrl(view, document.id);
}

/** "Article II, 1" of a witness's segment; its id where the document has no such unit. */
export function segmentName({ m, edition }: ProofSetting, match: Match, segment: string): string {
  const { document, witness } = textOf(edition, match);
  const [canonical] = witness.segments.find(({ id }) => id === segment)?.covers ?? [];
  const place = canonical ?? segment;
  const unit = findUnit(document, place);
  return unit ? clauseName(m, unit, place) : segment;
}

/** Where a difference stands in the copy: "page 2, Article VI." */
export function copyPlace({ p }: ProofSetting, { place }: Pick<Difference, 'place'>): string {
  const page = place.page === undefined ? [] : [p.page(place.page)];
  return [...page, place.article ?? p.paragraph(place.block + 1)].join(', ');
}
