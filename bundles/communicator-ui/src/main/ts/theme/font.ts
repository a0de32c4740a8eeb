import ranges from '@fontsource-variable/inter/unicode.json';
import cyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url';
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url';

const FAMILY = 'Communicator Inter';

const files: Record<keyof typeof ranges, string> = {
  'cyrillic-ext': cyrillicExt,
  cyrillic,
  'greek-ext': greekExt,
  greek,
  vietnamese,
  'latin-ext': latinExt,
  latin,
};

/**
 * Makes the font known to the page, because a shadow tree cannot; the browser loads what a text needs.
 * A host whose policy forbids it sees its system's font.
 */
export function registerFont(): void {
  if (typeof FontFace === 'undefined' || [...document.fonts].some((face) => face.family.includes(FAMILY))) {
    return;
  }
  for (const [subset, file] of Object.entries(files)) {
    const unicodeRange = ranges[subset as keyof typeof ranges];
    const face = new FontFace(FAMILY, `url("${file}") format("woff2")`, { weight: '100 900', display: 'swap', unicodeRange });
    document.fonts.add(face);
  }
}
