import type { FormatMoney } from '@corridor/ui/money'
import type { Verdict } from '@corridor/ui/verdict-bar'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import type { AlertsWords } from './alert-words.ts'
import { reasonsFor } from './use-alert-acts.ts'
import { hasNames } from './use-remembering.ts'

/** What an officer can answer: held money is released or refused, a denied transfer is noted and closed. */
export function verdictsOf(
  words: AlertsWords,
  alert: ApiOutputs['alerts']['get'],
  formatMoney: FormatMoney,
): readonly Verdict[] {
  const amount = formatMoney(alert.amount)
  if (alert.alertKind === 'denied') {
    return [
      {
        key: 'close',
        label: words('close'),
        busyLabel: words('close-busy'),
        tone: 'neutral',
        hotkey: '1',
        reasons: reasonsFor(words, 'close', alert.clearing !== null),
        consequence: words('close-consequence', { amount }),
      },
    ]
  }
  return [
    {
      key: 'release',
      label: words('release'),
      busyLabel: words('release-busy'),
      tone: 'approve',
      hotkey: '1',
      reasons: reasonsFor(words, 'release'),
      consequence: words(hasNames(alert) ? 'release-consequence-name' : 'release-consequence', {
        amount,
      }),
    },
    {
      key: 'refuse',
      label: words('refuse'),
      busyLabel: words('refuse-busy'),
      tone: 'refuse',
      hotkey: '2',
      reasons: reasonsFor(words, 'refuse'),
      consequence: words('refuse-consequence', { amount }),
    },
  ]
}
