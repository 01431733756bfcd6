export const notYou =
  'If this was not you, reset your password now and write to us: open Help in the app.'
