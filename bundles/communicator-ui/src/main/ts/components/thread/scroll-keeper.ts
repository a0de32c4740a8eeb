const ROWS = '[data-key]';
const NEAR_END_PX = 48;
const NEAR_START_PX = 900;

/** Keeps what one reads where it is: at the newest message while one is there, else unmoved. */
export class ScrollKeeper {
  /** Whether the newest message is in sight. */
  atEnd = true;

  private mark: { key: string; top: number } | null = null;

  constructor(private readonly scroller: HTMLElement) {}

  /** Before older messages or new ones are drawn: remembers what is in sight. */
  remember(): void {
    const rows = this.scroller.querySelectorAll<HTMLElement>(ROWS);
    const row = firstBelow(rows, this.scroller.getBoundingClientRect().top);
    this.mark = row?.dataset.key === undefined ? null : { key: row.dataset.key, top: row.getBoundingClientRect().top };
  }

  /** After drawing: puts it back. */
  restore(): void {
    const mark = this.mark;
    this.mark = null;
    if (this.atEnd) {
      this.toEnd();
    } else if (mark !== null) {
      const row = [...this.scroller.querySelectorAll<HTMLElement>(ROWS)].find((one) => one.dataset.key === mark.key);
      this.scroller.scrollTop += row === undefined ? 0 : row.getBoundingClientRect().top - mark.top;
    }
  }

  toEnd(behavior: ScrollBehavior = 'instant'): void {
    this.atEnd = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }

  /** Takes note of where the reader scrolled to. */
  scrolled(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  /** True when older messages will soon be in sight; false while nothing is. */
  get nearStart(): boolean {
    return this.scroller.clientHeight > 0 && this.scroller.scrollTop < NEAR_START_PX;
  }
}

/** The first of elements in vertical order whose end is below a line. */
function firstBelow(elements: NodeListOf<HTMLElement>, line: number): HTMLElement | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = elements[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > line) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return elements[low];
}
