import { html, nothing, type TemplateResult } from 'lit';
import { pageStarts } from '../../core/work/index.ts';
import type { RoomPart } from '../reading/part.ts';
import type { DeskSetting } from './desk-page.ts';

interface Paged {
  readonly id: string;
  readonly page?: number;
}

const known = new WeakMap<readonly Paged[], ReadonlySet<string>>();

/** The page of a segment with which another page begins, `p. 3`; nothing for the others. */
export function pageMark(
  { d }: DeskSetting,
  segments: readonly Paged[],
  { id, page }: Paged,
): TemplateResult | typeof nothing {
  const starts = known.get(segments) ?? pageStarts(segments);
  known.set(segments, starts);
  if (page === undefined || !starts.has(id)) return nothing;
  return html`<small class="page-mark" title=${d.reading.pageHint(page)}
    >${d.reading.page(page)}</small
  >`;
}

/** The pages of the files that were brought, in the reading room. */
export function pageMarks(setting: DeskSetting): RoomPart {
  return { belowSegment: ({ witness, segment }) => pageMark(setting, witness.segments, segment) };
}
