'use client'
import type { Resolution } from '@corridor/domain/payments/contract'
import { useFormatMoney } from '@corridor/ui/money'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Exception = ApiOutputs['exceptions']['list']['items'][number]

/** The ways in which an exception can end, each with what it does to the money. */
export function useVerdicts(): (exception: Exception, hasOwner: boolean) => readonly Verdict[] {
  const words = useWords('admin.exceptions')
  const formatMoney = useFormatMoney()
  return (exception, hasOwner) => {
    const { amount, begun, customerName } = exception
    const money = formatMoney(amount)
    const { currency } = amount
    const ends: Readonly<Record<Resolution, Omit<Verdict, 'key' | 'hotkey'>>> = {
      credit: {
        label: words('credit'),
        busyLabel: words('crediting'),
        tone: 'approve',
        isDisabled: !hasOwner,
        consequence: customerName
          ? words('credit-consequence', { money, currency, customer: customerName })
          : words('credit-chosen-consequence', { money, currency }),
      },
      return: {
        label: words('return'),
        busyLabel: words('returning'),
        tone: 'refuse',
        consequence: words('return-consequence', { money }),
      },
      note: {
        label: words('note'),
        busyLabel: words('noting'),
        tone: 'neutral',
        consequence: words('note-consequence'),
      },
    }
    return exception.resolutions.map((key, at) => ({
      key,
      hotkey: String(at + 1),
      ...ends[key],
      isDisabled: ends[key].isDisabled || (begun !== null && begun !== key),
    }))
  }
}
