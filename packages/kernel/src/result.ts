/** Outcome of a verb: expected failures are values, impossible states throw. */
export type Result<T, F extends Failure = Failure> = Ok<T> | Err<F>

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<F extends Failure = Failure> = { readonly ok: false; readonly error: F }

/**
 * One expected failure: `code` for programs, from which the API makes the sentence for the person in front of the
 * screen, and `note` for our logs only.
 */
export type Failure<Code extends string = string> = {
  readonly code: Code
  /** Internal note. Logged, never sent out. */
  readonly note?: string
  /** Public facts that a sentence or a screen may show (limits, dates). Never personal data of others. */
  readonly details?: Readonly<Record<string, string>>
}

export function ok(): Ok<void>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function err<F extends Failure>(error: F): Err<F> {
  return { ok: false, error }
}

/**
 * Takes the value out of a result where failure would be a defect of ours.
 * @throws Error with the failure's code and note
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, note } = result.error
  throw new Error(`unexpected failure ${note === undefined ? code : `${code}: ${note}`}`)
}

/** Marks a branch that cannot be reached; the compiler proves it. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
