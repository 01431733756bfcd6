import * as support from '@corridor/domain/support'
import {
  listThreadsInput,
  openThreadInput,
  replyInput,
  threadDetailView,
  threadIdInput,
  threadPage,
} from '@corridor/domain/support/contract'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'

/** The customer's conversations with support. */
export const supportRouter = router({
  open: customerProcedure
    .input(openThreadInput)
    .output(threadDetailView)
    .mutation(async ({ ctx, input }) => answer(await support.openThread(ctx.customer, input))),
  reply: customerProcedure
    .input(replyInput)
    .output(threadDetailView)
    .mutation(async ({ ctx, input }) => answer(await support.replyToThread(ctx.customer, input))),
  list: customerProcedure
    .input(listThreadsInput)
    .output(threadPage)
    .query(async ({ ctx, input }) => answer(await support.listThreads(ctx.customer, input))),
  get: customerProcedure
    .input(threadIdInput)
    .output(threadDetailView)
    .query(async ({ ctx, input }) => answer(await support.getThread(ctx.customer, input.threadId))),
})
