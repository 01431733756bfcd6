import { databaseNow } from '@corridor/db/clock'
import { newId, newUuid } from '@corridor/kernel/ids'
import { bankRail } from '../adapters/registry.ts'
import { findBankReference } from '../bank-reference.ts'
import type { WebhookOutcome } from '../contract.ts'
import type { BankCredit } from '../ports.ts'
import {
  type BankReceipt,
  findInstructionByReference,
  findReceipt,
  insertReceipt,
  renewReceiptLedgerId,
} from '../store/bank-money.ts'
import { findDeposit, insertDeposit } from '../store/deposits.ts'
import { openException } from '../store/exceptions.ts'
import { database } from '../store.ts'
import { postFirstAccepted } from './post-first-accepted.ts'
import { settleDeposit } from './settle-deposit.ts'

/** Name under which the rail's credits are kept. */
export const bankProvider = 'bank-rail'
const provider = bankProvider

/**
 * Takes money that the bank reports, once for each of its credits: matched by our reference to a deposit
 * and its wallet, else into suspense and before a person.
 */
export async function takeBankCredit(creditId: string): Promise<WebhookOutcome> {
  const credit = await bankRail().getCredit(creditId)
  if (!credit) return 'ignored'
  const receipt = (await findReceipt(provider, creditId)) ?? (await recordCredit(credit))
  if (!receipt.depositId) return keepInSuspense(receipt)
  const deposit = await findDeposit(receipt.depositId)
  if (!deposit) throw new Error('a receipt without its deposit')
  if (deposit.state !== 'awaiting') return 'no-change'
  return settleDeposit(deposit, {
    received: receipt.amount,
    card: null,
    isCardSaved: false,
  })
}

/** Decides once whose money it is; the decision is the receipt's row. */
async function recordCredit(credit: BankCredit): Promise<BankReceipt> {
  const reference = findBankReference(credit.referenceText)
  await database.transaction(async (tx) => {
    const found = reference ? await findInstructionByReference(tx, reference) : null
    const instruction = found?.currency === credit.amount.currency ? found : null
    const depositId = instruction ? newId('dep') : null
    const ledgerTransferId = newId('led')
    const isNew = await insertReceipt(tx, provider, {
      receiptId: newUuid(),
      creditId: credit.creditId,
      amount: credit.amount,
      referenceText: credit.referenceText,
      depositId,
      ledgerTransferId,
    })
    if (!isNew || !instruction || !depositId) return
    await insertDeposit(tx, {
      depositId,
      customerId: instruction.customerId,
      walletId: instruction.walletId,
      method: 'bank',
      amount: credit.amount,
      provider,
      providerRef: credit.creditId,
      ledgerTransferId,
      reversalTransferId: newId('led'),
    })
  })
  const receipt = await findReceipt(provider, credit.creditId)
  if (!receipt) throw new Error('a receipt disappeared')
  return receipt
}

async function keepInSuspense(receipt: BankReceipt): Promise<WebhookOutcome> {
  const { amount, receiptId } = receipt
  const { currency } = amount
  const booked = await postFirstAccepted(receipt.ledgerTransferId, receipt.creditId, [
    {
      name: 'suspense',
      code: 'deposit.unmatched',
      from: { kind: 'system', role: 'rail-transit', currency },
      to: { kind: 'system', role: 'suspense', currency },
      amount,
      nextOn: [],
    },
  ])
  if (booked === 'renew-id') {
    await renewReceiptLedgerId(receipt)
    return takeBankCredit(receipt.creditId)
  }
  return database.transaction(async (tx): Promise<WebhookOutcome> => {
    const at = await databaseNow(tx)
    const { referenceText } = receipt
    const exception = {
      kind: 'unmatched-money',
      subjectId: receiptId,
      amount,
      referenceText,
    } as const
    await openException(tx, exception, at)
    return 'exception'
  })
}
