/** Shorter words of a text name nothing: they are dates, amounts and fillers. */
const shortest = 6
const mostWords = 24

/** A reference without what banks change on the way: case, spaces and marks. */
export function tidyReference(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** All that a line may be found by: its references whole, and each longer word of its free text. */
export function referencesOf(line: {
  readonly bankReference: string | null
  readonly endToEndId: string | null
  readonly remittance: string | null
}): string[] {
  const whole = [line.endToEndId, line.bankReference].flatMap((text) => text ?? [])
  const words = line.remittance?.split(/[\s,;:]+/, mostWords) ?? []
  return distinct([...whole, ...words])
}

/** Tidied, each once, without those that are too short to name anything. */
export function distinct(references: readonly string[]): string[] {
  const tidy = new Set<string>()
  for (const reference of references) {
    const text = tidyReference(reference)
    if (text.length >= shortest && text !== 'NOTPROVIDED') tidy.add(text)
  }
  return [...tidy]
}
