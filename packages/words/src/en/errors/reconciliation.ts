export const reconciliation = {
  'bad-cursor':
    'This page of the list is not valid any more. Nothing was changed. Start from the beginning.',
} as const
