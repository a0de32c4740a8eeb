/** Growing pauses between attempts, spread so that many pages do not come back at once. */
export class Backoff {
  private attempts = 0;

  constructor(
    private readonly firstMs = 500,
    private readonly longestMs = 15_000,
    private readonly random: () => number = Math.random,
  ) {}

  reset(): void {
    this.attempts = 0;
  }

  nextMs(): number {
    const ceiling = Math.min(this.longestMs, this.firstMs * 2 ** this.attempts);
    this.attempts += 1;
    return ceiling / 2 + (this.random() * ceiling) / 2;
  }
}
