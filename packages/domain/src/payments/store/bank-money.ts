import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { idOf, newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import { database, moneyOf, type Tx } from '../store.ts'

export type BankInstruction = {
  readonly customerId: Id<'cus'>
  readonly walletId: Id<'wal'>
  readonly currency: string
  readonly reference: string
}

type InstructionRow = NonNullable<
  Awaited<ReturnType<typeof database.client.bankInstruction.findUnique>>
>

function instructionOf(row: InstructionRow): BankInstruction {
  return {
    customerId: idOf('cus', row.customerId),
    walletId: idOf('wal', row.walletId),
    currency: row.currency,
    reference: row.reference,
  }
}

export async function findInstruction(customerId: Id<'cus'>, currency: CurrencyCode) {
  const row = await database.client.bankInstruction.findUnique({
    where: { customerId_currency: { customerId: uuidOf(customerId), currency } },
  })
  return row ? instructionOf(row) : null
}

export async function findInstructionByReference(tx: Tx, reference: string) {
  const row = await tx.bankInstruction.findUnique({ where: { reference } })
  return row ? instructionOf(row) : null
}

/** Inserts unless the customer has one or the reference is taken. */
export async function insertInstruction(instruction: BankInstruction): Promise<void> {
  await database.client.bankInstruction.createMany({
    data: [
      {
        id: newUuid(),
        customerId: uuidOf(instruction.customerId),
        walletId: uuidOf(instruction.walletId),
        currency: instruction.currency,
        reference: instruction.reference,
      },
    ],
    skipDuplicates: true,
  })
}

/** The wallet that the reference stands for, after the customer closed one and opened another. */
export async function pointInstruction(reference: string, walletId: Id<'wal'>): Promise<void> {
  await database.client.bankInstruction.update({
    where: { reference },
    data: { walletId: uuidOf(walletId) },
  })
}

export type BankReceipt = {
  readonly receiptId: string
  readonly creditId: string
  readonly amount: Money
  readonly referenceText: string
  readonly depositId: Id<'dep'> | null
  readonly ledgerTransferId: Id<'led'>
}

/** Records a credit of the bank, once; false when it was there already. */
export async function insertReceipt(tx: Tx, provider: string, receipt: BankReceipt) {
  const { count } = await tx.bankReceipt.createMany({
    data: [
      {
        id: receipt.receiptId,
        provider,
        creditId: receipt.creditId,
        amountMinor: receipt.amount.minor,
        currency: receipt.amount.currency,
        referenceText: receipt.referenceText,
        depositId: receipt.depositId ? uuidOf(receipt.depositId) : null,
        ledgerTransferId: uuidOf(receipt.ledgerTransferId),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export async function findReceipt(provider: string, creditId: string): Promise<BankReceipt | null> {
  const row = await database.client.bankReceipt.findUnique({
    where: { provider_creditId: { provider, creditId } },
  })
  return row ? receiptOf(row) : null
}

export async function findReceiptById(receiptId: string): Promise<BankReceipt | null> {
  const row = await database.client.bankReceipt.findUnique({ where: { id: receiptId } })
  return row ? receiptOf(row) : null
}

/** Money that named nobody has become somebody's deposit. */
export async function matchReceipt(tx: Tx, receiptId: string, depositId: Id<'dep'>): Promise<void> {
  await tx.bankReceipt.update({
    where: { id: receiptId, depositId: null },
    data: { depositId: uuidOf(depositId) },
  })
}

type ReceiptRow = NonNullable<Awaited<ReturnType<typeof database.client.bankReceipt.findUnique>>>

function receiptOf(row: ReceiptRow): BankReceipt {
  return {
    receiptId: row.id,
    creditId: row.creditId,
    amount: moneyOf(row.amountMinor, row.currency),
    referenceText: row.referenceText,
    depositId: row.depositId ? idOf('dep', row.depositId) : null,
    ledgerTransferId: idOf('led', row.ledgerTransferId),
  }
}

/** A new ledger id for a receipt that was never booked and whose id has grown too old to be used. */
export async function renewReceiptLedgerId(receipt: BankReceipt): Promise<void> {
  await database.client.bankReceipt.updateMany({
    where: { id: receipt.receiptId, ledgerTransferId: uuidOf(receipt.ledgerTransferId) },
    data: { ledgerTransferId: uuidOf(newId('led')) },
  })
}
