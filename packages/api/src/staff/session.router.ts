import * as identity from '@corridor/domain/identity'
import {
  acceptInvitationInput,
  beginEnrolmentInput,
  changeLanguageInput,
  localePreferencesView,
  openInvitationInput,
} from '@corridor/domain/identity/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { publicProcedure, router, sensitiveProcedure, staffProcedure } from '../trpc.ts'
import { auditAct } from './audit-act.ts'
import { meView, readMe } from './read-me.ts'

/** Who is signed in to the console, and how invited staff become so. */
export const sessionRouter = router({
  isSignedIn: publicProcedure.output(z.boolean()).query(({ ctx }) => ctx.staff !== null),
  me: staffProcedure('home:read')
    .output(meView)
    .query(({ ctx }) => readMe(ctx.staff)),
  signOut: staffProcedure('home:read').mutation(async ({ ctx }) => {
    if (ctx.sessionToken) answer(await identity.signOut('staff', ctx.sessionToken))
    await auditAct(ctx, 'staff.signed-out', 'staff', ctx.staff.staffId)
  }),
  changeLanguage: staffProcedure('home:read')
    .input(changeLanguageInput)
    .output(localePreferencesView)
    .mutation(async ({ ctx, input }) => {
      const preferences = answer(await identity.changeLanguage(ctx.staff, input))
      ctx.keepLocale(preferences.locale)
      return preferences
    }),
  openInvitation: sensitiveProcedure
    .input(openInvitationInput)
    .output(z.object({ email: z.string(), name: z.string() }))
    .mutation(async ({ input }) => answer(await identity.openInvitation(input))),
  beginEnrolment: sensitiveProcedure
    .input(beginEnrolmentInput)
    .output(z.object({ attempt: z.string(), secret: z.string(), otpauthUrl: z.string() }))
    .mutation(async ({ input }) => answer(await identity.beginEnrolment(input))),
  acceptInvitation: sensitiveProcedure
    .input(acceptInvitationInput)
    .output(z.object({ recoveryCodes: z.array(z.string()) }))
    .mutation(async ({ ctx, input }) => {
      const { browser } = ctx
      return answer(await identity.acceptInvitation({ ...input, browser }))
    }),
})
