export const addMoney = {} as const
