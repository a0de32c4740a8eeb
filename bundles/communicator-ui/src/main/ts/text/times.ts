import type { Catalogue } from './en.js';

/** Times as staff read them: "10:42", "Yesterday 18:05", "14 Mar". */
export class Times {
  private readonly clock: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly dayOfYear: Intl.DateTimeFormat;
  private readonly everything: Intl.DateTimeFormat;

  constructor(
    locale: string,
    private readonly text: Catalogue,
    private readonly now: () => Date = () => new Date(),
    zone?: string,
  ) {
    // Plain "en" names no country; its days are written as "14 Mar".
    const where = locale.toLowerCase() === 'en' ? 'en-GB' : locale;
    const zoned = zone === undefined ? {} : { timeZone: zone };
    this.clock = new Intl.DateTimeFormat(where, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zoned });
    this.day = new Intl.DateTimeFormat(where, { weekday: 'short', day: 'numeric', month: 'short', ...zoned });
    this.dayOfYear = new Intl.DateTimeFormat(where, { day: 'numeric', month: 'short', year: 'numeric', ...zoned });
    this.everything = new Intl.DateTimeFormat(where, { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23', ...zoned });
  }

  /** "10:42" */
  ofDay(at: string): string {
    return this.clock.format(new Date(at));
  }

  /** "Today", "Yesterday", "Fri 14 Mar", "14 Mar 2024" */
  dayName(at: string): string {
    const date = new Date(at);
    if (this.sameDay(date, this.now())) {
      return this.text.time.today;
    }
    const yesterday = new Date(this.now());
    yesterday.setDate(yesterday.getDate() - 1);
    if (this.sameDay(date, yesterday)) {
      return this.text.time.yesterday;
    }
    const recent = Math.abs(this.now().getTime() - date.getTime()) < 300 * 86_400_000;
    return (recent ? this.day : this.dayOfYear).format(date).replace(',', '');
  }

  /** The full date and time, for pointing at it and for screen readers. */
  full(at: string): string {
    return this.everything.format(new Date(at));
  }

  /** Equal for two moments of the same day. */
  dayKey(at: string): string {
    return this.dayOfYear.format(new Date(at));
  }

  private sameDay(a: Date, b: Date): boolean {
    return this.dayOfYear.format(a) === this.dayOfYear.format(b);
  }
}
