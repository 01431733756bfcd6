import { getDisplayNames } from '@corridor/domain/identity'
import type { StaffTransferView } from '@corridor/domain/transfers'
import { staffTransferView, type TransferState } from '@corridor/domain/transfers/contract'
import type { StaffRole } from '@corridor/kernel/actor'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { mayDo } from './permissions.ts'

export const namedTransferView = staffTransferView.extend({ customerName: z.string() })
export type NamedTransferView = z.infer<typeof namedTransferView>
export const namedTransferPage = z.object({
  items: z.array(namedTransferView),
  nextCursor: z.string().nullable(),
})

const lookAlike: readonly TransferState[] = ['held', 'in-review']

/** The states to search for: whoever may not see alerts must not tell held from being checked by a filter either. */
export function statesFor(
  state: TransferState | undefined,
  roles: readonly StaffRole[],
): readonly TransferState[] | undefined {
  if (!state) return undefined
  const isNeutral = lookAlike.includes(state) && !mayDo(roles, 'alerts:read')
  return isNeutral ? lookAlike : [state]
}

/** Codes that would tell that a check, or an officer, ended the transfer. */
const tellsOfCheck = /^compliance\.|^transfers\.refused$/

/**
 * The transfer as these roles may see it. The sentence is the one that its customer reads, for everybody: who helps
 * must not talk of another. What a customer is not told stays out for whoever may not see alerts: the alert, why it
 * was opened, and why a check ended the transfer.
 */
export function forRoles<T extends StaffTransferView>(transfer: T, roles: readonly StaffRole[]): T {
  if (mayDo(roles, 'alerts:read')) return transfer
  const isHeld = transfer.state === 'in-review'
  const shown = isHeld ? ('held' as const) : transfer.state
  return {
    ...transfer,
    state: shown,
    stateWord: isHeld ? 'Processing' : transfer.stateWord,
    alertId: null,
    canCancel: transfer.canCancel && !isHeld,
    failureCode: tellsOfCheck.test(transfer.failureCode ?? '') ? null : transfer.failureCode,
    steps: transfer.steps.map((step) =>
      step.label === 'Being checked' ? { ...step, label: 'Processing' } : step,
    ),
    history: transfer.history.filter((item) => item.state !== 'in-review'),
  }
}

export async function withSenderNames(
  items: readonly StaffTransferView[],
): Promise<NamedTransferView[]> {
  const names = answer(await getDisplayNames([...new Set(items.map((item) => item.customerId))]))
  return items.map((item) => ({
    ...item,
    customerName: names[item.customerId]?.displayName ?? 'Unknown customer',
  }))
}
