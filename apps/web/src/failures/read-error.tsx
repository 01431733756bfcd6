'use client'
import { ErrorState } from '@corridor/ui/error-state'
import { useWords } from '@corridor/words/react'
import { apiErrorOf } from '../trpc/api-error.ts'

/** In place of what could not be read. Reading moves no money. */
export function ReadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords('web.shell')
  const { message, requestId } = apiErrorOf(error)
  return (
    <ErrorState
      title={words('read-failed')}
      advice={message}
      referenceId={requestId || undefined}
      onRetry={onRetry}
    />
  )
}
