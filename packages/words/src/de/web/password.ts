import type { password as English } from '../../en/web/password.ts'
import type { Translation } from '../../translation.ts'

export const password: Translation<typeof English> = {}
