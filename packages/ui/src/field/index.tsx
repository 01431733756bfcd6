'use client'
import { useWords } from '@corridor/words/react'
import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, use, useId } from 'react'
import { cn } from '../class-names/index.tsx'

type Wiring = {
  id: string
  describedBy: string | undefined
  isInvalid: boolean
  isRequired: boolean
}

const FieldContext = createContext<Wiring | null>(null)

/** What an input inside a Field needs: id, aria-describedby, aria-invalid, aria-required. */
export function useFieldProps(own: { id?: string; 'aria-describedby'?: string } = {}) {
  const wiring = use(FieldContext)
  const describedBy = [own['aria-describedby'], wiring?.describedBy].filter(Boolean).join(' ')
  return {
    id: own.id ?? wiring?.id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wiring?.isInvalid || undefined,
    'aria-required': wiring?.isRequired || undefined,
  }
}

export type FieldProps = {
  label: ReactNode
  /** Said before the error: what is expected, limits, an example. */
  hint?: ReactNode
  /** The error in words; replaces nothing, stands under the hint. */
  error?: ReactNode
  isRequired?: boolean
  /** Adds "optional" beside the label. */
  isOptional?: boolean
  /** At the line's end: a link such as "Forgot it?". */
  aside?: ReactNode
  isLabelHidden?: boolean
  density?: 'touch' | 'compact'
  className?: string
  children: ReactNode
}

/** Label, hint and error around one input of this package, wired for screen readers. */
export function Field(props: FieldProps) {
  const { label, hint, error, isRequired = false, isOptional, aside, className, children } = props
  const words = useWords('ui')
  const isCompact = props.density === 'compact'
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined
  return (
    <FieldContext value={{ id, describedBy, isInvalid: Boolean(error), isRequired }}>
      <div className={cn('flex min-w-0 flex-col', isCompact ? 'gap-hair' : 'gap-chip', className)}>
        <div
          className={cn(
            'flex items-baseline justify-between gap-item',
            props.isLabelHidden && 'sr-only',
          )}
        >
          <label
            htmlFor={id}
            className={cn('font-medium text-ink', isCompact ? 'text-table' : 'text-support')}
          >
            {label}
            {isOptional && <span className="font-normal text-ink-muted"> {words('optional')}</span>}
          </label>
          {aside && <span className="text-support">{aside}</span>}
        </div>
        {children}
        {hint && (
          <p id={hintId} className={cn('text-ink-soft', isCompact ? 'text-meta' : 'text-support')}>
            {hint}
          </p>
        )}
        <FieldError id={errorId} error={error} />
      </div>
    </FieldContext>
  )
}

/** The error line by itself, for groups that are not a Field. */
export function FieldError({ id, error }: { id?: string; error?: ReactNode }) {
  return (
    <div aria-live="polite" className={error ? undefined : 'hidden'}>
      {error && (
        <p id={id} className="flex items-start gap-chip text-support text-negative">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

/** A group of controls under one heading (radio cards, checkboxes). */
export function FieldGroup(props: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-chip"
      aria-describedby={props.error ? id : undefined}
    >
      <legend className="mb-chip text-support font-medium text-ink">{props.label}</legend>
      {props.hint && <p className="text-support text-ink-soft">{props.hint}</p>}
      {props.children}
      <FieldError id={id} error={props.error} />
    </fieldset>
  )
}

const box =
  'w-full min-w-0 rounded-input border border-edge bg-card text-ink transition-colors hover:border-ink-soft focus-visible:outline-offset-0 aria-invalid:border-negative disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-muted'

/** The edge, ground and height that every text-like input shares. */
export function inputClass(density: 'touch' | 'compact' = 'touch', className?: string): string {
  return cn(
    box,
    density === 'touch' ? 'h-control px-item text-body' : 'h-compact px-chip text-table',
    className,
  )
}
