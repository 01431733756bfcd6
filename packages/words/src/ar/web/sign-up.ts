import type { signUp as English } from '../../en/web/sign-up.ts'
import type { Translation } from '../../translation.ts'

export const signUp: Translation<typeof English> = {}
