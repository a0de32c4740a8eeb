/**
 * Keeps small values over a reload of this tab, and no longer: what staff write stays off the disk
 * of a shared desk. Without storage (a private window, a full quota) it keeps them in memory.
 */
export class Shelf {
  private readonly memory = new Map<string, string>();

  constructor(
    private readonly prefix: string,
    private readonly storage: Storage | null = sessionStorageOrNull(),
  ) {}

  read(key: string): unknown {
    const text = this.stored(key) ?? this.memory.get(key) ?? null;
    try {
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  }

  write(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      this.storage?.setItem(this.prefix + key, text);
    } catch {
      this.storage?.removeItem(this.prefix + key);
    }
    this.memory.set(key, text);
  }

  remove(key: string): void {
    this.storage?.removeItem(this.prefix + key);
    this.memory.delete(key);
  }

  /** The keys that begin with `start`. */
  keys(start: string): string[] {
    const stored = this.storage === null ? [] : Object.keys(this.storage);
    const ours = stored.filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
    return [...new Set([...ours, ...this.memory.keys()])].filter((key) => key.startsWith(start));
  }

  private stored(key: string): string | null {
    return this.storage?.getItem(this.prefix + key) ?? null;
  }
}

function sessionStorageOrNull(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}
