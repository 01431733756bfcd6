'use client'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { ReadError } from '../../failures/read-error.tsx'
import { typedMoney } from '../../prices/price-ask.ts'
import { dropPricedSend } from '../../prices/use-priced-send.ts'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useStepFocus } from '../../shell/use-step-focus.ts'
import { AddedMoney } from './added-money.tsx'
import { AmountStep } from './amount-step.tsx'
import { DoneStep } from './done-step.tsx'
import { RecipientStep } from './recipient-step.tsx'
import { ReviewStep } from './review-step.tsx'
import type { SendStep } from './send-address.ts'
import { draftOf, addressOf as plainAddressOf, type SendDraft } from './send-draft.ts'
import { useSendAddress } from './use-send-address.ts'
import { useSendFacts } from './use-send-facts.ts'

/** Sending money: amount, recipient, review, done. The step and what is decided so far live in the address. */
export function SendScreen() {
  const words = useWords('web.send')
  const { address, go } = useSendAddress()
  const { addedId } = address
  const addressOf = (of: SendDraft, step: SendStep) => ({ ...plainAddressOf(of, step), addedId })
  const { facts, error, retry, isRecipientLost } = useSendFacts(address)
  const draft = facts && draftOf(address, facts)
  const step = draft ? reachable(address.step, draft, Boolean(address.transferId)) : address.step
  const frame = useStepFocus(step)
  const numbers = { amount: 1, recipient: 2, review: 3 }
  const back = {
    amount: undefined,
    recipient: draft ? () => go(addressOf(draft, 'amount')) : undefined,
    review: draft ? () => go(addressOf(draft, 'amount')) : undefined,
    done: undefined,
  }[step]

  return (
    <div ref={frame}>
      <FlowFrame
        title={step === 'done' ? undefined : words(`title-${step}`)}
        onBack={back}
        closeHref={step === 'done' ? undefined : '/home'}
        progress={
          step === 'done' ? undefined : { step: numbers[step], of: 3, label: words(`step-${step}`) }
        }
      >
        {step !== 'done' && addedId && <AddedMoney depositId={addedId} />}
        {step === 'done' && address.transferId ? (
          <DoneStep transferId={address.transferId} />
        ) : error ? (
          <ReadError error={error} onRetry={retry} />
        ) : !facts || !draft ? (
          <AmountSkeleton />
        ) : step === 'review' && facts.recipient ? (
          <ReviewStep
            draft={draft}
            recipient={facts.recipient}
            onChange={(wanted) => go(addressOf(draft, wanted))}
            onReplaced={(recipientId) =>
              go(addressOf({ ...draft, recipientId }, 'review'), 'replace')
            }
            onSent={(transferId) => {
              dropPricedSend()
              go({ step: 'done', transferId }, 'replace')
            }}
          />
        ) : step === 'recipient' ? (
          <RecipientStep
            draft={draft}
            onChosen={(recipientId) => go(addressOf({ ...draft, recipientId }, 'review'))}
          />
        ) : (
          <AmountStep
            draft={draft}
            wallets={facts.wallets}
            recipient={draft.recipientId ? facts.recipient : undefined}
            isRecipientLost={isRecipientLost}
            onNext={(next) => {
              go(addressOf(next, 'amount'), 'replace')
              go(addressOf(next, next.recipientId ? 'review' : 'recipient'))
            }}
            onRecipient={(next) => {
              go(addressOf(next, 'amount'), 'replace')
              go(addressOf({ ask: next.ask }, 'recipient'))
            }}
          />
        )}
      </FlowFrame>
    </div>
  )
}

/** The furthest step that what is decided so far allows. */
function reachable(wanted: SendStep, draft: SendDraft, isMade: boolean): SendStep {
  if (wanted === 'done') return isMade ? 'done' : 'amount'
  if (wanted === 'amount' || !typedMoney(draft.ask)) return 'amount'
  return wanted === 'review' && !draft.recipientId ? 'recipient' : wanted
}

function AmountSkeleton() {
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
