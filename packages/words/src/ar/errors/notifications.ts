import type { notifications as English } from '../../en/errors/notifications.ts'
import type { Translation } from '../../translation.ts'

export const notifications: Translation<typeof English> = {
  'not-found': 'لم نعثر على هذا.',
}
