import { html, nothing, type TemplateResult } from 'lit';
import type { FolderRemark } from '../../app/desk/read-folder.ts';
import type { DeskSetting } from './desk-page.ts';

/** Places that are named; of more only how many they are. */
const MOST_NAMED = 12;

/** What the reader has to know of an edition folder that was taken in; nothing where there is nothing to know. */
export function folderRemarks(
  setting: DeskSetting,
  remarks: readonly FolderRemark[],
): TemplateResult | typeof nothing {
  if (remarks.length === 0) return nothing;
  return html`<ul class="folder-remarks">
    ${remarks.map((remark) => html`<li>${remarkLine(setting, remark)}</li>`)}
  </ul>`;
}

function remarkLine({ d }: DeskSetting, remark: FolderRemark): unknown {
  const said = d.folder;
  switch (remark.kind) {
    case 'texts-differ': {
      const { places } = remark;
      const more = places.length > MOST_NAMED ? ' …' : '';
      const named = places.slice(0, MOST_NAMED).join(', ');
      return html`${said.textsDiffer(places.length)}
      ${named === '' ? nothing : html`<small>${named}${more}</small>`}`;
    }
    case 'work-unreadable':
      return html`${said.workUnreadable} <small lang="en">${remark.reason}</small>`;
    case 'notes-unreadable':
      return html`${said.notesUnreadable} <small lang="en">${remark.reason}</small>`;
    case 'left-out':
      return said.leftOut(remark);
  }
}
