import * as identity from '@corridor/domain/identity'
import {
  apiKeyView,
  changeLanguageInput,
  changePasswordInput,
  confirmTotpInput,
  createApiKeyInput,
  disableTotpInput,
  findPayeeInput,
  localePreferencesView,
  payeeView,
  profileView,
  requestPasswordResetInput,
  resendVerificationInput,
  resetPasswordInput,
  revokeAllSessionsInput,
  revokeApiKeyInput,
  sessionIdInput,
  sessionView,
  startTotpInput,
  updateProfileInput,
  verifyEmailInput,
} from '@corridor/domain/identity/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { customerProcedure, publicProcedure, router, sensitiveProcedure } from '../trpc.ts'
import { register } from './identity.verbs.ts'

/** Accounts, sign-in factors, sessions and API keys of the customer. Signing in itself is next-auth's route. */
export const identityRouter = router({
  register: register.procedure,
  verifyEmail: sensitiveProcedure
    .input(verifyEmailInput)
    .output(z.object({ isSignedIn: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const { ip, userAgent } = ctx
      // whoever is signed in here stays it: a link takes nobody's place
      const registrations = ctx.customer ? [] : ctx.registrations
      const command = { ...input, ip, userAgent, registrations }
      const { signedIn } = answer(await identity.verifyEmail(command))
      if (!signedIn) return { isSignedIn: ctx.customer !== null }
      if (signedIn.deviceToken) ctx.keepDevice(signedIn.deviceToken)
      await ctx.keepSession(signedIn.sid)
      return { isSignedIn: true }
    }),
  resendVerification: sensitiveProcedure
    .input(resendVerificationInput)
    .mutation(async ({ input }) => {
      answer(await identity.resendVerification(input))
    }),
  requestPasswordReset: sensitiveProcedure
    .input(requestPasswordResetInput)
    .mutation(async ({ input }) => {
      answer(await identity.requestPasswordReset(input))
    }),
  resetPassword: sensitiveProcedure.input(resetPasswordInput).mutation(async ({ ctx, input }) => {
    ctx.keepDevice(answer(await identity.resetPassword(input)).deviceToken)
  }),
  isSignedIn: publicProcedure.output(z.boolean()).query(({ ctx }) => ctx.customer !== null),
  signOut: customerProcedure.mutation(async ({ ctx }) => {
    if (ctx.sessionToken) answer(await identity.signOut('customer', ctx.sessionToken))
  }),
  getProfile: customerProcedure
    .output(profileView)
    .query(async ({ ctx }) => answer(await identity.getProfile(ctx.customer))),
  updateProfile: customerProcedure
    .input(updateProfileInput)
    .output(profileView)
    .mutation(async ({ ctx, input }) => answer(await identity.updateProfile(ctx.customer, input))),
  changeLanguage: customerProcedure
    .input(changeLanguageInput)
    .output(localePreferencesView)
    .mutation(async ({ ctx, input }) => {
      const preferences = answer(await identity.changeLanguage(ctx.customer, input))
      ctx.keepLocale(preferences.locale)
      return preferences
    }),
  changePassword: customerProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    answer(await identity.changePassword(ctx.customer, input))
  }),
  startTotp: customerProcedure
    .input(startTotpInput)
    .output(z.object({ secret: z.string(), otpauthUrl: z.string() }))
    .mutation(async ({ ctx, input }) => answer(await identity.startTotp(ctx.customer, input))),
  confirmTotp: customerProcedure
    .input(confirmTotpInput)
    .output(z.object({ recoveryCodes: z.array(z.string()) }))
    .mutation(async ({ ctx, input }) => answer(await identity.confirmTotp(ctx.customer, input))),
  disableTotp: customerProcedure.input(disableTotpInput).mutation(async ({ ctx, input }) => {
    answer(await identity.disableTotp(ctx.customer, input))
  }),
  listSessions: customerProcedure
    .output(z.array(sessionView))
    .query(async ({ ctx }) => answer(await identity.listSessions(ctx.customer))),
  revokeSession: customerProcedure.input(sessionIdInput).mutation(async ({ ctx, input }) => {
    answer(await identity.revokeSession(ctx.customer, input.sessionId))
  }),
  revokeAllSessions: customerProcedure
    .input(revokeAllSessionsInput)
    .mutation(async ({ ctx, input }) => {
      answer(await identity.revokeAllSessions(ctx.customer, input))
    }),
  findPayee: customerProcedure
    .input(findPayeeInput)
    .output(payeeView)
    .query(async ({ ctx, input }) => answer(await identity.findPayee(ctx.customer, input))),
  listApiKeys: customerProcedure
    .output(z.array(apiKeyView))
    .query(async ({ ctx }) => answer(await identity.listApiKeys(ctx.customer))),
  createApiKey: customerProcedure
    .input(createApiKeyInput)
    .output(apiKeyView.extend({ clientSecret: z.string() }))
    .mutation(async ({ ctx, input }) => answer(await identity.createApiKey(ctx.customer, input))),
  revokeApiKey: customerProcedure.input(revokeApiKeyInput).mutation(async ({ ctx, input }) => {
    answer(await identity.revokeApiKey(ctx.customer, input.apiKeyId))
  }),
})
