const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) return segment.toUpperCase()
  return ''
}

/** First letters of the first and last word of a name: "Ana María Silva" -> "AS". */
export function initialsOf(name: string): string {
  const words = name.replace(/^@/, '').split(/\s+/).filter(Boolean)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  const initials = [firstLetter(first), firstLetter(last)].filter(Boolean)
  // letters that join would read as a word
  return initials.join(/\p{Script=Arabic}/u.test(first) ? '\u200c' : '')
}
