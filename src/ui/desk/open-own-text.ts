import { html, render } from 'lit';
import { Notebook } from '../../app/notebook/index.ts';
import { ownAddress } from '../../app/room-address.ts';
import type { Location } from '../../app/site.ts';
import { conceptsOf } from '../../core/annotate/index.ts';
import { findDocument } from '../../core/model/index.ts';
import { WORK_DOCUMENT, workToEdition, type Work } from '../../core/work/index.ts';
import { contents } from '../contents.ts';
import { loadParts } from '../reading/parts.ts';
import { Room } from '../reading/room.ts';
import './desk.css';
import { deskSetting, storedWorks } from './desk-setting.ts';
import { pageMarks } from './page-marks.ts';
import { termsPart } from './terms-part.ts';
import { workLink } from './work-list.ts';

/** Opens a text of the reader's own in the reading room; says so where this browser does not have it. */
export async function openOwnText(where: Location): Promise<void> {
  const built = document.querySelector('[data-desk]');
  if (!built) return;
  const setting = await deskSetting(where);
  const id = new URLSearchParams(location.search).get('w') ?? '';
  const work = await (await storedWorks())?.load(id);
  if (!work) {
    const line = document.createElement('p');
    line.className = 'failure';
    line.setAttribute('role', 'alert');
    line.textContent = setting.d.list.notThere;
    built.append(line);
    return;
  }
  const room = await showRoom(where, work, built);
  const mend = workLink(setting, id, 'desk');
  if (work.versions.some(({ segments }) => segments.some(({ page }) => page !== undefined))) {
    room.addPart(pageMarks(setting));
  }
  room.addPart({ tools: () => html`<a href=${mend}>${setting.d.reading.mend}</a>` });
  room.addPart(termsPart(setting, room));
  void showTerms(room);
  try {
    for await (const part of loadParts(room)) room.addPart(part);
  } finally {
    room.isComplete = true;
  }
}

async function showRoom(where: Location, work: Work, built: Element): Promise<Room> {
  const { m } = await deskSetting(where);
  const edition = workToEdition(work);
  const opened = findDocument(edition, WORK_DOCUMENT)!;
  const room = new Room();
  Object.assign(room, {
    edition,
    m,
    address: ownAddress(where, work.id),
    opened,
    isComplete: false,
  });
  document.title = `${work.title} · Wortlaut`;
  const search = built.getAttribute('data-search-page');
  if (search !== null) room.dataset['searchPage'] = search;
  const rail = document.createElement('div');
  render(contents(room.setting, { document: WORK_DOCUMENT }), rail);
  built.closest('main')?.after(...rail.children);
  built.replaceWith(room);
  await room.updateComplete;
  room.arrive();
  return room;
}

/** Marks the terms that the reader's notes name, now and whenever the notes change. */
async function showTerms(room: Room): Promise<void> {
  const notebook = await Notebook.open();
  const show = () => {
    const concepts = conceptsOf(room.edition, notebook.notes);
    if (JSON.stringify(concepts) === JSON.stringify(room.edition.concepts)) return;
    room.edition = { ...room.edition, concepts };
  };
  notebook.watch(show);
  show();
}
