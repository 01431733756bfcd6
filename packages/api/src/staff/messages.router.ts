import * as support from '@corridor/domain/support'
import {
  addNoteInput,
  handOverInput,
  listInboxInput,
  noteView,
  replyInput,
  staffThreadDetailView,
  staffThreadView,
  threadIdInput,
} from '@corridor/domain/support/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditView } from './audit-act.ts'
import { namedCustomer, staffNames, withCustomerNames } from './with-names.ts'

/** Customers' messages: support's desk, and compliance's once handed over. */
export const messagesRouter = router({
  list: staffProcedure('messages:read')
    .input(listInboxInput)
    .output(
      z.object({
        items: z.array(staffThreadView.extend(namedCustomer)),
        nextCursor: z.string().nullable(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const page = answer(await support.listInbox(ctx.staff, input))
      return { ...page, items: await withCustomerNames(ctx.locale, page.items) }
    }),
  get: staffProcedure('messages:read')
    .input(threadIdInput)
    .output(
      staffThreadDetailView.extend({
        ...namedCustomer,
        /** Who of us wrote, by id. */
        writers: z.record(z.string(), z.string()),
      }),
    )
    .query(async ({ ctx, input }) => {
      const thread = answer(await support.getThreadForStaff(ctx.staff, input.threadId))
      await auditView(ctx, 'support-thread', input.threadId)
      const writers = await staffNames(thread.messages.map((message) => message.staffId))
      const [named] = await withCustomerNames(ctx.locale, [thread])
      return { ...(named ?? { ...thread, customerName: '', ownerName: null }), writers }
    }),
  claim: staffProcedure('messages:answer')
    .input(threadIdInput)
    .mutation(async ({ ctx, input }) => {
      answer(await support.claimThread(ctx.staff, input))
    }),
  answer: staffProcedure('messages:answer')
    .input(replyInput)
    .mutation(async ({ ctx, input }) => {
      answer(await support.answerThread(ctx.staff, input))
    }),
  handOver: staffProcedure('messages:answer')
    .input(handOverInput)
    .mutation(async ({ ctx, input }) => {
      answer(await support.handOverThread(ctx.staff, input))
    }),
  close: staffProcedure('messages:answer')
    .input(threadIdInput)
    .mutation(async ({ ctx, input }) => {
      answer(await support.closeThread(ctx.staff, input))
    }),
  addNote: staffProcedure('notes:write')
    .input(addNoteInput)
    .output(noteView)
    .mutation(async ({ ctx, input }) => answer(await support.addNote(ctx.staff, input))),
})
