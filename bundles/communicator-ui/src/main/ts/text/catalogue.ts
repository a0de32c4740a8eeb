import { en, type Catalogue } from './en.js';

const catalogues: Record<string, Catalogue> = { en };

/** The words for a language tag such as `es-MX`; English where there are none yet. */
export function catalogueFor(locale: string): Catalogue {
  return catalogues[locale.toLowerCase()] ?? catalogues[locale.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}

/** The language of an element: its own, its page's, the browser's. */
export function localeOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang !== null && lang !== '' && isLocale(lang)) {
      return lang;
    }
  }
  return navigator.language;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
