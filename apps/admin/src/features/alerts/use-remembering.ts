'use client'
import { rememberedForDays, twoOfficersFrom } from '@corridor/domain/compliance/contract'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
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

const until = `for ${rememberedForDays} days, or until the recipient, the customer or the listed entry changes`

/** What can be decided about the names of a released alert, beside the release: remembering, agreeing, taking back. */
export function useRemembering(alert: Alert) {
  const { alerts } = useApi()
  const act = useAct()
  const { staffId } = useStaff()
  const remember = useMutation(alerts.remember.mutationOptions())
  const forget = useMutation(alerts.forget.mutationOptions())
  const { alertId } = alert
  const active = alert.remembered.filter((one) => one.state !== 'ended')
  const waiting = active.find((one) => one.state === 'waiting')
  const takesTwo = scoreOf(alert) >= twoOfficersFrom
  const ask: RememberAct = {
    key: 'remember',
    label: takesTwo ? 'Ask to remember this name' : 'Remember this name',
    tone: 'neutral',
    hotkey: 'r',
    consequence: takesTwo
      ? `Nothing is remembered until another officer agrees: the name came too close. Then transfers pass ${until}.`
      : `Transfers with this name pass the lists ${until}. The money of this alert was released already.`,
    run: (note) =>
      act.orThrow(
        () => remember.mutateAsync({ alertId, note }),
        takesTwo ? 'Another officer is asked to agree' : 'The name is remembered',
      ),
  }
  const agree: RememberAct = {
    key: 'agree',
    label: 'Agree to remember it',
    tone: 'approve',
    hotkey: 'r',
    consequence: `You agree with your colleague: transfers with this name pass the lists ${until}.`,
    run: (note) =>
      act.orThrow(
        () => remember.mutateAsync({ alertId, note, isAgreement: true }),
        'The name is remembered',
      ),
  }
  const takeBack: RememberAct = {
    key: 'forget',
    label: waiting ? 'Take the request back' : 'Stop remembering it',
    tone: 'refuse',
    consequence: 'From the next transfer on the name is asked about again.',
    run: (reason) =>
      act.orThrow(() => forget.mutateAsync({ alertId, reason }), 'The name is asked about again'),
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
