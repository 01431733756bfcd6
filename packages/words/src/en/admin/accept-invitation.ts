export const acceptInvitation = {} as const
