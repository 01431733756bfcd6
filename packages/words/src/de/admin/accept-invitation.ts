import type { acceptInvitation as English } from '../../en/admin/accept-invitation.ts'
import type { Translation } from '../../translation.ts'

export const acceptInvitation: Translation<typeof English> = {}
