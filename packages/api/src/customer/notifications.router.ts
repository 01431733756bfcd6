import * as notifications from '@corridor/domain/notifications'
import {
  listNotificationsInput,
  markReadInput,
  notificationPage,
} from '@corridor/domain/notifications/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'

export const notificationsRouter = router({
  list: customerProcedure
    .input(listNotificationsInput)
    .output(notificationPage)
    .query(async ({ ctx, input }) =>
      answer(await notifications.listNotifications(ctx.customer, input)),
    ),
  countUnread: customerProcedure
    .output(z.int())
    .query(async ({ ctx }) => answer(await notifications.countUnread(ctx.customer))),
  markRead: customerProcedure.input(markReadInput).mutation(async ({ ctx, input }) => {
    answer(await notifications.markRead(ctx.customer, input))
  }),
})
