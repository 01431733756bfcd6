export const problems = {
  'not-found-title': 'Not found',
  'not-found-detail': 'The link may be old, or what it led to is not yours to see.',
  'page-broken': 'This page did not load.',
  'page-broken-money': 'Opening a page never moves money.',
  'page-broken-advice':
    'Try again. If you had just sent something, your activity shows what happened to it.',
} as const
