/**
 * A failure as the API tells it and a screen shows it: its code, the sentence for the person, public facts, and the
 * reference to quote.
 */
export type ApiError = {
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, string>>
  readonly requestId: string
}

/** The code of a failure of which no answer of the API came at all. What is said of it is the app's own. */
export const noAnswerCode = 'unreachable'
