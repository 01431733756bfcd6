export const shellBroken = {
  'broken-page': 'Something broke',
  'broken-title': 'This page did not load.',
  'broken-money': 'Opening a page never moves money.',
  'broken-advice':
    'Try again. If you had just sent something, your activity shows what happened to it.',
  'broken-retry': 'Try again',
  'broken-reference': 'Reference',
} as const
