import type { checks as English } from '../../en/admin/checks.ts'
import type { Translation } from '../../translation.ts'

export const checks: Translation<typeof English> = {}
