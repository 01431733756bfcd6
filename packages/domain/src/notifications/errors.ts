import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const notificationsErrors = defineErrors('notifications', {
  'not-found': 'We could not find this.',
})

export type NotificationsErrorCode = ErrorCodeOf<typeof notificationsErrors>
