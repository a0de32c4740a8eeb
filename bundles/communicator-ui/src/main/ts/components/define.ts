/** Registers an element; a page that loads this module twice keeps the first. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) {
    customElements.define(name, element);
  }
}
