import { formatPlace, type Place } from '../../app/view.ts';
import type { EditionDocument, Unit } from '../../core/model/index.ts';
import { link } from '../context.ts';
import type { SearchSetting } from './setting.ts';

/** Link to a place of a document in the reading room, with the words that were found marked there. */
export function placeLink(
  setting: SearchSetting,
  document: EditionDocument,
  unit: Unit,
  place: Place | undefined,
  typed = '',
): string {
  const query = typed === '' ? '' : `q=${encodeURIComponent(typed)}`;
  const fragment = place ? `#${formatPlace(place)}` : '';
  const work = setting.works?.get(document.id);
  if (work !== undefined) {
    const page = `${link(setting, { kind: 'desk-read' })}?w=${encodeURIComponent(work)}`;
    return `${page}${query && `&${query}`}${fragment || `#${unit.id}`}`;
  }
  const page = link(setting, {
    kind: 'unit',
    edition: setting.edition.id,
    document: document.id,
    unit: unit.id,
  });
  return `${page}${query && `?${query}`}${fragment}`;
}
