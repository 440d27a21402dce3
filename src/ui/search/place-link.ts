import { formatPlace, type Place } from '../../app/view.ts';
import type { EditionDocument, Unit } from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';

/** Link to a place of a document in the reading room, with the words that were found marked there. */
export function placeLink(
  setting: EditionSetting,
  document: EditionDocument,
  unit: Unit,
  place: Place | undefined,
  typed = '',
): string {
  const page = link(setting, {
    kind: 'unit',
    edition: setting.edition.id,
    document: document.id,
    unit: unit.id,
  });
  const query = typed === '' ? '' : `?q=${encodeURIComponent(typed)}`;
  return `${page}${query}${place ? `#${formatPlace(place)}` : ''}`;
}
