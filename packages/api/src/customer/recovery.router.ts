import * as identity from '@corridor/domain/identity'
import {
  recoveryPersonInput,
  recoveryTokenInput,
  recoveryView,
  requestRecoveryInput,
} from '@corridor/domain/identity/contract'
import { submitRecoveryProof } from '@corridor/domain/kyc'
import { answer } from '../errors.ts'
import { customerProcedure, router, sensitiveProcedure } from '../trpc.ts'

/**
 * A lost authenticator. Signed out, it is asked for with the password and followed by the link of a mail; tokens travel
 * in bodies only, so these are mutations. Signed in, it can be seen and cancelled.
 */
export const recoveryRouter = router({
  request: sensitiveProcedure.input(requestRecoveryInput).mutation(async ({ ctx, input }) => {
    const { ip, userAgent, devices } = ctx
    answer(await identity.requestRecovery({ ...input, ip, userAgent, devices }))
  }),
  read: sensitiveProcedure
    .input(recoveryTokenInput)
    .output(recoveryView)
    .mutation(async ({ input }) => answer(await identity.readRecovery(input))),
  prove: sensitiveProcedure
    .input(recoveryTokenInput.extend(recoveryPersonInput.shape))
    .mutation(async ({ input: { token, ...person } }) => {
      answer(await submitRecoveryProof(token, person))
    }),
  cancelByLink: sensitiveProcedure.input(recoveryTokenInput).mutation(async ({ input }) => {
    answer(await identity.cancelRecovery(input))
  }),
  get: customerProcedure
    .output(recoveryView.nullable())
    .query(async ({ ctx }) => answer(await identity.getRecovery(ctx.customer))),
  cancel: customerProcedure.mutation(async ({ ctx }) => {
    answer(await identity.cancelRecovery(ctx.customer))
  }),
})
