export const recoverTotp = {} as const
