import { organisationPhrases } from './name-words.ts'
import type { Word } from './plain-tokens.ts'

const shortestForm = 3
const shortestRest = 4

/**
 * A name whose legal form lost its blank ("JSCARGUMENT", "Argumentgmbh"), with the blank put back: a reading beside
 * the one as it stands, because INCAS and Corporal begin like forms and have none.
 */
export function splitLegalForm(words: readonly Word[]): Word[][] {
  const { phrases } = organisationPhrases()
  return words.flatMap((word, at) => {
    const { text, letters } = word
    if (letters !== undefined || phrases.has(text)) return []
    for (let size = Math.min(12, text.length - shortestRest); size >= shortestForm; size--) {
      for (const from of [0, text.length - size]) {
        const form = text.slice(from, from + size)
        if (!phrases.get(form)?.token.startsWith('~')) continue
        const halves = from === 0 ? [form, text.slice(size)] : [text.slice(0, from), form]
        const put = halves.map((half): Word => ({ text: half }))
        return [[...words.slice(0, at), ...put, ...words.slice(at + 1)]]
      }
    }
    return []
  })
}
