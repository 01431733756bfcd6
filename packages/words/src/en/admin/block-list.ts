export const blockList = {} as const
