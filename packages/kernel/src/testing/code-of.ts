import type { Result } from '../result.ts'

/** What a test asks of a result: the code of a refusal, or `ok`. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code
}
