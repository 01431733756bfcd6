import type { activity as English } from '../../en/web/activity.ts'
import type { Translation } from '../../translation.ts'

export const activity: Translation<typeof English> = {}
