import type { simulator as English } from '../../en/admin/simulator.ts'
import type { Translation } from '../../translation.ts'

export const simulator: Translation<typeof English> = {}
