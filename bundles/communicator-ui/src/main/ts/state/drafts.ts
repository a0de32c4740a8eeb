import type { Shelf } from './shelf.js';

/** What was begun and not sent, one text per thread and person. */
export class Drafts {
  constructor(private readonly shelf: Shelf) {}

  of(thread: string): string {
    return (this.shelf.read(`draft:${thread}`) as string | null) ?? '';
  }

  keep(thread: string, text: string): void {
    if (text === '') {
      this.shelf.remove(`draft:${thread}`);
    } else {
      this.shelf.write(`draft:${thread}`, text);
    }
  }
}
