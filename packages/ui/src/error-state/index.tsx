'use client'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { Button } from '../button/index.tsx'
import { CopyId } from '../copy-id/index.tsx'
import { LineArt } from '../empty-state/line-art.tsx'

export type ErrorStateProps = {
  /** What happened, in one sentence (a domain's public sentence). */
  title: ReactNode
  /** Whether money moved: "No money has moved." Say so wherever money could have. */
  money?: ReactNode
  /** What to do now. */
  advice?: ReactNode
  /** The request id; staff find everything by it. */
  referenceId?: string
  onRetry?: () => void
  retryLabel?: string
  /** Another way out: a link home. */
  action?: ReactNode
}

/** Broken: what happened, whether money moved, what to do, and a reference to copy. */
export function ErrorState(props: ErrorStateProps) {
  const words = useWords('ui')
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-item px-screen py-block text-center"
    >
      <LineArt name="broken" />
      <div className="flex max-w-sm flex-col gap-hair">
        <p className="text-section font-semibold">{props.title}</p>
        {props.money && <p className="font-medium">{props.money}</p>}
        {props.advice && <p className="text-ink-soft">{props.advice}</p>}
      </div>
      {(props.onRetry || props.action) && (
        <div className="mt-chip flex w-full flex-col items-center gap-item sm:w-auto sm:flex-row">
          {props.onRetry && (
            <Button variant="secondary" size="small" onClick={props.onRetry}>
              {props.retryLabel ?? words('try-again')}
            </Button>
          )}
          {props.action}
        </div>
      )}
      {props.referenceId && (
        <p className="text-caption text-ink-muted">
          {words.rich('reference-line', {
            id: () => (
              <CopyId
                value={props.referenceId ?? ''}
                label={words('reference')}
                className="text-caption text-ink-soft"
              />
            ),
          })}
        </p>
      )}
    </div>
  )
}

/** The reference on an error that was thrown while rendering on the server; logs carry it too. */
export function referenceOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}
