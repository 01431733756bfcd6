import type { Failure, Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import type { Catalogue } from '@corridor/words/rooms'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import {
  type AnsweredKind,
  answeredAs,
  type HttpStatus,
  isErrorCode,
  kindOfCode,
} from './error-status.ts'
import { type SaidFailure, sayFailure } from './saying/failures.ts'
import { fieldsOf } from './saying/fields.ts'

/** Kinds of the errors of the door itself, which no domain knows. */
const ownKinds = {
  'signed-out': 'unauthenticated',
  forbidden: 'refused',
  'not-found': 'not-found',
  'too-many-requests': 'limited',
  'invalid-input': 'invalid',
  'too-large': 'too-large',
  'too-many-streams': 'limited',
  'header-repeated': 'invalid',
  'cursor-invalid': 'invalid',
  'method-not-allowed': 'method-not-allowed',
  'service-not-offered': 'unprocessable',
  'bad-request': 'invalid',
  'cross-origin': 'refused',
  internal: 'internal',
} as const satisfies Partial<Record<keyof Catalogue['errors']['door'], AnsweredKind>>

export type PublicErrorKey = keyof typeof ownKinds

/** The kind of a coded failure; a code that nobody declared is a defect of ours. */
function kindOf(code: string): AnsweredKind {
  if (isErrorCode(code)) return kindOfCode[code]
  return isOwn(code) ? ownKinds[code] : 'internal'
}

function isOwn(code: string): code is PublicErrorKey {
  return Object.hasOwn(ownKinds, code)
}

export function httpStatusOf(code: string): HttpStatus {
  return answeredAs[kindOf(code)].http
}

export function trpcCodeOf(code: string): TRPCError['code'] {
  return answeredAs[kindOf(code)].trpc
}

/** A coded failure on its way out, over tRPC or REST. */
export class CodedFailure extends TRPCError {
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
