import { getDisplayNames } from '@corridor/domain/identity'
import type { CodedStaffTransfer } from '@corridor/domain/transfers'
import { staffTransferView, type TransferState } from '@corridor/domain/transfers/contract'
import type { StaffActor, StaffRole } from '@corridor/kernel/actor'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { type Said, sayTransfer } from '../saying/transfers.ts'
import { mayDo } from './permissions.ts'

export const namedTransferView = staffTransferView.extend({ customerName: z.string() })
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

/** Who of the staff reads it, and in which language. */
export type StaffReader = { readonly staff: StaffActor; readonly locale: Locale }

/**
 * The transfer as these roles may see it. The sentence is the one that its customer reads, for everybody: who helps
 * must not talk of another. What a customer is not told stays out for whoever may not see alerts: the alert, why it
 * was opened, and why a check ended the transfer.
 */
export function forReader<T extends CodedStaffTransfer>(
  { staff: { roles }, locale }: StaffReader,
  transfer: T,
): Said<T> {
  const said = sayTransfer(locale, transfer)
  if (mayDo(roles, 'alerts:read')) return said
  const isHeld = transfer.state === 'in-review'
  const words = wordsOf(locale, 'standing.transfers')
  return {
    ...said,
    state: isHeld ? ('held' as const) : said.state,
    stateWord: isHeld ? words('state-held') : said.stateWord,
    alertId: null,
    canCancel: said.canCancel && !isHeld,
    failureCode: tellsOfCheck.test(said.failureCode ?? '') ? null : said.failureCode,
    steps: said.steps.map((step) =>
      isHeld && step.state === 'current' ? { ...step, label: words('step-processing') } : step,
    ),
    history: said.history.filter((item) => item.state !== 'in-review'),
  }
}

export async function withSenderNames<T extends CodedStaffTransfer>(
  locale: Locale,
  items: readonly T[],
): Promise<(T & { customerName: string })[]> {
  const words = wordsOf(locale, 'standing.identity')
  const names = answer(await getDisplayNames([...new Set(items.map((item) => item.customerId))]))
  return items.map((item) => ({
    ...item,
    customerName: names[item.customerId]?.displayName ?? words('unknown-customer'),
  }))
}
