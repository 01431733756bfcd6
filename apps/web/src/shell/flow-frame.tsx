'use client'
import { Link } from '@corridor/ui/link'
import { ArrowLeft, X } from 'lucide-react'
import type { ReactNode } from 'react'

export type FlowFrameProps = {
  title?: ReactNode
  description?: ReactNode
  /** One step back: a function inside the flow, or an address. */
  onBack?: () => void
  backHref?: string
  /** Leaves the flow. */
  closeHref?: string
  /** "Step 2 of 3", and how far along. */
  progress?: { step: number; of: number; label: string }
  children: ReactNode
}

const round =
  'flex size-touch items-center justify-center rounded-full text-ink-soft hover:bg-hover hover:text-ink'

/** One narrow column (560 px) with a way back and a way out: sending, adding money, forms. */
export function FlowFrame(props: FlowFrameProps) {
  const { title, description, onBack, backHref, closeHref, progress, children } = props
  const hasBar = onBack || backHref || closeHref || progress
  return (
    <div className="mx-auto flex w-full max-w-flow flex-col gap-screen">
      {hasBar && (
        <div className="-mx-chip flex min-h-touch items-center justify-between gap-chip">
          {onBack ? (
            <button type="button" aria-label="Back" onClick={onBack} className={round}>
              <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
            </button>
          ) : backHref ? (
            <Link href={backHref} aria-label="Back" className={round}>
              <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
            </Link>
          ) : (
            <span className="size-touch" />
          )}
          {progress && <FlowProgress {...progress} />}
          {closeHref ? (
            <Link href={closeHref} aria-label="Close" className={round}>
              <X aria-hidden className="size-5" />
            </Link>
          ) : (
            <span className="size-touch" />
          )}
        </div>
      )}
      {title && (
        <header className="flex flex-col gap-hair">
          <h1 className="text-title font-semibold">{title}</h1>
          {description && <p className="text-ink-soft">{description}</p>}
        </header>
      )}
      {children}
    </div>
  )
}

function FlowProgress({ step, of, label }: { step: number; of: number; label: string }) {
  const places = Array.from({ length: of }, (_, index) => index + 1)
  return (
    <div className="flex min-w-0 flex-1 flex-col items-center gap-hair">
      <span className="text-caption font-medium text-ink-soft">
        {label}
        <span className="sr-only">
          , step {step} of {of}
        </span>
      </span>
      <span aria-hidden className="flex w-full max-w-48 gap-hair">
        {places.map((place) => (
          <span
            key={place}
            className={`h-1 flex-1 rounded-full ${place <= step ? 'bg-accent' : 'bg-line'}`}
          />
        ))}
      </span>
    </div>
  )
}
