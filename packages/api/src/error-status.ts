import { auditErrors } from '@corridor/domain/audit/errors'
import { beneficiariesErrors } from '@corridor/domain/beneficiaries/errors'
import { complianceErrors } from '@corridor/domain/compliance/errors'
import { fxErrors } from '@corridor/domain/fx/errors'
import { identityErrors } from '@corridor/domain/identity/errors'
import { kycErrors } from '@corridor/domain/kyc/errors'
import { ledgerErrors } from '@corridor/domain/ledger/errors'
import { notificationsErrors } from '@corridor/domain/notifications/errors'
import { paymentsErrors } from '@corridor/domain/payments/errors'
import { reconciliationErrors } from '@corridor/domain/reconciliation/errors'
import { reportingErrors } from '@corridor/domain/reporting/errors'
import { supportErrors } from '@corridor/domain/support/errors'
import { transfersErrors } from '@corridor/domain/transfers/errors'
import { walletsErrors } from '@corridor/domain/wallets/errors'
import type { ErrorKind } from '@corridor/kernel/errors'
import type { Catalogue } from '@corridor/words/rooms'
import type { TRPCError } from '@trpc/server'

/** The kinds of every code that any domain can answer, as each domain says them. */
const kindsOfCodes = {
  ...identityErrors.kinds,
  ...kycErrors.kinds,
  ...ledgerErrors.kinds,
  ...walletsErrors.kinds,
  ...fxErrors.kinds,
  ...beneficiariesErrors.kinds,
  ...paymentsErrors.kinds,
  ...complianceErrors.kinds,
  ...transfersErrors.kinds,
  ...notificationsErrors.kinds,
  ...reportingErrors.kinds,
  ...supportErrors.kinds,
  ...auditErrors.kinds,
  ...reconciliationErrors.kinds,
}

/** Every code that any domain can answer. */
export type ErrorCode = keyof typeof kindsOfCodes

type Errors = Catalogue['errors']
/** Every code that the catalogue has a sentence for. */
type SaidCode = {
  [Domain in Exclude<keyof Errors, 'door'>]: `${Domain}.${keyof Errors[Domain] & string}`
}[Exclude<keyof Errors, 'door'>]

/**
 * What kind of failure each code is. A sentence that is no code's does not compile here, and a code without a sentence
 * does not where failures are said.
 */
export const kindOfCode: Readonly<Record<SaidCode, ErrorKind>> = kindsOfCodes

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(kindOfCode, code)
}

/** Kinds that no domain's failure has: they are the door's own. */
type DoorKind = 'method-not-allowed' | 'internal'
export type AnsweredKind = ErrorKind | DoorKind

type Answered = { readonly http: number; readonly trpc: TRPCError['code'] }

/** The one map from kinds to what a protocol calls them. */
export const answeredAs = {
  invalid: { http: 400, trpc: 'BAD_REQUEST' },
  unauthenticated: { http: 401, trpc: 'UNAUTHORIZED' },
  refused: { http: 403, trpc: 'FORBIDDEN' },
  'not-found': { http: 404, trpc: 'NOT_FOUND' },
  'method-not-allowed': { http: 405, trpc: 'METHOD_NOT_SUPPORTED' },
  conflict: { http: 409, trpc: 'CONFLICT' },
  'too-large': { http: 413, trpc: 'PAYLOAD_TOO_LARGE' },
  unprocessable: { http: 422, trpc: 'UNPROCESSABLE_CONTENT' },
  // tRPC has no word for 423, and answers this one with 412
  locked: { http: 423, trpc: 'PRECONDITION_FAILED' },
  limited: { http: 429, trpc: 'TOO_MANY_REQUESTS' },
  internal: { http: 500, trpc: 'INTERNAL_SERVER_ERROR' },
  unavailable: { http: 503, trpc: 'SERVICE_UNAVAILABLE' },
} as const satisfies Readonly<Record<AnsweredKind, Answered>>

export type HttpStatus = (typeof answeredAs)[AnsweredKind]['http']
