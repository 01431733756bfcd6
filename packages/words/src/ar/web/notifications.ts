import type { notifications as English } from '../../en/web/notifications.ts'
import type { Translation } from '../../translation.ts'

export const notifications: Translation<typeof English> = {}
