import type { Work } from '../../core/work/index.ts';

/** A work has been made of brought texts, or taken in from a zip. */
export class WorkMade extends Event {
  static readonly type = 'wl-work-made';

  constructor(readonly work: Work) {
    super(WorkMade.type, { bubbles: true });
  }
}
