/**
 * English as in a country that is not ours: every text of a catalogue comes in brackets, so that what stands without is
 * text that was left in the code. Formats are the default ones.
 */
export const pseudoLocale = 'en-QP'

/** A message in brackets. ICU arguments stay what they are. */
export function pseudoText(text: string): string {
  return `⟦${text}⟧`
}
