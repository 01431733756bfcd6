import type { invariants as English } from '../../en/admin/invariants.ts'
import type { Translation } from '../../translation.ts'

export const invariants: Translation<typeof English> = {}
