import { z } from 'zod'
import { router, staffProcedure } from '../trpc.ts'
import { auditAct } from './audit-act.ts'
import {
  failedJobs,
  failedJobView,
  queueDepths,
  queueView,
  redriveJob,
  settleJob,
} from './queue-console.ts'

/** What waits, runs and failed in the queues; failed work can be driven again, or ended by a person who settled it. */
export const queuesRouter = router({
  list: staffProcedure('queues:read')
    .output(z.array(queueView))
    .query(() => queueDepths()),
  failed: staffProcedure('queues:read')
    .input(z.strictObject({ queue: z.string().max(200).optional() }))
    .output(z.array(failedJobView))
    .query(({ input }) => failedJobs(input.queue)),
  redrive: staffProcedure('queues:redrive')
    .input(z.strictObject({ queue: z.string().max(200), jobId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await redriveJob(input.queue, input.jobId)
      await auditAct(ctx, 'queue.redriven', 'job', `${input.queue}/${input.jobId}`)
    }),
  settle: staffProcedure('queues:settle')
    .input(
      z.strictObject({
        queue: z.string().max(200),
        jobId: z.uuid(),
        reason: z.string().trim().min(4).max(500),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await settleJob(input.queue, input.jobId)
      await auditAct(ctx, 'queue.settled', 'job', `${input.queue}/${input.jobId}`, input.reason)
    }),
})
