'use client'
import {
  type AlertDecision,
  alertDecisionSchema,
  clearedReason,
  type DecisionReason,
  decisionReasons,
  namesakeReason,
  rememberedForDays,
} from '@corridor/domain/compliance/contract'
import type { Decision } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

const doneWords: Readonly<Record<AlertDecision, string>> = {
  release: 'The money is released',
  refuse: 'The transfer is refused',
  close: 'The alert is closed',
}

function isReason(code: string): code is DecisionReason {
  return code in decisionReasons
}

/** What an officer can do with an alert, and whether they may now. */
export function useAlertActs(alert: ApiOutputs['alerts']['get'], onDecided: () => void) {
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
        'This alert is yours now',
      ),
    decide: async ({ verdict, reasonCode, note }: Decision) => {
      if (!isReason(reasonCode)) return
      const decision = alertDecisionSchema.parse(verdict)
      const isRequest = reasonCode === namesakeReason && alert.clearing === null
      await act.orThrow(
        () => decide.mutateAsync({ alertId, decision, reasonCode, note, version }),
        isRequest ? 'Another officer is asked to agree' : doneWords[decision],
      )
      // the name's own decision comes next, on the same page
      if (reasonCode !== clearedReason) onDecided()
    },
  }
}

const first = 'This takes two officers: it counts when another one agrees.'
const second = `You agree with your colleague: transfers with this name pass the lists for ${rememberedForDays} days.`

/** The reasons that go with a decision, for its select. */
export function reasonsFor(decision: AlertDecision, isSecond = false) {
  return Object.entries(decisionReasons)
    .filter(([, reason]) => reason.decision === decision)
    .map(([value, reason]) => ({
      value,
      label: reason.label,
      ...(value === namesakeReason && { preview: isSecond ? second : first }),
    }))
}
