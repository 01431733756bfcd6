export const notifications = {
  'not-found': 'We could not find this.',
} as const
