import type { verifyEmail as English } from '../../en/web/verify-email.ts'
import type { Translation } from '../../translation.ts'

export const verifyEmail: Translation<typeof English> = {}
