export const convert = {} as const
