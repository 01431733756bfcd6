import type { staffMembers as English } from '../../en/admin/staff-members.ts'
import type { Translation } from '../../translation.ts'

export const staffMembers: Translation<typeof English> = {}
