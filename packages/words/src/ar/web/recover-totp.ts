import type { recoverTotp as English } from '../../en/web/recover-totp.ts'
import type { Translation } from '../../translation.ts'

export const recoverTotp: Translation<typeof English> = {}
