import type { StaffRouter } from '@corridor/api/staff/root'
import { type ApiError, noAnswerCode } from '@corridor/kernel/api-error'
import { TRPCClientError } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'

export type ApiOutputs = inferRouterOutputs<StaffRouter>

/**
 * The coded error behind whatever a query or mutation threw. Its message is for the person who reads: the API's own
 * sentence, or the one that `sayUnanswered` gave it.
 */
export function apiErrorOf(error: unknown): ApiError {
  const message = error instanceof Error ? error.message : ''
  if (!(error instanceof TRPCClientError) || !error.data) {
    return { code: noAnswerCode, message, details: {}, requestId: '' }
  }
  const { code, details, requestId } = error.data
  return { code, message, details: details ?? {}, requestId: requestId ?? '' }
}
