import * as identity from '@corridor/domain/identity'
import { issueTokenInput, registerCustomerInput } from '@corridor/domain/identity/contract'
import { firstCurrencyOf } from '@corridor/domain/wallets'
import { type Id, idSchema } from '@corridor/kernel/ids'
import { currencySchema } from '@corridor/kernel/money-schema'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sensitiveVerb } from '../verb.ts'

/** A browser is told nothing, and keeps the secret of what it registered (ADR 26). */
const unsaid = z.unknown().transform(() => undefined)

const registered = z.object({
  userId: idSchema('cus'),
  wallet: z.object({ currency: currencySchema, status: z.literal('opening') }),
  message: z.string(),
})

/** An address that is taken gets the same answer, so the wallet is named by its currency only (ADR 12). */
function sayRegistered(
  locale: Locale,
  userId: Id<'cus'>,
  { country }: z.output<typeof registerCustomerInput>,
): z.input<typeof registered> {
  return {
    userId,
    wallet: { currency: firstCurrencyOf(country), status: 'opening' },
    message: wordsOf(locale, 'standing.identity')('registered'),
  }
}

export const register = sensitiveVerb({
  input: registerCustomerInput,
  output: unsaid,
  run: async ({ ctx, input }) => {
    const { ip, userAgent, browser, locale } = ctx
    const made = answer(await identity.registerCustomer({ ...input, ip, userAgent, browser }))
    ctx.keepRegistration(made.secret)
    return sayRegistered(locale, made.customerId, input)
  },
  rest: {
    method: 'POST',
    path: '/users/register',
    operationId: 'registerUser',
    summary: 'Register a new user; their first wallet opens with the account',
    tag: 'Users',
    status: 201,
    answers: { output: registered, as: (made) => ({ body: made }) },
    once: async ({ ctx, input }, key) => {
      const { ip, userAgent, browser, locale } = ctx
      const person = { ...input, ip, userAgent, browser }
      const { view, isReplayed } = answer(await identity.registerCustomerOnce(person, key))
      return { view: sayRegistered(locale, view.customerId, input), isReplayed }
    },
  },
})

/** REST's alone: a browser has a session. */
export const issueToken = sensitiveVerb({
  input: issueTokenInput.extend({ grantType: z.literal('client_credentials').optional() }),
  output: z.object({
    accessToken: z.string(),
    tokenType: z.literal('Bearer'),
    expiresInSeconds: z.int(),
    scopes: z.array(z.string()),
  }),
  run: async ({ ctx: { ip }, input: { clientId, clientSecret } }) => {
    const token = answer(await identity.issueToken({ clientId, clientSecret, ip }))
    return { ...token, scopes: [...token.scopes], tokenType: 'Bearer' as const }
  },
  rest: {
    method: 'POST',
    path: '/token',
    operationId: 'issueToken',
    summary: 'Exchange an API key for an access token of 15 minutes',
    tag: 'Access',
    status: 200,
  },
})
