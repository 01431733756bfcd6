export const limits = {
  'in-per-transfer':
    'This is over your limit for one transfer: {limit}. You can add up to {remaining} more. No money has moved.',
  'in-day':
    'This is over your limit for today: {limit}. You can add up to {remaining} more. No money has moved.',
  'in-month':
    'This is over your limit for this month: {limit}. You can add up to {remaining} more. No money has moved.',
  'in-lifetime':
    'This is over your limit for your account at its present level: {limit}. You can add up to {remaining} more. No money has moved.',
  'out-per-transfer':
    'This is over your limit for one transfer: {limit}. You can send up to {remaining} more. No money has moved.',
  'out-day':
    'This is over your limit for today: {limit}. You can send up to {remaining} more. No money has moved.',
  'out-month':
    'This is over your limit for this month: {limit}. You can send up to {remaining} more. No money has moved.',
  'out-lifetime':
    'This is over your limit for your account at its present level: {limit}. You can send up to {remaining} more. No money has moved.',
} as const
