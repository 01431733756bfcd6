'use client'
import { Notice } from '@corridor/ui/notice'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useEffect, useRef } from 'react'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useOffering } from '../../shell/offering.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { DetailsStep } from './details-step.tsx'
import { DocumentsStep } from './documents-step.tsx'
import { StatusStep } from './status-step.tsx'
import { useVerification } from './use-verification.ts'

const frames = {
  overview: {
    title: 'Your identity',
    description: 'The law asks us to know who moves money. It decides how much you can move.',
  },
  details: { title: 'About you', description: 'Where you live and what you use Corridor for.' },
  documents: { title: 'Your document', description: 'A sharp photo or a scan of the original.' },
} as const

const progress = { details: 1, documents: 2 } as const

/** The identity check: where it stands, then details and documents page by page. */
export function VerifyIdentityScreen() {
  const verification = useVerification()
  const { status, step, setStep } = verification
  const isOffered = useOffering()('identity-checks')
  const top = useStepFocus(step)
  return (
    <FlowFrame
      {...(step === 'overview'
        ? { backHref: '/account' }
        : {
            onBack: () => setStep(step === 'documents' ? 'details' : 'overview'),
            closeHref: '/home',
            progress: { step: progress[step], of: 2, label: frames[step].title },
          })}
    >
      <header className="flex flex-col gap-hair">
        <h1 ref={top} tabIndex={-1} className="text-title font-semibold focus-visible:outline-none">
          {frames[step].title}
        </h1>
        <p className="text-ink-soft">{frames[step].description}</p>
      </header>
      {!isOffered ? (
        <Notice>Identity checks are not offered here. Write to us under Help.</Notice>
      ) : status.error && !status.data ? (
        <ReadError error={status.error} onRetry={() => void status.refetch()} />
      ) : !status.data ? (
        <SkeletonText lines={4} />
      ) : step === 'details' ? (
        <DetailsStep
          hasDetails={status.data.hasDetails}
          onDone={async () => {
            await verification.reread()
            setStep('documents')
          }}
        />
      ) : step === 'documents' ? (
        <DocumentsStep status={status.data} verification={verification} />
      ) : (
        <StatusStep status={status.data} onStart={setStep} />
      )}
    </FlowFrame>
  )
}

/** Each page of the flow begins at its heading, but not the first one: there the browser decides. */
function useStepFocus(step: string) {
  const top = useRef<HTMLHeadingElement>(null)
  const seen = useRef(step)
  useEffect(() => {
    if (seen.current === step) return
    seen.current = step
    top.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [step])
  return top
}
