import type { signIn as English } from '../../en/admin/sign-in.ts'
import type { Translation } from '../../translation.ts'

export const signIn: Translation<typeof English> = {}
