import type { FolderRemark } from '../../app/desk/read-folder.ts';
import type { OwnNote } from '../../core/annotate/index.ts';
import type { Work } from '../../core/work/index.ts';

/** A work has been made of brought texts, or taken in from an edition folder, with the notes on it. */
export class WorkMade extends Event {
  static readonly type = 'wl-work-made';

  constructor(
    readonly work: Work,
    readonly notes: readonly OwnNote[] = [],
    /** Of a work taken in: what its reader has to know. */
    readonly remarks?: readonly FolderRemark[],
  ) {
    super(WorkMade.type, { bubbles: true });
  }
}
