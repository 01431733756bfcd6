'use client'
import { useWords } from '@corridor/words/react'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { DateTime } from '../date-time/index.tsx'

export type TrackerStep = {
  key: string
  /** Past tense when done, an estimate when it is next. */
  label: ReactNode
  state: 'done' | 'current' | 'next' | 'failed'
  /** ISO time it happened. */
  at?: string | null
  detail?: ReactNode
}

/** A transfer's dated steps, from set up to delivered. */
export function Tracker({ label, steps }: { label?: string; steps: readonly TrackerStep[] }) {
  const words = useWords('ui')
  return (
    <ol aria-label={label ?? words('progress')} className="flex flex-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex gap-card pb-screen last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={cn(
                'absolute top-6 bottom-0 start-3 w-0.5 -translate-x-1/2 rtl:translate-x-1/2',
                step.state === 'done' ? 'bg-accent' : 'bg-line',
              )}
            />
          )}
          <StepMark state={step.state} />
          <div className="min-w-0 flex-1 gap-card sm:flex sm:justify-between">
            <div className="min-w-0">
              <p
                className={cn(
                  'font-medium',
                  step.state === 'next' && 'font-normal text-ink-soft',
                  step.state === 'failed' && 'text-negative',
                )}
              >
                <span className="sr-only">{words(`step-${step.state}`)} </span>
                {step.label}
              </p>
              {step.detail && <p className="text-support text-ink-soft">{step.detail}</p>}
            </div>
            {step.at && (
              <DateTime
                at={step.at}
                className="shrink-0 text-support whitespace-nowrap text-ink-soft sm:pt-0.5"
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepMark({ state }: { state: TrackerStep['state'] }) {
  return (
    <span
      aria-hidden
      className={cn(
        'relative flex size-6 shrink-0 items-center justify-center rounded-full border-2 bg-card',
        state === 'done' && 'border-accent bg-accent text-on-accent',
        state === 'current' && 'border-accent',
        state === 'next' && 'border-edge',
        state === 'failed' && 'border-negative bg-negative text-on-negative',
      )}
    >
      {state === 'done' && <Check strokeWidth={3} className="size-3.5" />}
      {state === 'current' && <span className="size-2.5 rounded-full bg-accent" />}
      {state === 'failed' && <span className="h-0.5 w-3 rounded-full bg-on-negative" />}
    </span>
  )
}
