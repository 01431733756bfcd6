import { listActivityInput } from '@corridor/domain/reporting/contract'
import { limitInQuery } from '../rest/route.ts'
import { customerVerb } from '../verb.ts'
import { namedActivityPage, readActivity } from './read-activity.ts'

export const listActivity = customerVerb({
  input: listActivityInput,
  output: namedActivityPage,
  run: ({ ctx, input }) => readActivity(ctx.customer, input),
  rest: {
    method: 'GET',
    path: '/user/activity',
    operationId: 'listActivity',
    summary: 'Recent transactions and other activity, newest first',
    tag: 'Users',
    status: 200,
    scope: 'activity:read',
    takes: { input: listActivityInput.extend({ limit: limitInQuery }), as: (sent) => sent },
  },
})
