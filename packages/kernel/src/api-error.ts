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

/** What an app says when no answer of the API came at all. */
export const noAnswer: ApiError = {
  code: 'unreachable',
  message:
    'We could not reach Corridor. Check your connection. If you were moving money, look at your activity before ' +
    'you try again: it shows what happened. Nothing is ever taken twice.',
  details: {},
  requestId: '',
}
