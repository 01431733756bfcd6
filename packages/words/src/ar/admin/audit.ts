import type { audit as English } from '../../en/admin/audit.ts'
import type { Translation } from '../../translation.ts'

export const audit: Translation<typeof English> = {}
