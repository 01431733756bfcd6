'use client'
import { ErrorState, referenceOf } from '@corridor/ui/error-state'

/** What a page shows when it broke: what happened, that money is safe, what to do, a reference. */
export function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ErrorState
      title="This page did not load."
      money="Opening a page never moves money."
      advice="Try again. If you had just sent something, your activity shows what happened to it."
      referenceId={referenceOf(error)}
      onRetry={retry}
    />
  )
}
