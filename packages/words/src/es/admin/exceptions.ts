import type { exceptions as English } from '../../en/admin/exceptions.ts'
import type { Translation } from '../../translation.ts'

export const exceptions: Translation<typeof English> = {}
