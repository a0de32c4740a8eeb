/** Something that tells when it changed; several changes in a row are the listeners' to gather. */
export class Observable {
  private readonly listeners = new Set<() => void>();

  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}
