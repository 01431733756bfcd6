'use client'
import { buttonClass } from '@corridor/ui/button'
import { EmptyState, NoRight } from '@corridor/ui/empty-state'
import { ErrorState } from '@corridor/ui/error-state'
import { Link } from '@corridor/ui/link'
import { apiErrorOf } from '../trpc/api-error.ts'

export type ReadProblemProps = {
  /** Null for an address that is no id at all. */
  error: unknown
  onRetry?: () => void
  /** The list that the missing thing would be in. */
  back?: { href: string; label: string }
}

const noSuchThing = { code: 'not-found', message: '', requestId: '' }

/** Why a screen has nothing to show: no right, nothing there, or broken with a reference. */
export function ReadProblem({ error, onRetry, back }: ReadProblemProps) {
  const { code, message, requestId } = error ? apiErrorOf(error) : noSuchThing
  const way = back && (
    <Link href={back.href} className={buttonClass({ variant: 'secondary', size: 'compact' })}>
      {back.label}
    </Link>
  )
  if (code === 'forbidden') return <NoRight density="compact" whoGrants="An administrator" />
  if (code.endsWith('not-found') || code === 'invalid-input') {
    return (
      <EmptyState
        density="compact"
        art="search"
        title="There is nothing at this address"
        description="The link may be old or mistyped."
        action={way}
      />
    )
  }
  return (
    <ErrorState
      title={message}
      money="Nothing was changed by looking at it."
      advice="Try again, or give the reference to whoever runs this installation."
      referenceId={requestId || undefined}
      onRetry={onRetry}
      action={way}
    />
  )
}
