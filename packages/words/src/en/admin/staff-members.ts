export const staffMembers = {} as const
