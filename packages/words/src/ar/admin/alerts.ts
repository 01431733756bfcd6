import type { alerts as English } from '../../en/admin/alerts.ts'
import type { Translation } from '../../translation.ts'

export const alerts: Translation<typeof English> = {}
