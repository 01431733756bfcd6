export const identity = {
  registered: 'Check your e-mail to confirm the address. The wallet is ready when you sign in.',
} as const
