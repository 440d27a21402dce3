import type { Work } from '../../core/work/index.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/**
 * Saves every state of a work at once; while one is being written, only the newest of the others waits. So an edit is lost
 * only where the page ends within the few milliseconds of its own writing.
 */
export class Autosave {
  private waiting: Work | undefined;
  private writing = false;
  private held = false;
  private now: SaveState = 'saved';

  constructor(
    private readonly write: (work: Work) => Promise<void>,
    private readonly onState: (state: SaveState) => void,
  ) {}

  get state(): SaveState {
    return this.now;
  }

  put(work: Work): void {
    this.waiting = work;
    this.tell('saving');
    void this.run();
  }

  /** Writes nothing until `release`: another tab has written a state that the reader has to choose about. */
  hold(): void {
    this.held = true;
  }

  release(): void {
    this.held = false;
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.writing || this.held) return;
    this.writing = true;
    while (this.waiting && !this.held) {
      const work = this.waiting;
      this.waiting = undefined;
      try {
        await this.write(work);
        if (!this.waiting) this.tell('saved');
      } catch {
        if (!this.waiting) this.tell('failed');
      }
    }
    this.writing = false;
  }

  private tell(state: SaveState): void {
    this.now = state;
    this.onState(state);
  }
}
