import type { StaffRouter } from '@corridor/api/staff/root'
import { TRPCClientError } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'

export type ApiOutputs = inferRouterOutputs<StaffRouter>

/** What a screen needs of a failure: its code, the sentence for the person, and the reference to quote. */
export type ApiError = {
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, string>>
  readonly requestId: string
}

const unreachable: ApiError = {
  code: 'unreachable',
  message:
    'We could not reach Corridor. Check your connection. If you were moving money, look at your activity before ' +
    'you try again: it shows what happened. Nothing is ever taken twice.',
  details: {},
  requestId: '',
}

/** The coded error behind whatever a query or mutation threw. */
export function apiErrorOf(error: unknown): ApiError {
  if (!(error instanceof TRPCClientError) || !error.data) return unreachable
  return {
    code: error.data.code,
    message: error.message,
    details: error.data.details ?? {},
    requestId: error.data.requestId ?? '',
  }
}
