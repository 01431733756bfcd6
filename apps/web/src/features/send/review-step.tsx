'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ReadError } from '../../failures/read-error.tsx'
import { PriceNotices } from '../../prices/price-lines.tsx'
import { useApi } from '../../trpc/client.ts'
import { MissingAddress } from './missing-address.tsx'
import { RecipientCard } from './recipient-card.tsx'
import { ReferenceField } from './reference-field.tsx'
import { ReviewLines } from './review-lines.tsx'
import type { SendStep } from './send-address.ts'
import { carryAttempt, readAttempt } from './send-attempt.ts'
import { PriceStanding, SendButton } from './send-button.tsx'
import type { SendDraft } from './send-draft.ts'
import { SendFailure } from './send-failure.tsx'
import { SendWarnings, useSendWarnings } from './send-warnings.tsx'
import { useReviewQuote } from './use-review-quote.ts'
import { useSendMoney } from './use-send-money.ts'

export type ReviewStepProps = {
  draft: SendDraft
  recipient: RecipientView
  onChange: (step: SendStep) => void
  onSent: (transferId: Id<'tr'>) => void
  /** The recipient was completed: another one stands in its place. */
  onReplaced: (recipientId: Id<'rcp'>) => void
}

/** Who, what, how much, when; then the one button that moves money. */
export function ReviewStep({ draft, recipient, onChange, onSent, onReplaced }: ReviewStepProps) {
  const { recipientId } = recipient
  const price = useReviewQuote(draft)
  const { quote, what } = price
  const sending = useSendMoney({
    what,
    quote,
    recipientId,
    onSent,
    onRefused: () => void price.look(),
  })
  const warnings = useSendWarnings({ quote, recipientId, isHeld: sending.unclear !== null })
  const missing = useQuery(useApi().recipients.missingAddress.queryOptions({ recipientId }))
  const [reference, setReference] = useState('')
  const [hasEnded, setHasEnded] = useState(false)
  useGoOnToTransfer(what, quote?.quoteId, onSent)

  if (price.error) return <ReadError error={price.error} onRetry={price.retry} />
  if (!quote) return <ReviewSkeleton />
  const missingFields = missing.data?.fields ?? []
  if (missingFields.length > 0 && !sending.unclear && !sending.isBusy) {
    return (
      <div className="flex flex-col gap-card">
        <RecipientCard recipient={recipient} onChange={() => onChange('recipient')} />
        <ReviewLines quote={quote} onChangeAmount={() => onChange('amount')} />
        <MissingAddress
          recipientId={recipientId}
          fields={missingFields}
          onCompleted={(completedId) => {
            const completed = JSON.stringify({ ...draft, recipientId: completedId })
            carryAttempt(sessionStorage, what, completed)
            onReplaced(completedId)
          }}
        />
      </div>
    )
  }
  const isOver = quote.state !== 'pending' || hasEnded
  const isBlocked = quote.notices.some((notice) => notice.type === 'BLOCKED')

  return (
    <form
      noValidate
      className="flex flex-col gap-card"
      onSubmit={(event) => {
        event.preventDefault()
        if (warnings.confirm()) void sending.send(reference)
      }}
    >
      <RecipientCard
        recipient={recipient}
        onChange={sending.isBusy || sending.unclear ? undefined : () => onChange('recipient')}
      />
      <ReviewLines
        quote={quote}
        onChangeAmount={sending.isBusy || sending.unclear ? undefined : () => onChange('amount')}
      />
      <PriceNotices price={quote} />
      <ReferenceField
        quote={quote}
        value={sending.unclear?.reference ?? reference}
        onValueChange={setReference}
        isFrozen={sending.isBusy || sending.unclear !== null}
      />
      <SendWarnings warnings={warnings} />
      <SendFailure sending={sending} quote={quote} recipientId={recipientId} />
      <PriceStanding
        price={price}
        isOver={isOver && !sending.unclear}
        onEnd={() => setHasEnded(true)}
        onRenew={() => {
          setHasEnded(false)
          price.renew()
        }}
      />
      <SendButton
        quote={quote}
        sending={sending}
        isDisabled={
          isBlocked || (isOver && !sending.unclear) || warnings.isLoading || missing.isLoading
        }
      />
    </form>
  )
}

/** A review whose transfer was made, seen again by Back or reload: on to what became of it. */
function useGoOnToTransfer(
  what: string,
  quoteId: string | undefined,
  onSent: (transferId: Id<'tr'>) => void,
) {
  const goOn = useRef(onSent)
  useEffect(() => {
    goOn.current = onSent
  })
  useEffect(() => {
    const made = quoteId ? readAttempt(sessionStorage, what)?.transferId : undefined
    if (made) goOn.current(made)
  }, [what, quoteId])
}

function ReviewSkeleton() {
  const words = useWords('web.send')
  return (
    <Loading label={words('price-loading')}>
      <div className="flex flex-col gap-card">
        <Skeleton className="h-16 rounded-card" />
        <Skeleton className="h-64 rounded-card" />
        <Skeleton className="h-control rounded-full" />
      </div>
    </Loading>
  )
}
