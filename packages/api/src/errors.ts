import type { Failure, Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import type { Catalogue } from '@corridor/words/rooms'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { type HttpStatus, isErrorCode, statusOf } from './error-status.ts'
import { type SaidFailure, sayFailure } from './saying/failures.ts'
import { fieldsOf } from './saying/fields.ts'

/** HTTP statuses of the errors of the door itself, which no domain knows. */
const ownStatus = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'too-many-requests': 429,
  'invalid-input': 400,
  'too-large': 413,
  'too-many-streams': 429,
  'header-repeated': 400,
  'cursor-invalid': 400,
  'method-not-allowed': 405,
  'service-not-offered': 422,
  'bad-request': 400,
  'cross-origin': 403,
  internal: 500,
} as const satisfies Partial<Record<keyof Catalogue['errors']['door'], HttpStatus>>

export type PublicErrorKey = keyof typeof ownStatus

/** HTTP status of a coded failure; a code that nobody declared is a defect of ours. */
export function httpStatusOf(code: string): HttpStatus {
  if (isErrorCode(code)) return statusOf[code]
  return isOwn(code) ? ownStatus[code] : 500
}

function isOwn(code: string): code is PublicErrorKey {
  return Object.hasOwn(ownStatus, code)
}

const trpcCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  423: 'PRECONDITION_FAILED',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<HttpStatus, TRPCError['code']>

export function trpcCodeOf(code: string): TRPCError['code'] {
  return trpcCodes[httpStatusOf(code)]
}

/** A coded failure on its way out through tRPC. */
class CodedFailure extends TRPCError {
  readonly failure: Failure

  constructor(failure: Failure) {
    super({ code: trpcCodeOf(failure.code), message: failure.code })
    this.failure = failure
  }
}

/** A refusal by the door itself. */
export class RequestRefused extends CodedFailure {
  constructor(key: PublicErrorKey, details?: Readonly<Record<string, string>>) {
    super({ code: key, ...(details && { details }) })
  }
}

/** The value of a verb's result; its failure becomes the call's coded error. */
export function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CodedFailure(result.error)
}

/** The code by which any error is told: coded ones say theirs, everything else is "internal". */
export function codeOf(error: Error): string {
  if (error instanceof CodedFailure) return error.failure.code
  return error instanceof TRPCError ? refusalByTransport(error.code) : 'internal'
}

/** What may be told of any error, in the language of whoever reads it. */
export function publicErrorOf(error: Error, locale: Locale): SaidFailure {
  if (error instanceof CodedFailure) return sayFailure(locale, error.failure)
  const code = codeOf(error)
  const { cause } = error
  const details =
    code === 'invalid-input' && cause instanceof ZodError ? fieldsOf(cause, locale) : undefined
  return sayFailure(locale, { code, details })
}

function refusalByTransport(code: TRPCError['code']): PublicErrorKey {
  if (code === 'INTERNAL_SERVER_ERROR') return 'internal'
  if (code === 'NOT_FOUND') return 'not-found'
  if (code === 'METHOD_NOT_SUPPORTED') return 'method-not-allowed'
  if (code === 'PAYLOAD_TOO_LARGE') return 'too-large'
  return 'invalid-input'
}
