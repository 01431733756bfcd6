import { issueToken, registerCustomer, registerCustomerOnce } from '@corridor/domain/identity'
import { issueTokenInput, registerCustomerInput } from '@corridor/domain/identity/contract'
import { submitIdentity } from '@corridor/domain/kyc'
import {
  declareDetailsInputSchema,
  documentKindSchema,
  documentSideSchema,
  kycStatusViewSchema,
} from '@corridor/domain/kyc/contract'
import { listActivityInput } from '@corridor/domain/reporting/contract'
import { firstCurrencyOf, getWallet, listWallets } from '@corridor/domain/wallets'
import { walletView } from '@corridor/domain/wallets/contract'
import { idSchema } from '@corridor/kernel/ids'
import { currencySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { ok } from '@corridor/kernel/result'
import { wordsOf } from '@corridor/words/words-of'
import { z } from 'zod'
import { namedActivityPage, readActivity } from '../customer/read-activity.ts'
import { sayKycStatus } from '../saying/kyc.ts'
import { madeNow, openRoute, ownRoute, type RestRoute } from './route.ts'

const registered = z.object({
  userId: idSchema('cus'),
  wallet: z.object({ currency: currencySchema, status: z.literal('opening') }),
  message: z.string(),
})

const walletBalance = z.object({
  walletId: idSchema('wal'),
  currency: currencySchema,
  available: wireMoneySchema,
  held: wireMoneySchema,
  posted: wireMoneySchema,
  state: walletView.shape.state,
})

const document = z.strictObject({
  kind: documentKindSchema,
  side: documentSideSchema,
  fileName: z.string().max(400),
  contentBase64: z.base64().max(14_000_000),
})

export const accountRoutes: readonly RestRoute[] = [
  openRoute({
    method: 'POST',
    path: '/token',
    operationId: 'issueToken',
    summary: 'Exchange an API key for an access token of 15 minutes',
    tag: 'Access',
    status: 200,
    input: issueTokenInput.extend({ grantType: z.literal('client_credentials').optional() }),
    output: z.object({
      accessToken: z.string(),
      tokenType: z.literal('Bearer'),
      expiresInSeconds: z.int(),
      scopes: z.array(z.string()),
    }),
    run: async ({ input, ip }) => {
      const { clientId, clientSecret } = input
      const token = await issueToken({ clientId, clientSecret, ip })
      if (!token.ok) return token
      return ok({
        status: 200,
        body: { ...token.value, scopes: [...token.value.scopes], tokenType: 'Bearer' as const },
      })
    },
  }),
  openRoute({
    method: 'POST',
    path: '/users/register',
    operationId: 'registerUser',
    summary: 'Register a new user; their first wallet opens with the account',
    tag: 'Users',
    status: 201,
    input: registerCustomerInput,
    output: registered,
    run: async ({ input, ip, userAgent, browser, idempotencyKey, locale }) => {
      const person = { ...input, ip, userAgent, browser }
      const result = idempotencyKey
        ? await registerCustomerOnce(person, idempotencyKey)
        : madeNow(await registerCustomer(person))
      if (!result.ok) return result
      const { view, isReplayed } = result.value
      // an address that is taken gets the same answer, so the wallet is named by its currency only
      return ok({
        status: 201,
        body: {
          userId: view.customerId,
          wallet: { currency: firstCurrencyOf(input.country), status: 'opening' as const },
          message: wordsOf(locale, 'standing.identity')('registered'),
        },
        isReplayed,
      })
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/wallets',
    operationId: 'listWallets',
    summary: 'All wallets with their balances',
    tag: 'Wallets',
    status: 200,
    scope: 'wallets:read',
    input: z.strictObject({}),
    output: z.object({ items: z.array(walletBalance) }),
    run: async (actor) => {
      const wallets = await listWallets(actor.customerId)
      return wallets.ok ? ok({ status: 200, body: { items: [...wallets.value] } }) : wallets
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/wallets/{walletId}/balance',
    operationId: 'getWalletBalance',
    summary: 'The balance of one wallet: available, held and posted',
    tag: 'Wallets',
    status: 200,
    scope: 'wallets:read',
    input: z.strictObject({ walletId: idSchema('wal') }),
    output: walletBalance,
    run: async (actor, { input }) => {
      const wallet = await getWallet(actor.customerId, input.walletId)
      return wallet.ok ? ok({ status: 200, body: wallet.value }) : wallet
    },
  }),
  ownRoute({
    method: 'POST',
    path: '/kyc/submit',
    operationId: 'submitKyc',
    summary: 'Declare details, hand in identity documents and submit them for the check',
    tag: 'Identity check',
    status: 202,
    scope: 'kyc:write',
    input: z.strictObject({
      details: declareDetailsInputSchema.strict(),
      documents: z.array(document).min(1).max(4),
    }),
    output: kycStatusViewSchema,
    run: async (actor, { input, idempotencyKey, locale }) => {
      const documents = input.documents.map(({ contentBase64, ...rest }) => ({
        ...rest,
        bytes: Uint8Array.from(Buffer.from(contentBase64, 'base64')),
      }))
      const { details } = input
      const submitted = await submitIdentity(actor, { details, documents, idempotencyKey })
      if (!submitted.ok) return submitted
      const { view, isReplayed } = submitted.value
      return ok({ status: 202, body: sayKycStatus(locale, view), isReplayed })
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/user/activity',
    operationId: 'listActivity',
    summary: 'Recent transactions and other activity, newest first',
    tag: 'Users',
    status: 200,
    scope: 'activity:read',
    input: listActivityInput.extend({ limit: z.coerce.number().int().min(1).max(100).optional() }),
    output: namedActivityPage,
    run: async (actor, { input }) => ok({ status: 200, body: await readActivity(actor, input) }),
  }),
]
