'use client'
import type { Id } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../../trpc/client.ts'
import { keepDepositAttempt, readDepositAttempt } from './deposit-attempt.ts'

export type CardPayment = {
  walletId: Id<'wal'>
  amount: WireMoney
  /** A saved card; else a new one is asked for on the payment page. */
  paymentMethodId?: Id<'pm'>
  savePaymentMethod?: boolean
}

/** Begins a card payment once, and goes to the provider's own page for it. */
export function useCardPayment() {
  const api = useApi()
  const queryClient = useQueryClient()
  const [isLeaving, setIsLeaving] = useState(false)
  const start = useMutation(api.deposits.startCard.mutationOptions())

  useEffect(() => {
    // the browser's Back may show this page as it was left
    const comeBack = (event: PageTransitionEvent) => event.persisted && setIsLeaving(false)
    window.addEventListener('pageshow', comeBack)
    return () => window.removeEventListener('pageshow', comeBack)
  }, [])

  /** The key of an attempt that is still open; a new one when there was none or it ended. */
  async function keyFor(what: string): Promise<string> {
    const known = readDepositAttempt(sessionStorage, what)
    if (!known) return crypto.randomUUID()
    if (!known.depositId) return known.idempotencyKey
    const deposit = await queryClient
      .fetchQuery(api.deposits.get.queryOptions({ depositId: known.depositId }, { staleTime: 0 }))
      .catch(() => null)
    return deposit && deposit.state !== 'awaiting' ? crypto.randomUUID() : known.idempotencyKey
  }

  async function pay(payment: CardPayment) {
    setIsLeaving(true)
    const what = JSON.stringify(payment)
    try {
      const idempotencyKey = await keyFor(what)
      keepDepositAttempt(sessionStorage, what, { idempotencyKey })
      const { depositId, redirectUrl } = await start.mutateAsync({ ...payment, idempotencyKey })
      keepDepositAttempt(sessionStorage, what, { idempotencyKey, depositId })
      window.location.assign(redirectUrl)
    } catch {
      // what went wrong is shown by `error`
      setIsLeaving(false)
    }
  }
  return { pay, isBusy: isLeaving || start.isPending, error: start.error }
}
