import type { Failure, Result } from '@corridor/kernel/result'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { type ErrorCode, type HttpStatus, statusOf } from './error-status.ts'

/** Errors of the door itself, which no domain knows. Every sentence says what happened and what to do. */
export const publicErrors = {
  'signed-out': {
    code: 'signed-out',
    message: 'You are signed out. Sign in again to go on; nothing was changed.',
  },
  forbidden: {
    code: 'forbidden',
    message: 'Your role does not allow this. Ask an administrator if you need it.',
  },
  'not-found': { code: 'not-found', message: 'There is nothing at this address.' },
  'too-many-requests': {
    code: 'too-many-requests',
    message:
      'That was too many requests at once. Nothing was changed. Wait a minute and try again.',
  },
  'invalid-input': {
    code: 'invalid-input',
    message:
      'Some of what was sent is not right. Nothing was changed. Check the fields and try again.',
  },
  'too-large': {
    code: 'too-large',
    message: 'This is too large. Nothing was saved. Use a smaller file or a shorter text.',
  },
  'too-many-streams': {
    code: 'too-many-streams',
    message:
      'Live updates are open in too many places at once. Nothing was changed. Close some windows of this app, then load this one again.',
  },
  'header-repeated': {
    code: 'header-repeated',
    message:
      'A header that may come once came more than once, so that it is not clear which one counts. Nothing was done. Send it once.',
  },
  'cursor-invalid': {
    code: 'cursor-invalid',
    message:
      'This place in the list is damaged, or belongs to another list. Nothing was read. Ask for the first page again.',
  },
  'method-not-allowed': {
    code: 'method-not-allowed',
    message: 'This address does not take that kind of request.',
  },
  'service-not-offered': {
    code: 'service-not-offered',
    message: 'This is not offered here. Nothing was changed and no money moved.',
  },
  internal: {
    code: 'internal',
    message:
      'Something went wrong on our side. If you were moving money, look at your activity before you try again: ' +
      'it shows what happened. Nothing is ever taken twice.',
  },
} as const satisfies Record<string, Failure>

export type PublicErrorKey = keyof typeof publicErrors

const ownStatus: Readonly<Record<PublicErrorKey, HttpStatus>> = {
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
  internal: 500,
}

/** HTTP status of a coded failure; a code that nobody declared is a defect of ours. */
export function httpStatusOf(code: string): HttpStatus {
  if (code in statusOf) return statusOf[code as ErrorCode]
  if (code in ownStatus) return ownStatus[code as PublicErrorKey]
  return 500
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
    super({ code: trpcCodeOf(failure.code), message: failure.message })
    this.failure = failure
  }
}

/** A refusal by the door itself. */
export class RequestRefused extends CodedFailure {
  constructor(key: PublicErrorKey, details?: Readonly<Record<string, string>>) {
    super({ ...publicErrors[key], details })
  }
}

/** The value of a verb's result; its failure becomes the call's coded error. */
export function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CodedFailure(result.error)
}

/** What may be told of any error: coded ones say what they say, everything else is "internal". */
export function publicErrorOf(error: Error): Pick<Failure, 'code' | 'message' | 'details'> {
  if (error instanceof CodedFailure) {
    const { code, message, details } = error.failure
    return { code, message, details }
  }
  if (
    error.cause instanceof ZodError &&
    error instanceof TRPCError &&
    error.code === 'BAD_REQUEST'
  ) {
    return { ...publicErrors['invalid-input'], details: fieldsOf(error.cause) }
  }
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
    return refusalByTransport(error.code)
  }
  return publicErrors.internal
}

function refusalByTransport(code: TRPCError['code']): Failure {
  if (code === 'NOT_FOUND') return publicErrors['not-found']
  if (code === 'METHOD_NOT_SUPPORTED') return publicErrors['method-not-allowed']
  if (code === 'PAYLOAD_TOO_LARGE') return publicErrors['too-large']
  return publicErrors['invalid-input']
}

const maxFields = 20

/** Which fields were wrong and how, in the contract's own sentences. */
export function fieldsOf(error: ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues
      .slice(0, maxFields)
      .map((issue) => [issue.path.join('.') || 'input', issue.message]),
  )
}
