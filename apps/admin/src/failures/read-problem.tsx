'use client'
import { buttonClass } from '@corridor/ui/button'
import { EmptyState, NoRight } from '@corridor/ui/empty-state'
import { ErrorState } from '@corridor/ui/error-state'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
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
  const words = useWords('admin.shell')
  const { code, message, requestId } = error ? apiErrorOf(error) : noSuchThing
  const way = back && (
    <Link href={back.href} className={buttonClass({ variant: 'secondary', size: 'compact' })}>
      {back.label}
    </Link>
  )
  if (code === 'forbidden') return <NoRight density="compact" whoGrants={words('administrator')} />
  if (code.endsWith('not-found') || code === 'invalid-input') {
    return (
      <EmptyState
        density="compact"
        art="search"
        title={words('nothing-here')}
        description={words('nothing-here-detail')}
        action={way}
      />
    )
  }
  return (
    <ErrorState
      title={message}
      money={words('read-money')}
      advice={words('broken-advice')}
      referenceId={requestId || undefined}
      onRetry={onRetry}
      action={way}
    />
  )
}
