export const verifyIdentity = {} as const
