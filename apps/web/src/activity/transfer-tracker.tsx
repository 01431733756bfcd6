'use client'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { DateTime, useNow } from '@corridor/ui/date-time'
import { Tracker, type TrackerStep } from '@corridor/ui/tracker'
import { useWords } from '@corridor/words/react'

const badEnds = ['refused', 'failed', 'bounced']

/** A transfer's dated steps; what is still to come carries its estimate. */
export function TransferTracker({
  transfer,
}: {
  transfer: Pick<TransferView, 'state' | 'steps' | 'deliveryEstimate'>
}) {
  const words = useWords('web.shell')
  const now = useNow()
  const { deliveryEstimate } = transfer
  // while something is being checked, and after its time has passed, the estimate says nothing
  const isAhead =
    transfer.state !== 'in-review' && deliveryEstimate !== null && new Date(deliveryEstimate) > now
  const steps = transfer.steps.map((step): TrackerStep => {
    const isBadEnd = badEnds.includes(step.key)
    const isToCome = step.key === 'delivered' && step.state !== 'done'
    return {
      ...step,
      state: isBadEnd && step.state === 'done' ? 'failed' : step.state,
      detail:
        isToCome &&
        isAhead &&
        words.rich('tracker-expected', { when: () => <DateTime at={deliveryEstimate} /> }),
    }
  })
  return <Tracker label={words('tracker')} steps={steps} />
}
