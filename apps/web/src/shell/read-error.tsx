'use client'
import { ErrorState } from '@corridor/ui/error-state'
import { apiErrorOf } from '../trpc/api-error.ts'

/** In place of what could not be read. Reading moves no money. */
export function ReadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { message, requestId } = apiErrorOf(error)
  return (
    <ErrorState
      title="This did not load."
      advice={message}
      referenceId={requestId || undefined}
      onRetry={onRetry}
    />
  )
}
