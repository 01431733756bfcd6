import type { ExceptionKind } from '@corridor/domain/payments/contract'
import { paymentExceptionOpened, paymentExceptionResolved } from '@corridor/domain/payments/events'
import type { PastException } from '@corridor/domain/payments/history'
import type { AccountRef } from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { type Money, toWire } from '@corridor/kernel/money'
import { hourMs, later } from './calendar.ts'
import { post } from './purses.ts'
import { tell } from './tell.ts'
import type { World } from './world.ts'

type Exception = { -readonly [K in keyof PastException]: PastException[K] }

/** A case that came up within these last hours has nobody seen to yet. */
export const openCaseHours = 12

/** Money that names nobody: into suspense, and before a person. */
export function receiveUnmatched(world: World, amount: Money, text: string, at: Date): void {
  const { random } = world
  const { currency } = amount
  const receiptId = random.uuid(at)
  const creditId = `sbx_${random.hex(20)}`
  const ledgerTransferId = random.id('led', at)
  const correlationId = random.uuid(at)
  const rail: AccountRef = { kind: 'system', role: 'rail-transit', currency }
  const suspense: AccountRef = { kind: 'system', role: 'suspense', currency }
  world.receipts.push({
    receiptId,
    creditId,
    amount,
    referenceText: text,
    depositId: null,
    ledgerTransferId,
    createdAt: at,
  })
  post(world, later(at, 90), {
    transferId: ledgerTransferId,
    code: 'deposit.unmatched',
    reference: creditId,
    correlationId,
    legs: [{ from: rail, to: suspense, amount: toWire(amount) }],
  })
  const exception = openCase(
    world,
    'unmatched-money',
    { subjectId: receiptId, amount, customerId: null, referenceText: text },
    at,
  )
  endCase(world, at, (now) => {
    const outId = random.id('led', now)
    const posted = post(world, now, {
      transferId: outId,
      code: 'deposit.returned',
      reference: exception.exceptionId,
      correlationId,
      legs: [{ from: suspense, to: rail, amount: toWire(amount) }],
    })
    closeCase(
      world,
      exception,
      { resolution: 'return', ledgerTransferId: outId, walletId: null, depositId: null },
      posted,
    )
  })
}

export function openCase(
  world: World,
  kind: ExceptionKind,
  about: {
    readonly subjectId: string
    readonly amount: Money
    readonly customerId: Id<'cus'> | null
    readonly referenceText?: string
  },
  at: Date,
): Exception {
  const exceptionId = world.random.id('tsk', at)
  const { subjectId, referenceText = null } = about
  const exception: Exception = {
    ...about,
    referenceText,
    exceptionId,
    kind,
    createdAt: at,
    ownerId: null,
    end: null,
  }
  world.exceptions.push(exception)
  tell(world, at, paymentExceptionOpened.of(exceptionId, { exceptionId, kind, subjectId }))
  return exception
}

/** Somebody sees to a case within two working days; what came in during the last hours is still open. */
export function endCase(world: World, at: Date, end: (at: Date) => void): void {
  if (at > later(world.asOf, -openCaseHours * hourMs)) return
  world.timeline.add(later(at, world.random.between(3 * hourMs, 40 * hourMs)), end)
}

export function closeCase(
  world: World,
  exception: Exception,
  how: {
    readonly resolution: 'credit' | 'return'
    readonly ledgerTransferId: Id<'led'>
    readonly walletId: Id<'wal'> | null
    readonly depositId: Id<'dep'> | null
  },
  at: Date,
): void {
  const by = world.colleagues.admin
  const { depositId, ...end } = how
  exception.end = { ...end, by, at, note: 'Called the bank; the payer is known to them.' }
  const { exceptionId } = exception
  const { resolution, ledgerTransferId } = how
  const facts = { exceptionId, resolvedBy: by, resolution, ledgerTransferId, depositId }
  tell(world, at, paymentExceptionResolved.of(exceptionId, facts))
}
