import { getDeposit, startCardDeposit } from '@corridor/domain/payments'
import { depositStates, startCardDepositInputSchema } from '@corridor/domain/payments/contract'
import {
  cancelTransfer,
  cancelTransferOnce,
  createConversion,
  createTransfer,
  getTransfer,
  listTransfers,
} from '@corridor/domain/transfers'
import {
  createConversionInput,
  createTransferInput,
  listTransfersInput,
  transferIdInput,
  transferPage,
  transferStates,
  transferView,
} from '@corridor/domain/transfers/contract'
import { idSchema, isId } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { ok, type Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import { z } from 'zod'
import { sends } from '../convoys.ts'
import { sayDeposit } from '../saying/deposits.ts'
import { sayTransfer } from '../saying/transfers.ts'
import { madeNow, ownRoute, type RestAnswer, type RestRoute } from './route.ts'

const transactionStatus = z.object({
  transactionId: z.union([idSchema('tr'), idSchema('dep')]),
  type: z.enum(['send', 'payout', 'conversion', 'deposit']),
  status: z.enum([...transferStates, ...depositStates]),
  sentence: z.string(),
  amount: wireMoneySchema,
  createdAt: z.string(),
  completedAt: z.string().nullable(),
})

/** Without a key the call still runs once per request; a repetition within a minute is answered with a warning. */
function keyOf(key: string | null): { idempotencyKey: string; refuseRepeat?: boolean } {
  return key === null
    ? { idempotencyKey: `rest-${crypto.randomUUID()}`, refuseRepeat: true }
    : { idempotencyKey: key }
}

function made(
  locale: Locale,
  result: Awaited<ReturnType<typeof createTransfer>>,
): Result<RestAnswer<z.input<typeof transferView>>> {
  if (!result.ok) return result
  const { view, isReplayed } = result.value
  return ok({ status: 201, body: sayTransfer(locale, view), isReplayed })
}

export const transactionRoutes: readonly RestRoute[] = [
  ownRoute({
    method: 'POST',
    path: '/transactions/send',
    operationId: 'sendMoney',
    summary: 'Send money on a quote, to another user or to a bank account',
    tag: 'Transactions',
    status: 201,
    scope: 'transfers:write',
    input: createTransferInput.omit({ idempotencyKey: true, refuseRepeat: true }).extend({
      /** Says that a send which equals one of the last minute is meant, for callers without a key. */
      isRepeatIntended: z.boolean().optional(),
    }),
    output: transferView,
    run: async (actor, { input, idempotencyKey, locale }) => {
      const { isRepeatIntended, ...send } = input
      const key = keyOf(idempotencyKey)
      return made(
        locale,
        await sends.run(() =>
          createTransfer(actor, {
            ...send,
            ...key,
            refuseRepeat: key.refuseRepeat && !isRepeatIntended,
          }),
        ),
      )
    },
  }),
  ownRoute({
    method: 'POST',
    path: '/transactions/convert',
    operationId: 'convertMoney',
    summary: 'Convert between own wallets on a quote',
    tag: 'Transactions',
    status: 201,
    scope: 'transfers:write',
    input: createConversionInput.omit({ idempotencyKey: true }),
    output: transferView,
    run: async (actor, { input, idempotencyKey, locale }) => {
      const { idempotencyKey: key } = keyOf(idempotencyKey)
      const conversion = { ...input, idempotencyKey: key }
      return made(locale, await sends.run(() => createConversion(actor, conversion)))
    },
  }),
  ownRoute({
    method: 'POST',
    path: '/transactions/deposit',
    operationId: 'depositMoney',
    summary:
      'Add money to a wallet by card; a linked payment method saves typing on the hosted page',
    tag: 'Transactions',
    status: 202,
    scope: 'deposits:write',
    input: startCardDepositInputSchema.omit({ idempotencyKey: true }).strict(),
    output: z.object({ transactionId: idSchema('dep'), redirectUrl: z.string() }),
    run: async (actor, { input, idempotencyKey }) => {
      const { idempotencyKey: key } = keyOf(idempotencyKey)
      const started = await startCardDeposit(actor, { ...input, idempotencyKey: key })
      if (!started.ok) return started
      const { depositId, redirectUrl, isReplayed } = started.value
      return ok({ status: 202, body: { transactionId: depositId, redirectUrl }, isReplayed })
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/transactions/{transactionId}/status',
    operationId: 'getTransactionStatus',
    summary: 'Where a deposit, a send or a conversion is',
    tag: 'Transactions',
    status: 200,
    scope: 'transfers:read',
    input: z.strictObject({ transactionId: z.union([idSchema('tr'), idSchema('dep')]) }),
    output: transactionStatus,
    run: async (actor, { input: { transactionId }, locale }) => {
      if (isId('tr', transactionId)) {
        const transfer = await getTransfer(actor, transactionId)
        if (!transfer.ok) return transfer
        const { kind, state, sentence, source, createdAt, completedAt } = sayTransfer(
          locale,
          transfer.value,
        )
        const body = { type: kind, status: state, sentence, amount: source, createdAt, completedAt }
        return ok({ status: 200, body: { transactionId, ...body } })
      }
      if (!isId('dep', transactionId)) throw new Error('the schema lets two kinds of id through')
      const deposit = await getDeposit(actor, transactionId)
      if (!deposit.ok) return deposit
      const { state, sentence, amount, createdAt, settledAt } = sayDeposit(locale, deposit.value)
      const body = { type: 'deposit' as const, status: state, sentence, amount, createdAt }
      return ok({ status: 200, body: { transactionId, ...body, completedAt: settledAt } })
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/transfers',
    operationId: 'listTransfers',
    summary: 'Sends, payouts and conversions, newest first',
    tag: 'Transfers',
    status: 200,
    scope: 'transfers:read',
    input: listTransfersInput.extend({ limit: z.coerce.number().int().min(1).max(100).optional() }),
    output: transferPage,
    run: async (actor, { input, locale }) => {
      const page = await listTransfers(actor, input)
      const items = page.items.map((item) => sayTransfer(locale, item))
      return ok({ status: 200, body: { ...page, items } })
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/transfers/{transferId}',
    operationId: 'getTransfer',
    summary: 'One transfer with its dated steps',
    tag: 'Transfers',
    status: 200,
    scope: 'transfers:read',
    input: transferIdInput,
    output: transferView,
    run: async (actor, { input, locale }) => {
      const transfer = await getTransfer(actor, input.transferId)
      if (!transfer.ok) return transfer
      return ok({ status: 200, body: sayTransfer(locale, transfer.value) })
    },
  }),
  ownRoute({
    method: 'POST',
    path: '/transfers/{transferId}/cancel',
    operationId: 'cancelTransfer',
    summary: 'Take a transfer back while it waits for a check',
    tag: 'Transfers',
    status: 200,
    scope: 'transfers:write',
    input: transferIdInput,
    output: transferView,
    run: async (actor, { input, idempotencyKey, locale }) => {
      const once = idempotencyKey
        ? await cancelTransferOnce(actor, input, idempotencyKey)
        : madeNow(await cancelTransfer(actor, input))
      if (!once.ok) return once
      const { view, isReplayed } = once.value
      return ok({ status: 200, body: sayTransfer(locale, view), isReplayed })
    },
  }),
]
