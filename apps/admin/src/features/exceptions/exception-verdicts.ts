import type { Resolution } from '@corridor/domain/payments/contract'
import type { FormatMoney } from '@corridor/ui/money'
import type { Verdict } from '@corridor/ui/verdict-bar'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Exception = ApiOutputs['exceptions']['list']['items'][number]

/** The ways in which this exception can end, each with what it does to the money. */
export function verdictsOf(
  exception: Exception,
  hasOwner: boolean,
  formatMoney: FormatMoney,
): readonly Verdict[] {
  const { amount, begun, customerName } = exception
  const money = formatMoney(amount)
  const words: Readonly<Record<Resolution, Omit<Verdict, 'key' | 'hotkey'>>> = {
    credit: {
      label: 'Credit the customer',
      busyLabel: 'Crediting…',
      tone: 'approve',
      isDisabled: !hasOwner,
      consequence: `${money} goes from suspense into the ${amount.currency} wallet of ${customerName ?? 'the customer whom you chose'}, who is told.`,
    },
    return: {
      label: 'Send it back',
      busyLabel: 'Sending back…',
      tone: 'refuse',
      consequence: `${money} leaves suspense and goes back to where it came from. This cannot be taken back.`,
    },
    note: {
      label: 'Resolve',
      busyLabel: 'Resolving…',
      tone: 'neutral',
      consequence:
        'No money moves. Say what you found and what was done; this closes the exception.',
    },
  }
  return exception.resolutions.map((key, at) => ({
    key,
    hotkey: String(at + 1),
    ...words[key],
    isDisabled: words[key].isDisabled || (begun !== null && begun !== key),
  }))
}
