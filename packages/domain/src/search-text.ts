import anyAscii from 'any-ascii'

/**
 * A text as searches compare it, on both sides: small Latin letters without accents whatever the script, so that
 * "Yilmaz" finds Yılmaz and "strasse" Straße; without apostrophes, of which O’Brien has many kinds; a hyphen is a blank.
 * Whoever stores what this gives keeps its version beside it.
 */
export function foldText(text: string): string {
  return anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replaceAll(/['`]/g, '')
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
}

/** Of `foldText`: to be raised whenever it gives something else, so that stored texts are folded again. */
export const foldTextVersion = 1

/** The words of a search; each has to be found, in any order. */
export function searchWords(text: string): string[] {
  return foldText(text).split(' ').filter(Boolean)
}
