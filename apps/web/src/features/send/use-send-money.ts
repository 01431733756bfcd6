'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import type { ApiError } from '@corridor/kernel/api-error'
import type { Id } from '@corridor/kernel/ids'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { keepAttempt, readAttempt } from './send-attempt.ts'

/** Answers that leave open whether the transfer was made. The same key finds out, and finishes it. */
const unclearCodes = ['unreachable', 'internal', 'transfers.in-flight']

/** Answers of the door, before anything was tried. */
const untriedCodes = ['too-many-requests', 'signed-out']

export type SendMoney = {
  readonly isBusy: boolean
  /** Sent, and not heard back: with the reference that went with it, which must stay the same. */
  readonly unclear: { readonly reference: string } | null
  /** Why it was refused; null when it was not, or when that is not known. */
  readonly error: ApiError | null
  readonly send: (reference: string) => Promise<void>
}

/**
 * Sends on a quote, once: one key for as long as the review stands, across reloads, double clicks and answers that
 * got lost. `onRefused`: nothing was sent, and the price may be used up.
 */
export function useSendMoney(wanted: {
  what: string
  quote: QuoteView | undefined
  recipientId: Id<'rcp'>
  onSent: (transferId: Id<'tr'>) => void
  onRefused: () => void
}): SendMoney {
  const { what, quote, recipientId } = wanted
  const create = useMutation(useApi().transfers.create.mutationOptions())
  const isOnItsWay = useRef(false)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<{ quoteId: string; error: ApiError } | null>(null)
  const kept = quote ? readAttempt(sessionStorage, what) : null
  const unclear = kept?.quoteId === quote?.quoteId ? (kept?.unclear ?? null) : null

  async function send(typedReference: string) {
    const attempt = readAttempt(sessionStorage, what)
    if (!quote || !attempt || isOnItsWay.current) return
    isOnItsWay.current = true
    setIsBusy(true)
    setFailure(null)
    const reference = attempt.unclear?.reference ?? typedReference.trim()
    keepAttempt(sessionStorage, what, { ...attempt, unclear: { reference } })
    try {
      const { view } = await create.mutateAsync({
        quoteId: attempt.quoteId,
        recipientId,
        reference: reference || undefined,
        idempotencyKey: attempt.idempotencyKey,
      })
      const { transferId } = view
      keepAttempt(sessionStorage, what, { ...attempt, unclear: undefined, transferId })
      wanted.onSent(transferId)
    } catch (cause) {
      const error = apiErrorOf(cause)
      setFailure({ quoteId: attempt.quoteId, error })
      if (untriedCodes.includes(error.code)) keepAttempt(sessionStorage, what, attempt)
      else if (!unclearCodes.includes(error.code)) {
        keepAttempt(sessionStorage, what, { ...attempt, unclear: undefined })
        wanted.onRefused()
      }
    } finally {
      isOnItsWay.current = false
      setIsBusy(false)
    }
  }
  const isOfThisPrice = failure?.quoteId === quote?.quoteId
  return {
    isBusy,
    unclear: isBusy ? null : unclear,
    error: failure && isOfThisPrice && !unclear ? failure.error : null,
    send,
  }
}
