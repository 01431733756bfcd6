'use client'
import {
  type AlertDecision,
  alertDecisionSchema,
  clearedReason,
  decisionReasons,
  namesakeReason,
  rememberedForDays,
} from '@corridor/domain/compliance/contract'
import type { Decision } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { type AlertsWords, isReason, reasonWord } from './alert-words.ts'

/** What an officer can do with an alert, and whether they may now. */
export function useAlertActs(alert: ApiOutputs['alerts']['get'], onDecided: () => void) {
  const words = useWords('admin.alerts')
  const api = useApi()
  const act = useAct()
  const { staffId } = useStaff()
  const claim = useMutation(api.alerts.claim.mutationOptions())
  const decide = useMutation(api.alerts.decide.mutationOptions())
  const { alertId, version } = alert
  const isOpen = alert.state === 'open'
  const isColleagues = alert.ownerId !== null && alert.ownerId !== staffId
  return {
    isOpen,
    isColleagues,
    isClaimable: isOpen && alert.ownerId !== staffId,
    isClaiming: claim.isPending,
    claim: () =>
      act.orTell(
        () => claim.mutateAsync({ alertId, isTakeOver: isColleagues || undefined }),
        words('assigned'),
      ),
    decide: async ({ verdict, reasonCode, note }: Decision) => {
      if (!isReason(reasonCode)) return
      const decision = alertDecisionSchema.parse(verdict)
      const isRequest = reasonCode === namesakeReason && alert.clearing === null
      await act.orThrow(
        () => decide.mutateAsync({ alertId, decision, reasonCode, note, version }),
        words(isRequest ? 'asked-second' : `${decision}-done`),
      )
      // the name's own decision comes next, on the same page
      if (reasonCode !== clearedReason) onDecided()
    },
  }
}

/** The reasons that go with a decision, for its select. */
export function reasonsFor(words: AlertsWords, decision: AlertDecision, isSecond = false) {
  const preview = isSecond ? words('you-agree', { days: rememberedForDays }) : words('takes-two')
  return Object.entries(decisionReasons)
    .filter(([, reason]) => reason.decision === decision)
    .map(([value]) => ({
      value,
      label: reasonWord(words, value),
      ...(value === namesakeReason && { preview }),
    }))
}
