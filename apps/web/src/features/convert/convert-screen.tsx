'use client'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useStepFocus } from '../../shell/use-step-focus.ts'
import { useApi } from '../../trpc/client.ts'
import { AmountStep } from './amount-step.tsx'
import { askOf } from './convert-draft.ts'
import { DoneStep } from './done-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { useConvertAddress } from './use-convert-address.ts'

/** From one wallet into another: amounts, review, done. */
export function ConvertScreen() {
  const words = useWords('web.convert')
  const { address, go } = useConvertAddress()
  const { step, quoteId, transferId } = address
  const api = useApi()
  const wallets = useQuery(api.wallets.list.queryOptions())
  const verification = useQuery(api.verification.getStatus.queryOptions())
  const frame = useStepFocus(step)
  const isReview = step === 'review'
  return (
    <div ref={frame}>
      <FlowFrame
        title={step === 'done' ? undefined : isReview ? words('title-review') : words('title')}
        onBack={isReview ? () => go({ ...address, step: 'amount', quoteId: undefined }) : undefined}
        closeHref={step === 'done' ? undefined : '/home'}
        progress={
          step === 'done'
            ? undefined
            : {
                step: isReview ? 2 : 1,
                of: 2,
                label: isReview ? words('step-review') : words('step-amount'),
              }
        }
      >
        {wallets.error && !wallets.data ? (
          <ReadError error={wallets.error} onRetry={() => void wallets.refetch()} />
        ) : !wallets.data || verification.isLoading ? (
          <ConvertSkeleton />
        ) : step === 'done' && transferId ? (
          <DoneStep transferId={transferId} wallets={wallets.data} />
        ) : isReview && quoteId ? (
          <ReviewStep
            quoteId={quoteId}
            wallets={wallets.data}
            onNewPrice={(next) => go({ ...address, quoteId: next }, 'replace')}
            onDone={(made) => go({ step: 'done', transferId: made }, 'replace')}
          />
        ) : (
          <AmountStep
            first={askOf(address, wallets.data)}
            wallets={wallets.data}
            verification={verification.data}
            onQuote={({ from, to, fixed, amount }, made) => {
              const draft = { from, to, fixed, amount }
              go({ step: 'amount', ...draft }, 'replace')
              go({ step: 'review', ...draft, quoteId: made })
            }}
          />
        )}
      </FlowFrame>
    </div>
  )
}

function ConvertSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-card">
        <Skeleton className="h-24 rounded-card" />
        <Skeleton className="h-24 rounded-card" />
        <Skeleton className="h-32 rounded-card" />
      </div>
    </Loading>
  )
}
