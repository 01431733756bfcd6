/** Spaces inside collapse to one. */
export function tidyName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/**
 * A person's name needs a first and a last name of more than one character each, and no digits (semantics 4.1).
 * @returns what is wrong, as a sentence, or null
 */
export function holderNameProblem(name: string): string | null {
  if (name.length > 140) return 'Use at most 140 characters.'
  if (/\p{N}/u.test(name)) return 'A name has no digits.'
  if (!/^[\p{L}\p{M}\p{Zs}.'’\-·,]+$/u.test(name)) return 'Use letters, spaces and hyphens only.'
  const words = name.split(' ')
  const lengthOf = (word: string | undefined) =>
    [...(word ?? '').replace(/[^\p{L}\p{M}]/gu, '')].length
  if (words.length < 2 || lengthOf(words[0]) < 2 || lengthOf(words.at(-1)) < 2) {
    return 'Enter the full first and last name.'
  }
  return null
}
