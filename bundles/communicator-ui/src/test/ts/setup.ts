/** What a browser has and the tests' document has not; layout is looked at in a real browser. */
class NoResizes implements ResizeObserver {
  observe(): void {
    // nothing has a size here
  }
  unobserve(): void {
    // nothing has a size here
  }
  disconnect(): void {
    // nothing has a size here
  }
}

Object.assign(globalThis, {
  ResizeObserver: NoResizes,
  matchMedia: () => ({ matches: false }),
  CSS: { supports: () => true },
});
if (typeof Element !== 'undefined') {
  Object.assign(Element.prototype, { scrollTo: () => undefined });
}
