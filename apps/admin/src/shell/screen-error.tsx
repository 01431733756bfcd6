'use client'
import { ErrorState, referenceOf } from '@corridor/ui/error-state'

/** What a page shows when it broke: what happened, that money is safe, what to do, a reference. */
export function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ErrorState
      title="This page did not load."
      money="Nothing was changed by opening it."
      advice="Try again, or give the reference to whoever runs this installation."
      referenceId={referenceOf(error)}
      onRetry={retry}
    />
  )
}
