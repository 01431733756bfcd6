'use client'
import { ErrorState, referenceOf } from '@corridor/ui/error-state'
import { useWords } from '@corridor/words/react'

/** What a page shows when it broke: what happened, that money is safe, what to do, a reference. */
export function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords('admin.shell')
  return (
    <ErrorState
      title={words('broken')}
      money={words('broken-money')}
      advice={words('broken-advice')}
      referenceId={referenceOf(error)}
      onRetry={retry}
    />
  )
}
