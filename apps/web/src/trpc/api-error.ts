import type { CustomerRouter } from '@corridor/api/customer/root'
import { type ApiError, noAnswer } from '@corridor/kernel/api-error'
import { TRPCClientError } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'

export type ApiOutputs = inferRouterOutputs<CustomerRouter>

/** The coded error behind whatever a query or mutation threw. */
export function apiErrorOf(error: unknown): ApiError {
  if (!(error instanceof TRPCClientError) || !error.data) return noAnswer
  const { code, details, requestId } = error.data
  return { code, message: error.message, details: details ?? {}, requestId: requestId ?? '' }
}
