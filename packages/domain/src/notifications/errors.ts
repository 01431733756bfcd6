import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const notificationsErrors = defineErrors('notifications', {
  'not-found': 'not-found',
})

export type NotificationsErrorCode = ErrorCodeOf<typeof notificationsErrors>
