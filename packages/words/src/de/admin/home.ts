import type { home as English } from '../../en/admin/home.ts'
import type { Translation } from '../../translation.ts'

export const home: Translation<typeof English> = {}
