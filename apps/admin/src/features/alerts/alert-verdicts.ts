import type { FormatMoney } from '@corridor/ui/money'
import type { Verdict } from '@corridor/ui/verdict-bar'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { reasonsFor } from './use-alert-acts.ts'
import { hasNames } from './use-remembering.ts'

const releaseOnly =
  ' It releases this one transfer: the next with this name is held again. To remember the name is another decision, on this page after the release.'

/** What an officer can answer: held money is released or refused, a denied transfer is noted and closed. */
export function verdictsOf(
  alert: ApiOutputs['alerts']['get'],
  formatMoney: FormatMoney,
): readonly Verdict[] {
  const amount = formatMoney(alert.amount)
  if (alert.alertKind === 'denied') {
    return [
      {
        key: 'close',
        label: 'Note and close',
        busyLabel: 'Closing…',
        tone: 'neutral',
        hotkey: '1',
        reasons: reasonsFor('close', alert.clearing !== null),
        consequence: `The transfer of ${amount} stays refused; no money is held. The customer is not told.`,
      },
    ]
  }
  return [
    {
      key: 'release',
      label: 'Release the money',
      busyLabel: 'Releasing…',
      tone: 'approve',
      hotkey: '1',
      reasons: reasonsFor('release'),
      consequence: `${amount} goes on its way at once. This cannot be taken back.${hasNames(alert) ? releaseOnly : ''}`,
    },
    {
      key: 'refuse',
      label: 'Refuse the transfer',
      busyLabel: 'Refusing…',
      tone: 'refuse',
      hotkey: '2',
      reasons: reasonsFor('refuse'),
      consequence: `${amount} goes back to the customer's wallet. They are not told why.`,
    },
  ]
}
