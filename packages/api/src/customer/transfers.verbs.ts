import type { Replayable } from '@corridor/db/run-once'
import { getDeposit } from '@corridor/domain/payments'
import { depositStates } from '@corridor/domain/payments/contract'
import * as transfers from '@corridor/domain/transfers'
import {
  type CodedTransfer,
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
import type { Locale } from '@corridor/words/languages'
import { z } from 'zod'
import { sends } from '../call-batches.ts'
import { answer } from '../errors.ts'
import { keyOrNew } from '../rest/idempotency-key.ts'
import { limitInQuery } from '../rest/route.ts'
import { sayDeposit } from '../saying/deposits.ts'
import { sayTransfer } from '../saying/transfers.ts'
import { customerVerb } from '../verb.ts'

const made = z.object({ view: transferView, isReplayed: z.boolean() })

function saidMade(locale: Locale, { view, isReplayed }: Replayable<CodedTransfer>) {
  return { view: sayTransfer(locale, view), isReplayed }
}

/** REST says in a header that an answer is an earlier one. */
const answersView = {
  output: transferView,
  as: ({ view, isReplayed }: z.input<typeof made>) => ({ body: view, isReplayed }),
}

export const createTransfer = customerVerb({
  input: createTransferInput,
  output: made,
  run: async ({ ctx, input }) => {
    const created = await sends.run(() => transfers.createTransfer(ctx.customer, input))
    return saidMade(ctx.locale, answer(created))
  },
  rest: {
    method: 'POST',
    path: '/transactions/send',
    operationId: 'sendMoney',
    summary: 'Send money on a quote, to another user or to a bank account',
    tag: 'Transactions',
    status: 201,
    scope: 'transfers:write',
    takes: {
      input: createTransferInput.omit({ idempotencyKey: true, refuseRepeat: true }).extend({
        /** Says that a send which equals one of the last minute is meant, for callers without a key. */
        isRepeatIntended: z.boolean().optional(),
      }),
      // without a key a repetition within a minute is answered with a warning
      as: ({ isRepeatIntended, ...send }, key) => ({
        ...send,
        idempotencyKey: keyOrNew(key),
        ...(key === null && { refuseRepeat: !isRepeatIntended }),
      }),
    },
    answers: answersView,
  },
})

export const createConversion = customerVerb({
  input: createConversionInput,
  output: made,
  run: async ({ ctx, input }) => {
    const created = await sends.run(() => transfers.createConversion(ctx.customer, input))
    return saidMade(ctx.locale, answer(created))
  },
  rest: {
    method: 'POST',
    path: '/transactions/convert',
    operationId: 'convertMoney',
    summary: 'Convert between own wallets on a quote',
    tag: 'Transactions',
    status: 201,
    scope: 'transfers:write',
    takes: {
      input: createConversionInput.omit({ idempotencyKey: true }),
      as: (sent, key) => ({ ...sent, idempotencyKey: keyOrNew(key) }),
    },
    answers: answersView,
  },
})

export const getTransfer = customerVerb({
  input: transferIdInput,
  output: transferView,
  run: async ({ ctx, input }) =>
    sayTransfer(ctx.locale, answer(await transfers.getTransfer(ctx.customer, input.transferId))),
  rest: {
    method: 'GET',
    path: '/transfers/{transferId}',
    operationId: 'getTransfer',
    summary: 'One transfer with its dated steps',
    tag: 'Transfers',
    status: 200,
    scope: 'transfers:read',
  },
})

export const listTransfers = customerVerb({
  input: listTransfersInput,
  output: transferPage,
  run: async ({ ctx, input }) => {
    const page = await transfers.listTransfers(ctx.customer, input)
    return { ...page, items: page.items.map((item) => sayTransfer(ctx.locale, item)) }
  },
  rest: {
    method: 'GET',
    path: '/transfers',
    operationId: 'listTransfers',
    summary: 'Sends, payouts and conversions, newest first',
    tag: 'Transfers',
    status: 200,
    scope: 'transfers:read',
    takes: { input: listTransfersInput.extend({ limit: limitInQuery }), as: (sent) => sent },
  },
})

export const cancelTransfer = customerVerb({
  input: transferIdInput,
  output: transferView,
  run: async ({ ctx, input }) =>
    sayTransfer(ctx.locale, answer(await transfers.cancelTransfer(ctx.customer, input))),
  rest: {
    method: 'POST',
    path: '/transfers/{transferId}/cancel',
    operationId: 'cancelTransfer',
    summary: 'Take a transfer back while it waits for a check',
    tag: 'Transfers',
    status: 200,
    scope: 'transfers:write',
    once: async ({ ctx, input }, key) => {
      const cancelled = await transfers.cancelTransferOnce(ctx.customer, input, key)
      return saidMade(ctx.locale, answer(cancelled))
    },
  },
})

const transactionStatus = z.object({
  transactionId: z.union([idSchema('tr'), idSchema('dep')]),
  type: z.enum(['send', 'payout', 'conversion', 'deposit']),
  status: z.enum([...transferStates, ...depositStates]),
  sentence: z.string(),
  amount: wireMoneySchema,
  createdAt: z.string(),
  completedAt: z.string().nullable(),
})

/** REST's alone: to a program a deposit and a send are transactions alike. */
export const getTransactionStatus = customerVerb({
  input: z.strictObject({ transactionId: z.union([idSchema('tr'), idSchema('dep')]) }),
  output: transactionStatus,
  run: async ({ ctx: { customer, locale }, input: { transactionId } }) => {
    if (isId('tr', transactionId)) {
      const transfer = answer(await transfers.getTransfer(customer, transactionId))
      const { kind, state, sentence, source, createdAt, completedAt } = sayTransfer(
        locale,
        transfer,
      )
      const said = { type: kind, status: state, sentence, amount: source, createdAt, completedAt }
      return { transactionId, ...said }
    }
    if (!isId('dep', transactionId)) throw new Error('the schema lets two kinds of id through')
    const deposit = answer(await getDeposit(customer, transactionId))
    const { state, sentence, amount, createdAt, settledAt } = sayDeposit(locale, deposit)
    const said = { type: 'deposit' as const, status: state, sentence, amount, createdAt }
    return { transactionId, ...said, completedAt: settledAt }
  },
  rest: {
    method: 'GET',
    path: '/transactions/{transactionId}/status',
    operationId: 'getTransactionStatus',
    summary: 'Where a deposit, a send or a conversion is',
    tag: 'Transactions',
    status: 200,
    scope: 'transfers:read',
  },
})
