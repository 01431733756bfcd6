import type { shell as English } from '../../en/admin/shell.ts'
import type { Translation } from '../../translation.ts'

export const shell: Translation<typeof English> = {}
