export const reporting = {
  'not-found': 'We could not find this.',
} as const
