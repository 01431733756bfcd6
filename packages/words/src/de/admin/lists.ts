import type { lists as English } from '../../en/admin/lists.ts'
import type { Translation } from '../../translation.ts'

export const lists: Translation<typeof English> = {}
