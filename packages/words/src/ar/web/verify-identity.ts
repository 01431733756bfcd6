import type { verifyIdentity as English } from '../../en/web/verify-identity.ts'
import type { Translation } from '../../translation.ts'

export const verifyIdentity: Translation<typeof English> = {}
