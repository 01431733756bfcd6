'use client'
import { rememberedForDays, twoOfficersFrom } from '@corridor/domain/compliance/contract'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Alert = ApiOutputs['alerts']['get']
export type RememberAct = Verdict & { run: (note: string) => Promise<void> }

function scoreOf(alert: Alert): number {
  const hits = alert.reasons.flatMap((reason) => reason.hits ?? [])
  return Math.max(0, ...hits.map((hit) => Number(hit.score)))
}

/** Whether names held this alert's transfer. */
export function hasNames(alert: Alert): boolean {
  return alert.reasons.some((reason) => (reason.hits ?? []).length > 0)
}

/** What can be decided about the names of a released alert, beside the release: remembering, agreeing, taking back. */
export function useRemembering(alert: Alert) {
  const words = useWords('admin.alerts')
  const { alerts } = useApi()
  const act = useAct()
  const { staffId } = useStaff()
  const remember = useMutation(alerts.remember.mutationOptions())
  const forget = useMutation(alerts.forget.mutationOptions())
  const { alertId } = alert
  const active = alert.remembered.filter((one) => one.state !== 'ended')
  const waiting = active.find((one) => one.state === 'waiting')
  const days = rememberedForDays
  const takesTwo = scoreOf(alert) >= twoOfficersFrom
  const ask: RememberAct = {
    key: 'remember',
    label: words(takesTwo ? 'remember-ask' : 'remember'),
    tone: 'neutral',
    hotkey: 'r',
    consequence: words(takesTwo ? 'remember-ask-consequence' : 'remember-consequence', { days }),
    run: (note) =>
      act.orThrow(
        () => remember.mutateAsync({ alertId, note }),
        words(takesTwo ? 'asked-second' : 'remember-done'),
      ),
  }
  const agree: RememberAct = {
    key: 'agree',
    label: words('agree'),
    tone: 'approve',
    hotkey: 'r',
    consequence: words('agree-consequence', { days }),
    run: (note) =>
      act.orThrow(
        () => remember.mutateAsync({ alertId, note, isAgreement: true }),
        words('remember-done'),
      ),
  }
  const takeBack: RememberAct = {
    key: 'forget',
    label: words(waiting ? 'forget-request' : 'forget'),
    tone: 'refuse',
    consequence: words('forget-consequence'),
    run: (reason) =>
      act.orThrow(() => forget.mutateAsync({ alertId, reason }), words('forget-done')),
  }
  const isOwn = waiting?.requestedBy === staffId
  return {
    active,
    waiting,
    isOwn,
    acts: [
      active.length === 0 && alert.state === 'released' && ask,
      waiting && !isOwn && agree,
      active.length > 0 && takeBack,
    ].filter((one) => one !== false && one !== undefined),
  }
}
