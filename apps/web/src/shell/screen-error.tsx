'use client'
import { ErrorState } from '@corridor/ui/error-state'

/** The reference that Next gives to an error that was thrown while rendering on the server; logs carry it too. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}

/** What a page shows when it broke: what happened, that money is safe, what to do, a reference. */
export function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ErrorState
      title="This page did not load."
      money="Opening a page never moves money."
      advice="Try again. If you had just sent something, your activity shows what happened to it."
      referenceId={digestOf(error)}
      onRetry={retry}
    />
  )
}
